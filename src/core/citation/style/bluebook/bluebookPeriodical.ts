import type { StyleDate } from '../date';
import { joinTexts } from '../joinTexts';
import { isReporter, reporterName } from '../legal/americanReporters';
import { join, plain, smallCaps } from '../rich';
import type { Rich } from '../style';
import { firstPage, type Work } from '../work';
import { abbreviatedPeriodical } from './abbreviate';
import { dated, day, inParentheses, namesOf, pinpoint, titleOrKind, withAddress, withPages, yearOf, type Places } from './bluebookParts';
import { BLUEBOOK_BARE_PAGE } from './bluebookWords';

/** Formats articles of journals: the volume, or the year if there is none, precedes the name of the journal (rule 16.4). */
export function article(given: Work, places: Places): Rich {
	const work = withDesignation(given);
	if (OF_PREPRINTS.test(work.container)) {
		return preprint(work, places);
	}
	const year = yearOf(work);
	const first = firstPage(work);
	if (work.volume === '' && first !== '' && work.issued?.start.month !== undefined && !isForthcoming(work)) {
		// A journal without volumes that has months or seasons begins each issue at page 1 (rule 16.5).
		return news({ ...work, type: 'article-magazine' }, places);
	}
	if (work.volume === '' && first === '' && work.issued?.start.month !== undefined && work.issued.start.day === undefined && !isForthcoming(work)) {
		return withAddress(join([plain(namesOf(work.authors)), titleOrKind(work), smallCaps(periodical(work)), plain(day(work.issued))], ', '), work);
	}
	const journal = join([plain(work.volume || (isForthcoming(work) ? '' : year)), smallCaps(periodical(work)), plain(first)], ' ');
	const cited = join([journal, pinpoint(places, BLUEBOOK_BARE_PAGE)], first === '' ? ' ' : ', ');
	return withAddress(join([
		join([
			plain(namesOf(OFFICIAL.test(periodical(work)) ? [] : work.authors)),
			plain(STUDENT.test(work.genre) ? work.genre : ''),
			titleOrKind(work),
			cited,
		], ', '),
		isForthcoming(work)
			? inParentheses(['forthcoming', work.issued ? day(withoutDay(work.issued)) : ''])
			: plain(work.volume === '' || year === '' || work.volume === year ? '' : `(${yearsOf(work)})`),
		inParentheses([reviewOf(work)]),
	], ' '), first !== '' && (OF_DATABASE.test(work.siteUrl) || work.url !== work.siteUrl) ? { ...work, siteUrl: '' } : work);
}

/** Returns the year of a volume, or both if it has two; empty if unknown. */
function yearsOf(work: Work): string {
	const { start, end } = work.issued ?? {};
	return start === undefined || end === undefined || end === 'open' || end.year <= start.year ? yearOf(work) : `${start.year}–${end.year}`;
}

/** The opinions of the Attorney General and of the lawyers of the Department of Justice, which name no author (rule 14.4). */
const OFFICIAL = /^Op\. (?:O\.L\.C\.|Att’y Gen\.)/;

/** Servers of papers before they are published, which programs keep as journals. */
const OF_PREPRINTS = /^(?:SSRN(?: Electronic Journal| Scholarly Paper)?|(?:arXiv|bioRxiv|medRxiv|SocArXiv|PsyArXiv|OSF Preprints|LawArXiv|Research Square)(?:[.: ].*)?)$/i;

/** Formats a paper on such a server as a manuscript, with its address (rule 17.2.1). */
function preprint(work: Work, places: Places): Rich {
	const title = withPages(titleOrKind(work), places);
	return withAddress(
		join([join([plain(namesOf(work.authors)), title], ', '), dated(work.issued), plain('(unpublished manuscript)')], ' '),
		{ ...work, siteUrl: work.siteUrl || work.url },
	);
}

/** Separates a designation of the piece from the title in which a record has it (rules 16.7.1 and 16.7.5): `Note, …`, `Annotation, …`. */
function withDesignation(work: Work): Work {
	const [, designation = '', title = ''] = /^((?:Student )?(?:Note|Comment)|Case ?[Nn]ote|Annotation|Symposium)(?:[:,]|\.? —) (.{4,})$/.exec(work.title) ?? [];
	// One library adds the designation at the end of the title.
	const [, bare, atEnd = ''] = /^(.+\S) (Note|Comment)$/.exec(work.title) ?? [];
	if (bare !== undefined && (work.genre === atEnd || work.siteUrl.includes('heinonline'))) {
		return { ...work, genre: atEnd, title: bare };
	}
	return title !== ''
		? { ...work, genre: work.genre || designation, title }
		: work.genre === '' && periodical(work).startsWith('A.L.R.')
			? { ...work, genre: 'Annotation' }
			: work;
}

/** Returns what a review with a title of its own is about, for the end of its citation (rule 16.7.2). */
function reviewOf({ type, genre, title, reviewed, reviewedAuthors }: Work): string {
	if (title === '' || (type !== 'review-book' && type !== 'review' && !/^(?:book )?review$/i.test(genre)) || STUDENT.test(genre)) {
		return '';
	}
	if (reviewed !== '') {
		return `reviewing ${joinTexts([namesOf(reviewedAuthors), reviewed], ', ')}`;
	}
	return genre !== '' || type === 'review-book' ? 'book review' : '';
}

/**
 * The addresses of databases, repositories and publishers with copies of printed journals, which are cited as printed (rule 18.2.1(b)), as is
 * what has a DOI, too.
 */
const OF_DATABASE =
	/^https?:\/\/(?:[a-z-]{1,30}\.){0,4}(?:jstor\.org|heinonline\.org|muse\.jhu\.edu|academic\.oup\.com|journals\.uchicago\.edu|sciencedirect\.com|link\.springer\.com|tandfonline\.com|onlinelibrary\.wiley\.com|cambridge\.org|journals\.sagepub\.com)\/|^https?:\/\/(?:(?:digital|scholarly|law|open)?commons|(?:open|law)?scholarship|(?:law|e)?repository|scholar|ir|lawdigitalcommons)\./;

function withoutDay({ start: { year, month }, ...date }: StyleDate): StyleDate {
	return { ...date, start: { year, ...(month !== undefined && { month }) } };
}

/** Whether a work is not yet published (rule 17.3). */
function isForthcoming({ status }: Pick<Work, 'status'>): boolean {
	return /forthcoming|in press|accepted/i.test(status);
}

/** The designations of pieces by students and of reviews (rules 16.7.1 and 16.7.2). */
const STUDENT =
	/^(?:(?:Case |Student )?(?:Note|Comment)s?|Recent (?:Case|Development|Legislation)s?|Book Review|Book Note|Essay|Annotation|Symposium|Developments|Editorial|Commentary|Dedication|Tribute|Response|Reply|Foreword|In Memoriam|Colloquium|Colloquy)$/;

/**
 * Formats items of newspapers and magazines. A page refers to the printed edition; with a URL, the date is that of the online edition
 * (rule 16.6).
 */
export function news(work: Work, places: Places): Rich {
	const column = [work.genre, work.section].find(text => OPINION.test(text)) ?? '';
	const head = [plain(namesOf(work.authors)), plain(column), titleOrKind(work), join([smallCaps(periodical(work)), plain(placeOf(work))], ' ')];
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

/** Returns the place of a printed newspaper whose name is that of many, in parentheses (rule 16.6(b)): `Times (London)`. */
function placeOf({ container, place, page }: Work): string {
	return page !== ''
		&& place !== ''
		&& /^(?:The )?(?:(?:Daily|Sunday) )?(?:Times|Guardian|Independent|Observer|Herald|Mirror|Post|Star|Sun|Tribune|Telegraph|News|Gazette|Chronicle|Standard|Nation)$/.test(container)
		? `(${place})`
		: '';
}

/** What a newspaper calls a piece that states a view (rule 16.6(a)). */
const OPINION = /^(?:Opinion|Op-Ed|Editorial|Letter to the Editor)$/;

/** Returns the abbreviation of a periodical that the item gives, otherwise one by the tables. */
export function periodical({ container, containerShort }: Work): string {
	const [, ofReports] = /^American Law Reports(?: Annotated)?(?:,? (Federal(?: 2d| 3d)?|[2-7](?:d|th)))?$/i.exec(container) ?? [];
	if (/^American Law Reports\b/i.test(container)) {
		return `A.L.R.${ofReports === undefined ? '' : /^f/i.test(ofReports) ? ` ${ofReports.replace(/^federal/i, 'Fed.')}` : ofReports}`;
	}
	return isReporter(container) ? reporterName(container) : containerShort === '' ? abbreviatedPeriodical(container) : containerShort;
}
