import { concat, italic, join, plain } from '../rich';
import type { Rich } from '../style';
import { titleText, type Work } from '../work';
import { abbreviatedName } from './abbreviate';
import { congress } from './bluebookBill';
import { inParentheses, pinpoint, withAddress, yearOf, type Places } from './bluebookParts';
import { BLUEBOOK_BARE_PAGE } from './bluebookWords';
import { shortCountry } from './countries';
import { stateOfJurisdiction } from './courtCodes';

/** Formats hearings of the Congress by subject, committee and Congress, with a bare page (rule 13.3). */
export function hearing(work: Work, places: Places): Rich {
	const committee = committeeOf(work);
	const before =
		/\bhearings? (?:on .{1,200} )?before\b/i.test(work.title) || committee === ''
			? ''
			: `: Hearing ${work.number === '' ? '' : `on ${work.number} `}Before the ${committee}`;
	const title = work.title === '' && before !== '' ? '' : withCommittee(titleText(work));
	const head = join([concat(italic(title === '' ? before.slice(': '.length) : `${title}${before}`)), plain(congress(work.session))], ', ');
	const state = /\bCong\./.test(work.session) ? '' : shortCountry(stateOfJurisdiction(work.jurisdiction));
	return withAddress(join([head, pinpoint(places, BLUEBOOK_BARE_PAGE), inParentheses([state, yearOf(work)])], ' '), work);
}

/** Abbreviates the committee in the title of a hearing as beside it (rule 13.3). */
function withCommittee(title: string): string {
	const start = title.search(/\bHearings? (?:on |Before )/i);
	const before = start < 0 ? -1 : title.indexOf('Before ', start);
	return before < 0 ? title : `${title.slice(0, before)}Before the ${shortCommittee(title.slice(before + 'Before '.length))}`;
}

/** Returns the name of a committee with its House, abbreviated: `S. Comm. on the Judiciary`. */
export function shortCommittee(name: string): string {
	const bare = name
		.replace(/^the /i, '')
		.replace(/\b(?:U\.S\. |United States )?(?:House(?: of Representatives)?) (?=(?:Select |Special |Permanent Select )?(?:Sub)?[Cc]ommittee)/g, 'H. ')
		.replace(/\b(?:U\.S\. |United States )?Senate (?=(?:Select |Special )?(?:Sub)?[Cc]ommittee)/g, 'S. ');
	return /\b[Cc]omm\. on\b/.test(bare) ? bare : abbreviatedName(bare);
}

/** A committee of either House. */
const OF_CONGRESS = /\b(?:Senate|House|Congress)\b.{0,60}\bCommittee\b|\bCommittee\b.{0,60}\b(?:Senate|House|Congress)\b/i;

/** Whether a work is a hearing of the Congress. */
export function isHearing(
	{ type, session, section, genre, institution }: Pick<Work, 'type' | 'session' | 'section' | 'genre' | 'institution'>,
): boolean {
	return (
		type === 'hearing'
		&& (congress(session) !== session
			|| /\bCong\./.test(session)
			|| /comm(?:ittee\b|\.)/i.test(`${section} ${genre}`)
			|| OF_CONGRESS.test(institution))
	);
}

/** Returns the committee with its House, abbreviated (tables 6 and 9): `Subcomm. on the Const. of the H. Comm. on the Judiciary`. */
function committeeOf({ section, genre, institution }: Work): string {
	const [name = ''] = [section, genre, institution].filter(text => /comm(?:ittee\b|\.)/i.test(text));
	const house = /\bsenate\b/i.test(institution) ? 'S.' : /\bhouse\b/i.test(institution) ? 'H.' : '';
	const short = shortCommittee(name);
	return house !== '' && !/\b[HS]\. Comm\./.test(short) ? short.replace(/(?<!\w)Comm\./, `${house} Comm.`) : short;
}
