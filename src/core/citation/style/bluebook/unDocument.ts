import { americanOrdinal } from '../legal/americanOrdinal';
import { italic, join, plain } from '../rich';
import type { Rich } from '../style';
import type { Work } from '../work';
import { authors, dated, pinpoint, type Places } from './bluebookParts';

/** Formats documents of the United Nations; if both an author and an organ are known, with the author (rule 21.7.3). */
export function unDocument(work: Work, places: Places): Rich {
	return meetingRecord(work, places) ?? ordinary(work, places);
}

function ordinary(work: Work, places: Places): Rich {
	const author =
		work.authors.length === 0 && work.body ? (work.body.parent ? `U.N. ${work.body.names.en}` : work.body.bluebook) : authors(work);
	return join(
		[join([plain(author), italic(work.title), pinpoint(places), plain(`U.N. Doc. ${work.number}`)], ', '), dated(work.issued)],
		' ',
	);
}

const OF_ASSEMBLY = /^A\/(?:(S-|ES-)?(\d{1,3})\/)PV\.(\d{1,5})(?:$|\/| \()/;
const OF_COUNCIL = /^S\/PV\.(\d{1,5})(?:$|\/| \()/;

/** The year before the first of the Council, which numbers its meetings without a break. */
const BEFORE_COUNCIL = 1945;

/**
 * Formats the record of a plenary meeting of the General Assembly, or of a meeting of the Security Council, as part of their official
 * records (rule 21.7.1): session and meeting are known from the symbol, the session of the Council from the year; `undefined` for all
 * other documents.
 */
function meetingRecord({ number, issued }: Work, places: Places): Rich | undefined {
	const [, special = '', session, plenary] = OF_ASSEMBLY.exec(number) ?? [];
	const [, meeting] = OF_COUNCIL.exec(number) ?? [];
	if (session === undefined && (meeting === undefined || issued === undefined)) {
		return undefined;
	}
	const records =
		session !== undefined
			? `U.N. GAOR, ${americanOrdinal(Number(session))} ${SPECIAL[special] ?? ''}Sess., ${americanOrdinal(Number(plenary))} plen. mtg.`
			: `U.N. SCOR, ${americanOrdinal((issued?.start.year ?? 0) - BEFORE_COUNCIL)} Sess., ${americanOrdinal(Number(meeting))} mtg.`;
	return join([join([plain(records), pinpoint(places), plain(`U.N. Doc. ${number}`)], ', '), dated(issued)], ' ');
}

const SPECIAL: Readonly<Record<string, string>> = { 'S-': 'Special ', 'ES-': 'Emergency Special ' };
