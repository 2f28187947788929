import { join, plain, smallCaps } from '../rich';
import type { Rich } from '../style';
import { firstPage, type Work } from '../work';
import { abbreviatedName } from './abbreviate';
import { congress } from './bluebookBill';
import { withThousands } from './bluebookCode';
import { shortCommittee } from './bluebookHearing';
import { day, inParentheses, namesOf, pinpoint, withAddress, withPages, yearOf, type Places } from './bluebookParts';
import { periodical } from './bluebookPeriodical';
import { BLUEBOOK_BARE_PAGE } from './bluebookWords';

const NUMBERED =
	/^(?:U\.?S\.? )?(S|H|H\.? ?R|Senate|House)\.? (?:of Representatives )?((?:Conf|Exec|Misc|Treaty|Conference|Executive|Miscellaneous)\.? )?(Rep(?:or|)t?|Doc(?:ument)?|Pr(?:in)?t)\.?(?:,? No\.?:?)? (\d.{0,40}?)$/i;

/** A report or document of the Congress. */
interface CongressDocument {
	/** With its House: `H.R. Rep. No. 98-1086`. */
	readonly name: string;
	readonly isConference: boolean;
}

/**
 * Returns the number of a report or document of the Congress with its House, from its number, the number and its genre, or a title that is
 * nothing else (rules 13.4 and 21.4.5); `undefined` for all other works.
 */
export function congressDocument({ kind, genre, number, title, authors }: Work): CongressDocument | undefined {
	if (kind !== 'report' && kind !== 'book') {
		return undefined;
	}
	const bare = number.replace(/^No\. /, '');
	const [, house, adjective = '', type = '', digits = ''] =
		[number, `${genre} ${bare}`, ...(authors.length === 0 ? [title] : [])].map(text => NUMBERED.exec(text.trim()) ?? []).find(([found]) => found !== undefined)
		?? [];
	if (house === undefined) {
		return undefined;
	}
	const isConference = /^conf/i.test(adjective);
	const before = isConference ? '' : { e: 'Exec. ', m: 'Misc. ', t: 'Treaty ' }[adjective.charAt(0).toLowerCase()] ?? '';
	const what = { r: 'Rep.', d: 'Doc.', p: 'Prt.' }[type.charAt(0).toLowerCase()] ?? 'Rep.';
	return { name: `${/^s/i.test(house) ? 'S.' : 'H.R.'} ${before}${what} No. ${digits}`, isConference };
}

/** Formats such a report or document by its number only, with its year; a document that a person wrote also by author and title (rule 13.4(b)). */
export function congressReport(work: Work, places: Places, { name, isConference }: CongressDocument): Rich {
	const isSigned = name.includes('Doc.') && work.title !== '' && work.authors.some(({ given }) => given !== '');
	return withAddress(
		join(
			[
				join([...(isSigned ? [smallCaps(namesOf(work.authors)), smallCaps(work.title)] : []), smallCaps(name), pinpoint(places)], ', '),
				inParentheses([yearOf(work)]),
				inParentheses([isConference || /^conf/i.test(work.genre) ? 'Conf. Rep.' : '']),
			],
			' ',
		),
		work,
	);
}

/**
 * Formats what was said in the Congress by volume and page of its record (rule 13.5), without a title, and with the day for the daily edition,
 * whose pages have the letter of the House. `undefined` for other works.
 */
export function congressionalRecord(work: Work, places: Places): Rich | undefined {
	if (periodical(work) !== 'Cong. Rec.' || work.volume === '') {
		return undefined;
	}
	const first = firstPage(work);
	const [, house, digits = ''] = /^([SHE]) ?(\d+)$/.exec(first) ?? [];
	const page = house === undefined ? withThousands(first) : house + withThousands(digits);
	const when = house !== undefined && work.issued ? `daily ed. ${day(work.issued)}` : yearOf(work);
	const office = house === 'S' ? 'Sen.' : house === 'H' ? 'Rep.' : '';
	const said = /^(?:Statement|Remarks) (?:of|by) .{3,60}$/i.test(work.title)
		? work.title.replace(/^./, letter => letter.toLowerCase())
		: office !== '' && work.authors.length === 1
			? `statement of ${office} ${work.authors[0]?.family ?? ''}`
			: '';
	const cited = join([plain(`${work.volume} Cong. Rec. ${page}`), pinpoint(places, BLUEBOOK_BARE_PAGE)], ', ');
	return withAddress(join([cited, inParentheses([when]), inParentheses([said])], ' '), { ...work, siteUrl: '' });
}

/** Formats a committee print by the staff or committee, Congress and title (rule 13.4(c)); `undefined` for other reports. */
export function committeePrint(work: Work, places: Places): Rich | undefined {
	const author = work.authors[0]?.family ?? work.institution;
	if (!/^comm(?:ittee|\.) print$/i.test(work.genre) && !/^Staff of /.test(author)) {
		return undefined;
	}
	const [, staff = '', committee = ''] = /^(Staff of (?:the )?)?(.*)$/.exec(author) ?? [];
	const title = withPages(smallCaps(work.title), places);
	const head = join([smallCaps(`${staff === '' ? '' : 'Staff of '}${shortCommittee(committee)}`), plain(congress(work.session)), title], ', ');
	return join([head, inParentheses(['Comm. Print', yearOf(work)])], ' ');
}

/**
 * Formats a report of an agency of the Congress, or of another of the United States that numbers its reports, by author, agency, number and title
 * (rules 13.4(c), 13.4(d) and 15.1(d)); `undefined` for other reports.
 */
export function agencyReport(work: Work, places: Places): Rich | undefined {
	const people = work.authors.filter(({ given }) => given !== '');
	const given = [...new Set([work.authors.find(({ given: first }) => first === '')?.family ?? '', work.publisher])].filter(name => name !== '');
	// The smallest unit comes first.
	const names = given
		.flatMap(name => name.split(/, (?=[A-Z])/).toReversed())
		.map(name => name.replace(/^United States /, 'U.S. ').replace(/^U\.?S\.? /, 'U.S. '));
	const ofCongress = names.find(name => /^(?:U\.S\. )?(?:Congressional (?:Research Service|Budget Office)|Government Accountability Office|General Accounting Office)$/.test(name));
	const agency =
		ofCongress !== undefined
			? abbreviatedName(`${/^(?:U\.S\. )?Gov|Gen/.test(ofCongress) ? 'U.S. ' : ''}${ofCongress.replace('U.S. ', '')}`)
			: work.number !== '' && names.some(name => name.startsWith('U.S. '))
				? [...new Set(names)].map(abbreviatedName).join(', ')
				: '';
	if (agency === '' || work.title === '') {
		return undefined;
	}
	const title = withPages(smallCaps(work.title), places);
	return withAddress(
		join(
			[
				join([smallCaps(namesOf(people)), smallCaps(agency), plain(work.number.replace(/^CRS (?:Report )?(?=[A-Z])/, '')), title], ', '),
				inParentheses([yearOf(work)]),
			],
			' ',
		),
		work,
	);
}
