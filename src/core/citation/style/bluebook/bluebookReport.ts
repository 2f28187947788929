import { join, plain, smallCaps } from '../rich';
import type { Rich } from '../style';
import { firstPage, type Work } from '../work';
import { published } from './bluebookBook';
import { hearing, isHearing } from './bluebookHearing';
import { day, inParentheses, pinpoint, titleText, withAddress, yearOf, type Places } from './bluebookParts';
import { periodical } from './bluebookPeriodical';
import { BLUEBOOK_BARE_PAGE } from './bluebookWords';

/**
 * Formats reports: of committees of the Congress by number only (rule 13.4), hearings, patents and opinions of agencies by rules of their
 * own, others like books.
 */
export function report(work: Work, places: Places): Rich {
	if (isHearing(work)) {
		return hearing(work, places);
	}
	const numbered = reportOfCongress(work);
	if (numbered !== undefined) {
		return withAddress(join([join([smallCaps(numbered), pinpoint(places)], ', '), inParentheses([yearOf(work)])], ' '), work);
	}
	if (work.type === 'patent') {
		return patent(work, places);
	}
	const ruling = rulingOf(work);
	if (ruling !== '') {
		return withAddress(join([plain(ruling), pinpoint(places)], ', '), work);
	}
	if (work.container !== '' && work.volume !== '' && work.page !== '') {
		// Opinions of agencies are in reports of their own (rule 14.4).
		const cited = join([plain(`${work.volume} ${periodical(work)} ${firstPage(work)}`), pinpoint(places, BLUEBOOK_BARE_PAGE)], ', ');
		return join([join([italicless(work), cited], ', '), inParentheses([yearOf(work)])], ' ');
	}
	const series = /^(?:C(?:d|md|mnd|m|P)|H[CL])\.?$/.test(work.genre) ? `${work.genre} ` : '';
	return published(work, places, work.number === '' ? '' : `${series}${work.number}`);
}

/** Formats the title without italics. */
function italicless(work: Work): Rich {
	return plain(work.title === '' ? titleText(work) : work.title);
}

/** Formats patents of the United States by number, with the date of filing if it is known (rule 14.9). */
function patent(work: Work, places: Places): Rich {
	const number = [
		work.number.replace(/^(?:U\.?S\.? ?)?(?:Patent )?(?:No\. ?)?/i, '').replace(/(?<=\d)(?=(?:\d{3})+$)/g, ','),
		work.status,
	]
		.filter(part => part !== '')
		.join(' ');
	const filed = work.submitted ? `filed ${day(work.submitted)}` : work.issued ? `issued ${day(work.issued)}` : '';
	return withAddress(join([join([plain(`U.S. Patent No. ${number}`), pinpoint(places)], ', '), inParentheses([filed])], ' '), work);
}

/** Returns a ruling of the Internal Revenue Service with the bulletin that has it (rule 14.5.2); empty for all other works. */
function rulingOf(work: Work): string {
	const ruling = /^(?:Rev(?:enue|\.) (Rul|Proc)(?:ing|edure|\.)) (?:No\. ?)?(\d{2,4}-\d{1,3})\b/;
	const [, kind, digits] = ruling.exec(work.number) ?? ruling.exec(work.title) ?? ruling.exec(`${work.genre} ${work.number}`) ?? [];
	const bulletin = (work.container || work.series)
		.replace(/Internal Revenue Bulletin/, 'I.R.B.')
		.replace(/Cumulative Bulletin/, 'C.B.')
		.replace(/^(I\.R\.B\.|C\.B\.) (\d{4}-\d{1,2})$/, '$2 $1');
	const printed = /^\d{4}-\d{1,2} (?:I\.R\.B\.|C\.B\.) \d{1,5}$/.test(work.number)
		? work.number
		: [work.volume, bulletin, firstPage(work)].filter(part => part !== '').join(' ');
	return kind === undefined ? '' : [`Rev. ${kind}. ${digits}`, printed].filter(part => part !== '').join(', ');
}

/** Returns the number of a report of a committee of the Congress with its House; `undefined` for all other works. */
export function reportOfCongress({ kind, genre, number }: Work): string | undefined {
	if (kind !== 'report') {
		return undefined;
	}
	const [, house, bare = ''] =
		/^(S|H|H\.? ?R|Senate|House)\.? Rep(?:ort|\.|t\.?)?(?: No\.?)? (\d.{0,40})$/.exec(`${genre} ${number.replace(/^No\.? /, '')}`.trim()) ?? [];
	return house !== undefined && /^\d/.test(bare) ? `${house.startsWith('S') ? 'S.' : 'H.R.'} Rep. No. ${bare}` : undefined;
}
