import { americanOrdinal } from '../legal/americanOrdinal';
import { join, plain } from '../rich';
import type { Rich } from '../style';
import { titleText, type Work } from '../work';
import { ABBREVIATED_PLACES } from './abbreviations';
import { sections } from './bluebookCode';
import { day, inParentheses, pinpoint, withAddress, yearOf, type Places } from './bluebookParts';
import { shortCountry } from './countries';
import { stateOfJurisdiction } from './courtCodes';

/**
 * Formats bills of the United States by number and Congress, with sections that follow without a comma (rule 13.2), and others by
 * number and country.
 */
export function bill(work: Work, places: Places): Rich {
	const session = congressOf(work);
	const isAmerican = /\bCong\./.test(session);
	const chamber = isAmerican && /^\d+$/.test(work.number) ? chamberOf(work) : '';
	const head = join(
		[
			join([
				plain(isNumber(work.title, work.number) ? '' : work.title),
				plain(`${chamber}${isAmerican ? billNumber(work.number) : work.number}`),
				plain(session),
			], ', '),
			(places ?? []).length === 0 && work.section !== '' ? plain(sections(work.section)) : pinpoint(places),
		],
		isAmerican ? ' ' : ', ',
	);
	const state = stateOfBill(work);
	const country = isAmerican ? '' : state || work.institution;
	return withAddress(
		join(
			[
				head.length > 0 ? head : plain(titleText(work)),
				// Of a version that is not the last, it is said whose it is and when (rule 13.2(a)).
				/^as (?:passed|reported|introduced|amended)\b/.test(work.history)
					? inParentheses([work.history, work.issued ? day(work.issued) : ''], ', ')
					: inParentheses([country, yearOf(work)], state === work.jurisdiction ? ', ' : ' '),
				plain(work.history === 'enacted' ? '(enacted)' : ''),
			],
			' ',
		),
		work,
	);
}

/** Whether a title only repeats the number of the bill. */
function isNumber(title: string, number: string): boolean {
	const letters = (text: string) => text.replace(/[\s.]/g, '').toLowerCase();
	return letters(title) === letters(number);
}

/** Returns the abbreviation of the chamber of the Congress that an institution is, with a space; empty if it is none. */
function chamberOf({ institution }: Work): string {
	if (/\bsenate\b/i.test(institution)) {
		return 'S. ';
	}
	return /\bhouse\b/i.test(institution) ? 'H.R. ' : '';
}

/** Returns the abbreviation of the State whose legislature has a bill, otherwise the jurisdiction. */
function stateOfBill({ jurisdiction, institution }: Work): string {
	const state = [...ABBREVIATED_PLACES].find(([name]) => jurisdiction === name
		|| institution.replace(/^(?:State of )/, '').startsWith(`${name} `))?.[1];
	const given = stateOfJurisdiction(jurisdiction);
	return state ?? (/^[a-z]{2}(?:$|:)/.test(given) ? shortCountry(given) : given);
}

/** Returns the number of a bill or resolution with its chamber (rule 13.2), also as the Congress writes it: `H.R.J. Res. 114`. */
function billNumber(number: string): string {
	const [, house = '', kind = '', digits = ''] = /^(H\.? ?R\.?|H\.?|S\.?) ?((?:J\.? ?|Con\.? ?)?Res\.?)? ?(\d{1,5})$/i.exec(number) ?? [];
	if (digits === '') {
		return number;
	}
	const chamber = /^h/i.test(house) ? 'H.R.' : 'S.';
	if (kind === '') {
		return `${chamber} ${digits}`;
	}
	if (/^J/i.test(kind)) {
		return `${chamber}J. Res. ${digits}`;
	}
	return `${chamber} ${/^Con/i.test(kind) ? 'Con. Res.' : 'Res.'} ${digits}`;
}

/** Returns the session of a bill; of one of the Congress of the United States its number as `114th Cong.` */
function congressOf({ session, number, institution }: Work): string {
	const [, ofInstitution] = /^(?:U\.? ?S\.? |United States )?(\d{1,3}(?:st|nd|rd|th|d)) Congress/i.exec(institution) ?? [];
	if (session === '' && ofInstitution !== undefined) {
		return congress(ofInstitution);
	}
	return /Cong/i.test(session)
		|| /^(?:S|H\. ?R|H\. ?(?:J\. ?|Con\. ?)?Res)\./.test(number)
		|| /^(?:(?:U\.? ?S\.?|United States) )?(?:Senate|House of Representatives)$/i.test(institution)
		? congress(session)
		: session;
}

/** Returns the number of a Congress as `114th Cong.`; other text is kept. */
export function congress(session: string): string {
	const [, digits = ''] = /^(\d{1,3})(?:st|nd|rd|th|d)?(?: Cong(?:ress|\.?))?(?:,? (?:\d\w\w?|first|second) sess(?:ion|\.))?$/i.exec(session) ?? [];
	return digits === '' ? session : `${americanOrdinal(Number(digits))} Cong.`;
}
