import { printDate, type StyleDate } from '../date';
import { editionNumber } from '../edition';
import { languageData } from '../locale/language';
import { displayName, listNames } from '../names';
import { printPlaces, type PlaceWords } from '../place';
import { numberWithoutYear } from '../resolution';
import { address, between, concat, italic, join, plain, smallCaps } from '../rich';
import type { Place, Rich } from '../style';
import type { SourceKind } from '../kind';
import { makersOf, saysWhatItIs, type Work } from '../work';
import { BLUEBOOK_BARE_PAGE, BLUEBOOK_DATES, BLUEBOOK_PLACES } from './bluebookWords';

type Places = readonly Place[] | undefined;

/** A work in full; its places stand inside the citation. */
export function bluebookFull(work: Work, places: Places): Rich {
	return FULL[work.kind](work, places);
}

/** What stands before "supra": the surname or the body, else the title; a treaty and a resolution by its name (rule 4.2). */
export function bluebookShort(work: Work): Rich {
	if (work.kind === 'resolution') {
		return work.resolution?.number ? plain(resolutionName(work)) : titleOrKind(work);
	}
	if (work.kind === 'unDocument' && work.title === '') {
		return plain(`U.N. Doc. ${work.number}`);
	}
	if (work.kind === 'treaty' || work.kind === 'legislation') {
		return plain(work.shortTitle || titleText(work));
	}
	const people = listNames(work.authors.map(({ family }) => family), NAMES);
	return people !== '' && work.kind === 'book' ? smallCaps(people) : people !== '' ? plain(people) : italic(work.shortTitle || titleText(work));
}

const FULL: Readonly<Record<SourceKind, (work: Work, places: Places) => Rich>> = {
	treaty, // rule 21.4
	resolution, // rule 21.7.2
	unDocument, // rule 21.7.3
	report: (work, places) => published(work, places, work.number), // rule 15.1(d)
	pressRelease, // rules 17.5 and 21.7
	webpage, // rule 18.2.2
	speech: (work, places) => spoken(work, places, 'Address'), // rule 17.2.6
	interview: (work, places) => spoken(work, places, 'Interview'), // rule 17.2.5
	news, // rule 16.6
	article, // rule 16.4
	chapter, // rule 15.5
	book: (work, places) => published(work, places, ''), // rule 15
	legislation, // rule 20.5
};

function treaty({ treaty: facts, ...work }: Work, places: Places): Rich {
	const { series } = facts;
	const abbreviation = series?.series === 'un' ? 'U.N.T.S.' : series?.series === 'ln' ? 'L.N.T.S.' : (series?.name ?? '');
	const event = facts.event === 'opened' ? 'opened for signature ' : facts.event === 'adopted' ? 'adopted ' : '';
	const printed = plain(series ? [series.volume, abbreviation, series.page].filter(part => part !== '').join(' ') : '');
	// Articles follow the name without a comma (rule 21.4.3).
	const cited = join([
		join([plain(titleText(work)), pinpoint(places)], ' '),
		facts.date ? concat(italic(event.trimEnd()), event === '' ? '' : ' ', day(facts.date)) : [],
		printed, series ? [] : address(work.url),
	], ', ');
	return join([cited, hereinafter(work)], ' ');
}

function resolution(work: Work, places: Places): Rich {
	const { symbol, number = '' } = work.resolution ?? {};
	const name = number === '' ? join([plain(work.body?.bluebook ?? work.institution), italic(work.title)], ', ') : plain(resolutionName(work));
	return join([
		join([name, pinpoint(places), plain(symbol ? `U.N. Doc. ${numberWithoutYear(symbol.text)}` : '')], ', '), dated(work.issued),
	], ' ');
}

function resolutionName({ resolution: of, body }: Work): string {
	const what = `${of?.decision ? 'Dec.' : 'Res.'} ${numberWithoutYear(of?.number ?? '')}`.trim();
	const name = body?.bluebook ?? of?.authority ?? '';
	return name === '' ? what : / (?:to|of) the /.test(name) ? `${name}, ${what}` : `${name} ${what}`;
}

function unDocument(work: Work, places: Places): Rich {
	const author = work.authors.length === 0 && work.body ? (ORGANS[work.body.symbols] ?? work.body.bluebook) : authors(work);
	return join([join([plain(author), italic(work.title), pinpoint(places), plain(`U.N. Doc. ${work.number}`)], ', '), dated(work.issued)], ' ');
}

/** The organs as authors of documents, in the abbreviations of table 3.1 with `U.N.` before them. */
const ORGANS: Readonly<Record<string, string>> = {
	A: 'U.N. General Assembly', S: 'U.N. Security Council', E: 'U.N. Economic and Social Council', 'A/HRC': 'U.N. Human Rights Council',
};

function pressRelease(work: Work, places: Places): Rich {
	const isUn = work.number !== '' && /^United Nations\b/.test(work.institution);
	const number = plain(work.number === '' ? '' : isUn ? `U.N. Press Release ${work.number}` : `No. ${work.number}`);
	return withAddress(join([join([plain('Press Release'), plain(authors(work)), plain(work.title), pinpoint(places), number], ', '), dated(work.issued)], ' '), work);
}

/** A page of a body on its own site has the body as the name of the site. */
function webpage(work: Work, places: Places): Rich {
	const site = work.container || work.publisher || (work.authors.length === 0 ? work.institution : '');
	const author = listNames(work.authors.map(displayName), NAMES);
	return withAddress(join([
		join([plain(author), titleOrKind(work), smallCaps(site === author ? '' : site), pinpoint(places)], ', '), dated(work.issued),
	], ' '), work);
}

function spoken(work: Work, places: Places, kind: string): Rich {
	const what = work.genre || (saysWhatItIs(work) && work.event === '' ? '' : kind);
	const at = work.event === '' ? what : `${what} at the ${work.event.replace(/^the /i, '')}`;
	return withAddress(join([join([plain(authors(work)), titleOrKind(work), plain(at), plain(work.eventPlace), pinpoint(places)], ', '), dated(work.issued)], ' '), work);
}

function news(work: Work, places: Places): Rich {
	return withAddress(join([
		join([plain(listNames(work.authors.map(displayName), NAMES)), titleOrKind(work), smallCaps(work.container), pinpoint(places)], ', '), dated(work.issued),
	], ' '), work);
}

function article(work: Work, places: Places): Rich {
	const year = work.issued ? String(work.issued.start.year) : '';
	const first = work.page.split('–')[0] ?? '';
	const journal = join([plain(work.volume || year), smallCaps(work.container), plain(first)], ' ');
	const cited = join([journal, pinpoint(places, BLUEBOOK_BARE_PAGE)], first === '' ? ' ' : ', ');
	return join([
		join([plain(listNames(work.authors.map(displayName), NAMES)), titleOrKind(work), cited], ', '),
		plain(work.volume === '' || year === '' ? '' : `(${year})`),
	], ' ');
}

function chapter(work: Work, places: Places): Rich {
	const editors = listNames(work.editors.map(displayName), NAMES);
	const first = work.page.split('–')[0] ?? '';
	const book = work.container === '' ? [] : concat(italic('in'), ' ', join([smallCaps(work.container), plain(first)], ' '));
	const parentheses = [editors === '' ? '' : `${editors} ed${work.editors.length > 1 ? 's' : ''}.,`, edition(work), yearOf(work)];
	return join([
		join([plain(listNames(work.authors.map(displayName), NAMES)), titleOrKind(work), book, pinpoint(places, BLUEBOOK_BARE_PAGE)], ', '), inParentheses(parentheses.filter(part => part !== '').map((part, index, all) => (index === all.length - 1 ? part.replace(/,$/, '') : part))),
	], ' ');
}

/** Books and reports: author and title in small capitals, the page bare behind them, but not behind a number (rule 3.2(a)). */
function published(work: Work, places: Places, number: string): Rich {
	const pages = pinpoint(places, number === '' ? BLUEBOOK_BARE_PAGE : BLUEBOOK_PLACES);
	const title = work.title === '' ? titleOrKind(work) : smallCaps(work.title);
	const known = join([smallCaps(authors(work)), title, plain(number)], ', ');
	const when = work.issued && work.kind === 'report' ? day(work.issued) : yearOf(work);
	const described = join([known, pages], firstIsPage(places) && number === '' ? ' ' : ', ');
	return withAddress(join([described, inParentheses([edition(work), when])], ' '), work);
}

function legislation(work: Work, places: Places): Rich {
	const title = join([plain(titleText(work)), plain(work.number === '' ? '' : `No. ${work.number}`), pinpoint(places)], ', ');
	return withAddress(join([title, inParentheses([work.jurisdiction || work.institution, work.issued ? day(work.issued) : ''], ', ')], ' '), work);
}

/** The address, and when it was visited where the page has no date (rule 18.2.2(c) and (d)). */
function withAddress(described: Rich, { url, accessed, issued }: Work): Rich {
	const visited = accessed && !issued ? ` (last visited ${day(accessed)})` : '';
	return url === '' ? described : join([described, concat(address(url), visited)], ', ');
}

function hereinafter({ shortTitle, title }: Pick<Work, 'shortTitle' | 'title'>): Rich {
	return plain(shortTitle === '' || shortTitle === title ? '' : `[hereinafter ${shortTitle}]`);
}

function pinpoint(places: Places, words: PlaceWords = BLUEBOOK_PLACES): Rich {
	return plain(printPlaces(places, words));
}

function firstIsPage(places: Places): boolean {
	return places?.[0]?.label === 'page';
}

function titleText({ title, kind }: Pick<Work, 'title' | 'kind'>): string {
	return title === '' ? `[${languageData('en').kinds[kind]}]` : title;
}

function titleOrKind(work: Work): Rich {
	return work.title === '' ? plain(titleText(work)) : italic(work.title);
}

function authors(work: Work): string {
	return listNames(makersOf(work).map(displayName), NAMES);
}

/** Law reviews write 2d and 3d (rule 6.2(b)); a first edition is not named. */
function edition({ edition: of }: Work): string {
	return of === '' || of === '1' ? '' : `${editionNumber(of, lawReviewOrdinal)} ed.`;
}

function lawReviewOrdinal(number: number): string {
	return languageData('en').ordinal(number).replace(/[nr]d$/, 'd');
}

function yearOf({ issued }: Work): string {
	return issued ? String(issued.start.year) : '';
}

function dated(date: StyleDate | undefined): Rich {
	return between('(', plain(date ? day(date) : ''), ')');
}

function inParentheses(parts: readonly string[], separator = ' '): Rich {
	return between('(', plain(parts.filter(part => part !== '').join(separator)), ')');
}

function day(date: StyleDate): string {
	return printDate(date, BLUEBOOK_DATES);
}

/** Two authors are named, of more the first (rule 15.1(b)). */
const NAMES = { and: ' & ', lastAnd: ' & ', shortenFrom: 3, others: ' et al.' } as const;
