import type { CslItem } from '../../../dossier/model';
import { noteOf, withAffixes } from '../affixes';
import type { SourceKind } from '../kind';
import { languageData } from '../locale/language';
import type { Language } from '../locale/languages';
import { firstLabel, printPlaces } from '../place';
import { join, plain, richText } from '../rich';
import { nameForSorting, sortingKey } from '../sorting';
import type { ListSection, Place, PositionedItem, Rich, Style } from '../style';
import { makersOf, workOf, type Work } from '../work';
import { oscolaAddress, oscolaFull, oscolaShort } from './oscolaFull';
import { isEuProposal } from './oscolaLaw';
import { surnames } from './oscolaParts';
import { OSCOLA_PLACES } from './oscolaWords';

/**
 * OSCOLA, 4th ed., with "Citing International Law Sources" of 2006 for treaties and documents of the United Nations. Citations are in
 * English whatever the language of the document. Abbreviations have no full stops, "ibid" is in lower case, and later references give
 * the number of the first note (1.2). The bibliography (1.7) lists treaties and documents separately, without full stops.
 */
export const oscola: Style = {
	id: 'oscola',
	system: 'note',
	languages: ['en'],
	note: items => noteOf(
		items.map(item => withAffixes(item, noteItem(item))),
		{ separator: '; ', lastSeparator: '', punctuation: 'outside', capital: false },
	),
	reference: csl => join([oscolaFull(workOf(csl), 'list'), oscolaAddress(workOf(csl))], ' '),
	// Readers cannot consult personal communications (OSCOLA, p. 43).
	isListed: csl => workOf(csl).kind !== 'communication',
	section: csl => sectionOf(workOf(csl)),
	sortKey,
	authorsAlone: csl => surnames(workOf(csl)),
};

function noteItem({ csl, places, position, sharesAuthor }: PositionedItem): Rich {
	const work = workOf(csl);
	if (position.type === 'ibid') {
		return join([plain('ibid'), position.samePlace ? [] : pinpoint(places)], ' ');
	}
	if (position.type === 'subsequent' && !WITHOUT_REFERENCE_BACK.has(work.kind)) {
		return join([oscolaShort(work, sharesAuthor === true), plain(`(n ${position.note})`), pinpoint(places)], ' ');
	}
	if (position.type === 'subsequent' && work.shortTitle !== '') {
		return join([plain(work.shortTitle), pinpoint(places)], ', ');
	}
	const full = oscolaFull(work, 'note');
	// A comma separates a page from a preceding number (1.3.1); the URL comes last (3.3.4).
	const text = richText(full);
	const runsTogether = /\d$/.test(text) && (firstLabel(places) === 'page' || BEFORE_COMMA.has(work.kind));
	const isLaw = BEFORE_COMMA.has(work.kind) && !text.endsWith(')');
	const isProposal = work.kind === 'report' && isEuProposal(work);
	return join([join([full, pinpoint(places)], runsTogether || isLaw || isProposal ? ', ' : ' '), oscolaAddress(work)], ' ');
}

/** Laws are cited again, in short form if they have one, and never by the number of a note (1.2.1). */
const WITHOUT_REFERENCE_BACK: ReadonlySet<SourceKind> = new Set<SourceKind>(['legislation', 'euAct', 'bill']);

/** Sections of laws and paragraphs of cases follow a comma (2.4.2, 2.6.1, 2.6.2, 2.7.1). */
const BEFORE_COMMA: ReadonlySet<SourceKind> = new Set<SourceKind>(['legislation', 'euAct', 'bill', 'case']);

function pinpoint(places: readonly Place[] | undefined): Rich {
	return plain(printPlaces(places, OSCOLA_PLACES));
}

function sectionOf({ kind }: Work): ListSection {
	return kind === 'treaty' ? 'treaties' : kind === 'resolution' || kind === 'unDocument' ? 'documents' : 'sources';
}

function sortKey(csl: CslItem, language: Language): string {
	const work = workOf(csl);
	const makers = work.kind === 'treaty' ? '' : makersOf(work).map(({ family, given }) => `${family} ${given}`).join(' ');
	return sortingKey([makers || (work.body?.oscola ?? '') || work.title, nameForSorting(work), work.title], languageData(language));
}
