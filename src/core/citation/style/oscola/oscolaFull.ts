import { printDate, type StyleDate } from '../date';
import { editionNumber } from '../edition';
import { languageData } from '../locale/language';
import { quoted } from '../locale/languageData';
import { displayName, initialsOf, invertedName, listNames, type Name } from '../names';
import { numberWithoutYear } from '../resolution';
import { address, between, concat, italic, join, plain } from '../rich';
import type { Rich } from '../style';
import type { SourceKind } from '../kind';
import { makersOf, saysWhatItIs, type Work } from '../work';
import { OSCOLA_DATES, OSCOLA_QUOTES } from './oscolaWords';

/** Whether a work is described in a note, or in the bibliography, which inverts the names of people (1.7). */
export type OscolaUse = 'note' | 'list';

/** A work in full, without its address. */
export function oscolaFull(work: Work, use: OscolaUse): Rich {
	return FULL[work.kind](work, use);
}

/** Where a work is on the web, in angle brackets; nothing for what goes by its number (3.1.4, 3.4.8). */
export function oscolaAddress({ kind, url, accessed }: Work): Rich {
	return url === '' || BY_NUMBER.has(kind) ? [] : concat('<', address(url), `>${accessed ? ` accessed ${day(accessed)}` : ''}`);
}

/** What a later reference calls a work: the surname or body and, where that does not tell it, a short title (1.2.1). */
export function oscolaShort(work: Work): Rich {
	if (work.kind === 'resolution') {
		return namedResolution(work);
	}
	if (work.kind === 'unDocument' && work.title === '') {
		return plain(`UN Doc ${work.number}`);
	}
	if (work.kind === 'treaty' || work.kind === 'legislation') {
		return plain(work.shortTitle || titleOr(work));
	}
	const people = listNames(work.authors.map(({ family }) => family), NAMES);
	const name = plain(people || authorName(work));
	return people !== '' && work.authors.some(({ given }) => given !== '') ? name : join([name, title(work, work.shortTitle || work.title)], ', ');
}

const BY_NUMBER: ReadonlySet<SourceKind> = new Set<SourceKind>(['treaty', 'resolution', 'unDocument']);

const FULL: Readonly<Record<SourceKind, (work: Work, use: OscolaUse) => Rich>> = {
	treaty, // Citing International Law, A.1
	resolution, // Citing International Law, C.1
	unDocument, // Citing International Law, C.1
	report: (work, use) => join([join([authors(work, use), title(work)], ', '), details([work.number, publisherBeside(work)], work.issued, ' ')], ' '), // 3.4.1
	pressRelease: (work, use) => madeKnown(work, use, `Press Release${work.number === '' ? '' : ` ${work.number}`}`), // 3.4.1
	webpage: (work, use) => join([join([authors(work, use), title(work)], ', '), siteDetails(work)], ' '), // 3.4.8
	speech: (work, use) => madeKnown(work, use, speechAt(work, 'Speech')), // OSCOLA FAQs
	interview: (work, use) => madeKnown(work, use, speechAt(work, 'Interview')), // 3.4.11
	news, // 3.4.9
	article, // 3.3.1
	chapter, // 3.2.3
	book: (work, use) => join([join([authors(work, use), title(work)], ', '), imprint(work)], ' '), // 3.2.1
	legislation: work => join([plain(titleOr(work)), plain(work.number), details([work.jurisdiction || work.institution], work.issued, ', ')], ' '), // 2.7
};

function treaty({ treaty: facts, shortTitle, ...work }: Work): Rich {
	const verb = facts.event === 'opened' ? 'opened for signature' : 'adopted';
	const dates = [facts.date ? `${verb} ${day(facts.date)}` : '', facts.inForce ? `entered into force ${day(facts.inForce)}` : ''];
	const { series } = facts;
	const abbreviation = series?.series === 'un' ? 'UNTS' : series?.series === 'ln' ? 'LNTS' : (series?.name ?? '');
	return join([
		plain(titleOr(work)), between('(', join(dates.map(plain), ', '), ')'),
		plain(series ? [series.volume, abbreviation, series.page].filter(part => part !== '').join(' ') : ''),
		plain(shortTitle === '' || shortTitle === work.title ? '' : `(${shortTitle})`),
	], ' ');
}

/** Resolutions go by number; the title stands where there is none. Those before 1976 have no document number of their own. */
function resolution(work: Work): Rich {
	const { symbol, number = '' } = work.resolution ?? {};
	const hasSymbol = symbol && !/[IVXL]/.test(number);
	return join([namedResolution(work), details([], work.issued, ' '), plain(hasSymbol ? `UN Doc ${numberWithoutYear(symbol.text)}` : '')], ' ');
}

function namedResolution(work: Work): Rich {
	const title = (work.resolution?.number ?? '') === '' ? quoted(work.title, OSCOLA_QUOTES) : '';
	return join([resolutionName(work), plain(title)], ', ');
}

function resolutionName({ resolution: of, body }: Work): Rich {
	const name = body?.oscola ?? of?.authority ?? '';
	const number = numberWithoutYear(of?.number ?? '');
	return plain(number === '' ? name : `${name} ${of?.decision ? 'Dec' : 'Res'} ${number}`.trim());
}

function unDocument(work: Work, use: OscolaUse): Rich {
	return join([join([authors(work, use), plain(quoted(work.title, OSCOLA_QUOTES))], ', '), details([], work.issued, ' '), plain(`UN Doc ${work.number}`)], ' ');
}

function madeKnown(work: Work, use: OscolaUse, what: string): Rich {
	return join([join([authors(work, use), title(work)], ', '), details([what], work.issued, ', ')], ' ');
}

/** The event, or what was said at it; a title that says so needs no more. */
function speechAt({ genre, event, eventPlace, ...work }: Work, kind: string): string {
	const what = genre !== '' ? genre : saysWhatItIs(work) ? '' : kind;
	const at = event === '' ? what : genre === '' ? event : `${genre} at the ${event.replace(/^the /i, '')}`;
	return [at, eventPlace].filter(part => part !== '').join(', ');
}

function news(work: Work, use: OscolaUse): Rich {
	return join([
		join([peopleOf(work, use), title(work)], ', '), italic(work.container), details([work.place], work.issued, ', '), plain(work.page),
	], ' ');
}

function article(work: Work, use: OscolaUse): Rich {
	const year = work.issued ? String(work.issued.start.year) : '';
	const volume = `${work.volume}${work.issue === '' ? '' : `(${work.issue})`}`;
	// Without a volume, the year identifies it and stands in square brackets.
	return join([join([peopleOf(work, use), title(work)], ', '), plain(year === '' ? '' : volume === '' ? `[${year}]` : `(${year})`),
		plain(volume), plain(work.container), plain(work.page.split('–')[0] ?? '')], ' ');
}

function chapter(work: Work, use: OscolaUse): Rich {
	const editors = listNames(work.editors.map(name => noStops(displayName(name))), NAMES);
	const named = editors === '' ? '' : `${editors} (${work.editors.length > 1 ? 'eds' : 'ed'}), `;
	return join([join([peopleOf(work, use), title(work)], ', '), concat('in ', named, italic(work.container || 'untitled volume')), imprint(work)], ' ');
}

function imprint({ edition, publisher, issued }: Work): Rich {
	const number = edition === '' ? '' : `${editionNumber(edition, languageData('en').ordinal)} edn`;
	return details([[number, publisher].filter(part => part !== '').join(', ')], issued, ' ');
}

/** Parentheses with what is known and the date, without brackets around nothing. */
function details(parts: readonly string[], date: StyleDate | undefined, beforeDate: string): Rich {
	const known = parts.filter(part => part !== '').join(', ');
	return between('(', join([plain(known), plain(date ? day(date) : '')], beforeDate), ')');
}

function siteDetails(work: Work): Rich {
	const site = work.container || (work.authors.length > 0 ? work.publisher : '');
	const isMaker = authorName(work) === site;
	return between('(', join([isMaker ? [] : italic(site), plain(work.issued ? day(work.issued) : '')], ', '), ')');
}

/** Publications in italics, all else in quotation marks (3.1.2). */
function title({ kind, ...work }: Work, text = work.title): Rich {
	return text === '' ? plain(`[${languageData('en').kinds[kind]}]`)
		: kind === 'book' || kind === 'report' ? italic(text) : plain(quoted(text, OSCOLA_QUOTES));
}

function titleOr({ title: of, kind }: Pick<Work, 'title' | 'kind'>): string {
	return of === '' ? `[${languageData('en').kinds[kind]}]` : of;
}

function authors(work: Work, use: OscolaUse): Rich {
	const people = peopleOf(work, use);
	return people.length > 0 ? people : plain(authorName(work));
}

function authorName(work: Work): string {
	return work.authors.length === 0 && work.body ? work.body.oscola : makersOf(work).map(({ family }) => family).join(', ');
}

function peopleOf({ authors: names }: Work, use: OscolaUse): Rich {
	return plain(listNames(names.map(name => (use === 'list' ? inverted(name) : noStops(displayName(name)))), NAMES));
}

function inverted(name: Name): string {
	return noStops(invertedName({ ...name, given: initialsOf(name.given, { stop: '', space: '' }) }, ' '));
}

/** Initials without full stops and spaces: `F-X`, `JAG` (3.1.1); none behind `Jr` either. */
function noStops(name: string): string {
	return name.replace(/\b(\p{Lu})\.(?: (?=\p{Lu}\.))?/gu, '$1').replace(/\b([JS]r)\./g, '$1');
}

const NAMES = { and: ' and ', lastAnd: ' and ', shortenFrom: 4, others: ' and others' } as const;

function publisherBeside(work: Work): string {
	return authorName(work) === work.publisher ? '' : work.publisher;
}

function day(date: StyleDate): string {
	return printDate(date, OSCOLA_DATES);
}
