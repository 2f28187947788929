import type { StyleDate } from '../date';
import { join, plain, smallCaps } from '../rich';
import type { Rich } from '../style';
import { firstPage, type Work } from '../work';
import { abbreviatedPeriodical } from './abbreviate';
import { dated, day, inParentheses, namesOf, pinpoint, titleOrKind, withAddress, yearOf, type Places } from './bluebookParts';
import { BLUEBOOK_BARE_PAGE } from './bluebookWords';

/** Formats articles of journals: the volume, or the year if there is none, precedes the name of the journal (rule 16.4). */
export function article(work: Work, places: Places): Rich {
	const year = yearOf(work);
	const first = firstPage(work);
	const journal = join([plain(work.volume || year), smallCaps(periodical(work)), plain(first)], ' ');
	const cited = join([journal, pinpoint(places, BLUEBOOK_BARE_PAGE)], first === '' ? ' ' : ', ');
	return withAddress(join([
		join([plain(namesOf(work.authors)), plain(STUDENT.test(work.genre) ? work.genre : ''), titleOrKind(work), cited], ', '),
		isForthcoming(work)
			? inParentheses(['forthcoming', work.issued ? day(withoutDay(work.issued)) : ''])
			: plain(work.volume === '' || year === '' ? '' : `(${year})`),
	], ' '), first !== '' && OF_DATABASE.test(work.siteUrl) ? { ...work, siteUrl: '' } : work);
}

/** The addresses of databases with scans of journals, which are cited as printed (rule 18.2.1(b)). */
const OF_DATABASE = /^https?:\/\/(?:www\.)?(?:jstor\.org|heinonline\.org|muse\.jhu\.edu)\//;

function withoutDay({ start: { year, month }, ...date }: StyleDate): StyleDate {
	return { ...date, start: { year, ...(month !== undefined && { month }) } };
}

/** Tells whether a work is not yet published (rule 17.3). */
function isForthcoming({ status }: Pick<Work, 'status'>): boolean {
	return /forthcoming|in press|accepted/i.test(status);
}

/** The designations of pieces by students and of reviews (rules 16.7.1 and 16.7.2). */
const STUDENT =
	/^(?:(?:Case |Student )?(?:Note|Comment)s?|Recent (?:Case|Development|Legislation)s?|Book Review|Book Note|Essay|Developments|Editorial|Commentary)$/;

/**
 * Formats items of newspapers and magazines. A page refers to the printed edition; with a URL, the date is that of the online edition
 * (rule 16.6).
 */
export function news(work: Work, places: Places): Rich {
	const head = [plain(namesOf(work.authors)), titleOrKind(work), smallCaps(periodical(work))];
	if (work.page !== '') {
		// Each issue of a magazine starts at page 1, so the first page precedes the cited one (rule 16.5).
		const first = plain(`at ${firstPage(work)}`);
		const at =
			(places ?? []).length === 0
				? first
				: work.type === 'article-magazine'
					? join([first, pinpoint(places, BLUEBOOK_BARE_PAGE)], ', ')
					: pinpoint(places);
		return join([...head, plain(work.issued ? day(work.issued) : ''), at], ', ');
	}
	return withAddress(join([join([...head, pinpoint(places)], ', '), dated(work.issued)], ' '), work);
}

/** Returns the abbreviation of a periodical that the item gives, otherwise one by the tables. */
export function periodical({ container, containerShort }: Work): string {
	return containerShort === '' ? abbreviatedPeriodical(container) : containerShort;
}
