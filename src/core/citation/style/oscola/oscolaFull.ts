import { joinTexts } from '../joinTexts';
import type { SourceKind } from '../kind';
import { debateOf, type Debate } from '../legal/hansard';
import { isProposal } from '../legal/proposal';
import { displayName } from '../names';
import { printPlaces } from '../place';
import { address, between, concat, italic, join, plain } from '../rich';
import type { Place, Rich } from '../style';
import { eventWithArticle, firstPage, saysWhatItIs, titleText, type Work } from '../work';
import { courtCase, oscolaShortName } from './oscolaCase';
import { namedResolution, resolution, treaty, unDocument } from './oscolaInternational';
import { bill, euAct, euProposal, statute } from './oscolaLegislation';
import { hasSession, isOfficial, kindOfPaper, reportNumber, seriesOfReport } from './oscolaPapers';
import {
	bodyOf, byline, day, details, peopleOf, publisherUnlessAuthor, surnamesOf, titleOf, withoutStops, yearOf, yearOnly, type OscolaUse,
} from './oscolaParts';
import { article, book, chapter } from './oscolaPublished';
import { OSCOLA_COLUMNS } from './oscolaWords';

/** Formats a full citation without its URL. */
export function oscolaFull(work: Work, use: OscolaUse): Rich {
	const debate = debateOf(work);
	return debate ? oscolaDebate(debate, work) : FULL[work.kind](work, use);
}

/** Formats a debate by the record, the date, the volume and the columns (3.4.3). */
export function oscolaDebate(
	{ record, whole, volume, columns }: Debate,
	{ issued }: Pick<Work, 'issued'>,
	places?: readonly Place[],
): Rich {
	const cited = (places ?? []).length > 0 ? places : columns === '' ? [] : [{ label: 'page' as const, value: columns }];
	return plain(
		joinTexts([
			`${record} ${issued && whole !== true ? day(issued) : ''}`.trim(),
			volume === '' ? '' : `vol ${volume}`,
			printPlaces(cited, OSCOLA_COLUMNS),
		], ', '),
	);
}

/** Formats the URL in angle brackets; empty for works that are cited by number or reports (1.1, 3.1.4, 3.4.8). */
export function oscolaAddress(work: Work): Rich {
	const { kind, siteUrl: url, accessed, page } = work;
	const isInDatabase = OF_DATABASE.test(url);
	const isOfBook = (kind === 'chapter' && !work.type.startsWith('entry')) || (kind === 'book' && isInDatabase);
	// What a database or site has as it was printed, is cited as printed (3.1.4).
	const isPrinted = (isOfBook && work.publisher !== '')
		|| (kind === 'article' && page !== '' && isInDatabase)
		|| (kind === 'report' && isOfficial(work));
	return url === '' || BY_NUMBER.has(kind) || isPrinted ? [] : concat('<', address(url), `>${accessed ? ` accessed ${day(accessed)}` : ''}`);
}

/** Formats the name of a work in later references: the surname or institution and, if that is ambiguous, a short title (1.2.1). */
export function oscolaShort(work: Work, sharesAuthor: boolean): Rich {
	switch (work.kind) {
		case 'resolution':
			return namedResolution(work);
		case 'treaty':
			return plain(work.shortTitle || titleText(work));
		case 'case':
			return italic(oscolaShortName(work));
		case 'communication':
			return communication(work);
		default:
	}
	if (work.kind === 'unDocument' && work.title === '') {
		return plain(`UN Doc ${work.number}`);
	}
	const people =
		surnamesOf(work) || (work.kind === 'book' ? surnamesOf({ authors: work.editors.length > 0 ? work.editors : work.translators }) : '');
	const isPerson = people !== '' && (work.authors.length === 0 || work.authors.some(({ given }) => given !== ''));
	return isPerson && !sharesAuthor
		? plain(people)
		: join([plain(people || bodyOf(work)), titleOf(work, (work.shortTitle || work.title).replace(/\bNo\. (?=\d)/g, 'No '))], ', ');
}

const OF_DATABASE =
	/^https?:\/\/(?:[a-z]+\.)?(?:jstor\.org|heinonline\.org|muse\.jhu\.edu|academic\.oup\.com|onlinelibrary\.wiley\.com|tandfonline\.com|cambridge\.org|sagepub\.com|springer\.com|(?:next)?lexis(?:nexis)?\.com|westlaw\.(?:com|co\.uk))\//;

const BY_NUMBER: ReadonlySet<SourceKind> = new Set<SourceKind>([
	'treaty',
	'resolution',
	'unDocument',
	'case',
	'euAct',
	'legislation',
	'bill',
]);

const FULL: Readonly<Record<SourceKind, (work: Work, use: OscolaUse) => Rich>> = {
	treaty, // Citing International Law, A.1
	resolution, // Citing International Law, C.1
	unDocument, // Citing International Law, C.1
	report, // 3.4.1 to 3.4.5
	pressRelease: (work, use) => withDescription(
		work,
		use,
		joinTexts([/^(?:Media|News) Release$/i.test(work.genre) ? work.genre : 'Press Release', work.number], ' '),
	), // 3.4.1
	webpage: onSite, // 3.4.8
	blog: onSite, // 3.4.8
	video: onSite,
	audio: episode, // OSCOLA FAQs
	speech: (work, use) => withDescription(work, use, speechAt(work, 'Speech')), // OSCOLA FAQs
	interview, // 3.4.11
	communication, // p. 43
	news, // 3.4.9
	article: (work, use) => (work.type === 'article' && work.volume === '' && firstPage(work) === ''
		? onSite(work, use)
		: article(work, use)), // 3.3.1, preprints as 3.4.8
	workingPaper: (work, use) =>
		join(
			[
				byline(work, use),
				between('(', plain(yearOf(work)), ')'),
				plain(joinTexts([
					/^(?:SSRN|Social Science Research Network)$/.test(work.publisher) && work.series !== '' ? '' : publisherUnlessAuthor(work),
					seriesAndNumber(work),
				], ' ')),
			],
			' ',
		),
	chapter, // 3.2.3
	book, // 3.2.1, 3.2.2
	thesis: (work, use) => join([byline(work, use), details([kindOfThesis(work), work.publisher], yearOnly(work.issued), ' ')], ' '), // 3.4.7
	dataset: (work, use) => versioned(work, use, 'Dataset'),
	software: (work, use) => versioned(work, use, 'Software'),
	archive: (work, use) =>
		join([byline(work, use), details([], work.issued, ' '), join([plain(work.archive), plain(work.archivePlace)], ', ')], ' '),
	case: courtCase, // 2.1, 2.6.2, 2.7.1; Citing International Law, B
	euAct, // 2.6.1
	legislation: statute, // 2.4, 2.5
	bill, // 2.4.5
};

function report(work: Work, use: OscolaUse): Rich {
	if (isProposal(work)) {
		return euProposal(work, use);
	}
	const number = reportNumber(work);
	if (isOfficial(work)) {
		const year = hasSession(work) ? '' : yearOf(work);
		return join([byline(work, use), details([kindOfPaper(work), number, year], undefined, '')], ' ');
	}
	const publisher = publisherUnlessAuthor(work);
	const version = work.version === '' ? '' : `Version ${work.version.replace(/^v(?:ersion)?\.? ?(?=\d)/i, '')}`;
	const inSeries = number === '' || /^\d{1,4}$/.test(number) ? seriesOfReport(work, number) : '';
	if (/\bSeries$/.test(work.genre) && number !== '' && publisher !== '') {
		// A series without a name of its own is that of the institution (3.2.1).
		return join([byline(work, use), details([`${publisher} ${work.genre} ${number}`, yearOf(work)], undefined, '')], ' ');
	}
	const named = number !== '' && inSeries === '' && work.genre !== '' && !/[a-z]{4}/i.test(number)
		? `${work.genre} No ${number.replace(/^No\.? ?(?=\d)/i, '')}`
		: number;
	const identified = joinTexts([inSeries || named, version], ', ');
	return join(
		[byline(work, use), details([identified, publisher], work.issued, identified !== '' && publisher === '' ? ', ' : ' ')],
		' ',
	);
}

function withDescription(work: Work, use: OscolaUse, description: string): Rich {
	return join([byline(work, use), details([description], work.issued, ', ')], ' ');
}

/** Returns the degree for which a thesis was written, which some programs name without “thesis” (3.4.7). */
function kindOfThesis({ genre }: Work): string {
	const kind = withoutStops(genre || 'thesis').replace(/ (?:Thesis|Dissertation)$/, word => word.toLowerCase());
	return /thesis|dissertation|essay|paper/i.test(kind) ? kind : `${kind} thesis`;
}

/** Formats a dataset or program. A comma precedes the date if no publisher does. */
function versioned(work: Work, use: OscolaUse, kind: string): Rich {
	const publisher = publisherUnlessAuthor(work);
	return join(
		[
			byline(work, use),
			details(
				[work.genre || kind, work.version === '' ? '' : `version ${work.version}`, publisher],
				work.issued,
				publisher === '' ? ', ' : ' ',
			),
		],
		' ',
	);
}

/** Returns the event, or the kind of speech and the event; only the event if the title already says what it is. */
function speechAt({ genre: given, event, eventPlace, ...work }: Work, kind: string): string {
	// That a paper was given at a conference need not be said (3.4.6).
	const genre = event !== '' && /^(?:conference )?(?:paper|presentation|talk)$/i.test(given) ? '' : given;
	const description = genre !== '' ? genre : saysWhatItIs(work) ? '' : kind;
	const at = event === '' ? description : genre === '' ? event : `${genre} at ${eventWithArticle(event)}`;
	return joinTexts([at, eventPlace], ', ');
}

/**
 * Formats an interview: the interviewer if it is not the author, the interviewee, place and date. An interview with a title is a
 * published one.
 */
function interview(work: Work, use: OscolaUse): Rich {
	if (work.title !== '') {
		return withDescription(work, use, speechAt(work, 'Interview'));
	}
	const interviewer = peopleOf(work.interviewers, use);
	return join(
		[
			join([plain(interviewer), plain(`Interview with ${peopleOf(work.authors, 'note') || bodyOf(work)}`.trim())], ', '),
			details([work.eventPlace || work.place], work.issued, ', '),
		],
		' ',
	);
}

function communication(work: Work): Rich {
	const to = peopleOf(work.recipients, 'note');
	const from = peopleOf(work.authors, 'note') || bodyOf(work);
	const description = (work.genre || (work.title === '' ? 'Letter' : work.title)).replace(/^E-?mail\b/i, 'Email');
	if (description.includes(' from ') && description.lastIndexOf(' to ') > description.indexOf(' from ')) {
		return join([plain(description), details([], work.issued, ' ')], ' ');
	}
	return join(
		[
			plain(joinTexts([description, from === '' ? '' : `from ${from}`, to === '' ? '' : `to ${to}`], ' ')),
			details([], work.issued, ' '),
		],
		' ',
	);
}

function news(work: Work, use: OscolaUse): Rich {
	return join(
		[
			join([plain(peopleOf(work.authors, use) || ([work.genre, work.section].includes('Editorial') ? 'Editorial' : '')), titleOf(work)], ', '),
			italic(work.container),
			details([work.place], work.issued, ', '),
			plain(firstPage(work)),
		],
		' ',
	);
}

function seriesAndNumber({ number: given, genre, series, seriesNumber }: Work): string {
	const number = given.replace(/^no\.? ?(?=\d)/i, '');
	if (series !== '' && seriesNumber === '' && number !== '' && /^SSRN\b/.test(genre)) {
		return `${series} ${number}`;
	}
	if (series !== '' && seriesNumber !== '') {
		return `${series} ${seriesNumber}`;
	}
	return /[a-z]{4}/i.test(number) ? number : joinTexts([genre, number], ' ');
}

/** Formats an episode of a podcast by nobody in particular, which begins with the name of the podcast. */
function episode(work: Work, use: OscolaUse): Rich {
	const { container, genre, medium } = work;
	const isPodcast = /podcast/i.test(`${genre} ${medium} ${container}`);
	return !isPodcast || container === '' || byMakers(work)
		? onSite(work, use)
		: join([plain(`${container}${/podcast/i.test(container) ? '' : ' podcast'}, `), onSite({ ...work, container: '', publisher: '' }, use)], '');
}

function byMakers(work: Work): boolean {
	return work.authors.length > 0 || bodyOf(work) !== '';
}

function onSite(work: Work, use: OscolaUse): Rich {
	const site = work.container || work.publisher;
	const isMaker = bodyOf(work) === site || work.authors.some(author => displayName(author) === site);
	return join(
		[byline(work, use), between('(', join([isMaker ? [] : italic(site), plain(work.issued ? day(work.issued) : '')], ', '), ')')],
		' ',
	);
}
