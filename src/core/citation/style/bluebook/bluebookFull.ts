import { printPlaces } from '../place';
import { between, concat, italic, join, plain, smallCaps } from '../rich';
import type { Rich } from '../style';
import type { SourceKind } from '../kind';
import { firstPage, makersOf, saysWhatItIs, type Work } from '../work';
import { abbreviatedPeriodical } from './abbreviate';
import { abbreviatedCaseShort, abbreviatedCourtCase, euAct, isCharter, resolution, resolutionName, treaty, unDocument } from './bluebookLaw';
import {
	authors, dated, day, edition, inParentheses, namesOf, peopleOf, pinpoint, surnamesOf, titleOrKind, titleText, withAddress, yearOf, type Places,
} from './bluebookParts';
import { hearing, isHearing } from './bluebookHearing';
import { bill, statute } from './bluebookStatute';
import { BLUEBOOK_BARE_PAGE, BLUEBOOK_PLACES } from './bluebookWords';
import { dictionaryEntry, legalEncyclopedia } from './encyclopedia';

/** Formats a full citation, including its locators. */
export function bluebookFull(work: Work, places: Places): Rich {
	return FULL[work.kind](work, places);
}

/**
 * Formats a later reference to a work for which "supra" is not allowed: cases in short form, laws and the Charter in full (rules 4.2,
 * 10.9). Returns `undefined` for all other works.
 */
export function bluebookAgain(work: Work, places: Places): Rich | undefined {
	// A report of the Congress is known by its number, not its title (rule 13.8).
	return reportOfCongress(work) !== undefined ? bluebookFull(work, places) : work.kind === 'case' ? abbreviatedCaseShort(work, places)
		: work.kind === 'legislation' || work.kind === 'euAct' || work.kind === 'bill' || (work.kind === 'treaty' && isCharter(work)) ? bluebookFull(work, places) : undefined;
}

/** Formats what precedes "supra": the surname or institution, otherwise the title; treaties and resolutions by name (rule 4.2). */
export function bluebookShort(work: Work): Rich {
	if (work.kind === 'resolution') {
		return work.resolution?.number ? plain(resolutionName(work)) : titleOrKind(work);
	}
	if (work.kind === 'unDocument' && work.title === '') {
		return plain(`U.N. Doc. ${work.number}`);
	}
	if (work.kind === 'treaty') {
		return plain(work.shortTitle || titleText(work));
	}
	if (work.kind === 'communication') {
		return communicated(work);
	}
	const people = surnamesOf(work);
	const title = work.shortTitle || titleText(work);
	return people !== '' && work.kind === 'book' ? smallCaps(people) : people !== '' ? plain(people) : work.kind === 'book' ? smallCaps(title) : italic(title);
}

const FULL: Readonly<Record<SourceKind, (work: Work, places: Places) => Rich>> = {
	treaty, // rule 21.4
	resolution, // rule 21.7.2
	unDocument, // rule 21.7.3
	case: abbreviatedCourtCase, // rules 10, 21.5
	euAct, // rule 21.9
	legislation: (work, places) => statute(work, places), // rules 12, 20.5
	bill, // rule 13.2
	report, // rules 13.4, 15.1(d)
	book: (work, places) => published(work, places, ''), // rule 15
	chapter, // rule 15.5
	article, // rule 16.4
	news, // rule 16.6
	thesis: (work, places) => unpublished(work, places, [(work.genre || 'thesis').replace(/^PhD\b/, 'Ph.D.'), work.publisher]), // rule 17
	archive: (work, places) => unpublished(work, places, ['unpublished manuscript']), // rule 17
	communication: (work, places) => join([join([communicated(work), pinpoint(places)], ', '), dated(work.issued), onFile(work)], ' '), // rule 17.2.3
	interview, // rule 17.2.5
	speech: (work, places) => spoken(work, places, 'Address'), // rule 17.2.6
	workingPaper, // rule 17.4
	pressRelease, // rules 17.5 and 21.7
	webpage, // rule 18.2.2
	blog: webpage, // rule 18.2.2
	video: (work, places) =>
		work.type === 'motion_picture' && work.siteUrl === '' && work.authors.length === 0 ? film(work, places) : webpage(work, places), // rules 18.2.2, 18.6
	audio: webpage,
	dataset: withVersion,
	software: withVersion,
};

function pressRelease(work: Work, places: Places): Rich {
	const isUn = work.number !== '' && /^United Nations\b/.test(work.institution);
	const number = plain(work.number === '' ? '' : isUn ? `U.N. Press Release ${work.number}` : `No. ${work.number}`);
	return withAddress(join([join([plain('Press Release'), plain(authors(work)), plain(work.title), pinpoint(places), number], ', '), dated(work.issued)], ' '), work);
}

/** On its own site, an institution is named once, as the site. */
function webpage(work: Work, places: Places): Rich {
	const site = work.container || work.publisher || (work.authors.length === 0 ? work.institution : '');
	const author = namesOf(work.authors);
	return withAddress(join([
		join([plain(author), titleOrKind(work), smallCaps(site === author ? '' : site), pinpoint(places)], ', '), dated(work.issued),
	], ' '), work);
}

/** Formats a film by its title, with studio and year in parentheses (rule 18.6). */
function film(work: Work, places: Places): Rich {
	return join([join([titleOrKind(work), pinpoint(places)], ', '), inParentheses([work.publisher, yearOf(work)])], ' ');
}

function withVersion(work: Work, places: Places): Rich {
	const author = authors(work);
	const parts = [work.version === '' ? '' : `version ${work.version}`, work.publisher === author ? '' : work.publisher, yearOf(work)];
	return withAddress(join([join([plain(author), titleOrKind(work), pinpoint(places)], ', '), inParentheses(parts, ', ')], ' '), work);
}

function spoken(work: Work, places: Places, kind: string): Rich {
	const description = work.genre || (saysWhatItIs(work) && work.event === '' ? '' : kind);
	const at = work.event === '' ? description : `${description} at the ${work.event.replace(/^the /i, '')}`;
	return withAddress(join([join([plain(authors(work)), titleOrKind(work), plain(at), plain(work.eventPlace), pinpoint(places)], ', '), dated(work.issued)], ' '), work);
}

/** An interview without a title is identified by the interviewee and the place. */
function interview(work: Work, places: Places): Rich {
	if (work.title !== '') {
		return spoken(work, places, 'Interview');
	}
	const by = namesOf(work.interviewers);
	const where = work.eventPlace || work.place;
	const known = [plain(`Interview${by === '' ? '' : ` by ${by}`} with ${authors(work)}`), plain(where === '' ? '' : `in ${where}`), pinpoint(places)];
	return withAddress(join([join(known, ', '), dated(work.issued), onFile(work)], ' '), work);
}

function communicated(work: Work): Rich {
	const from = peopleOf(makersOf(work));
	const to = peopleOf(work.recipients);
	const sender = from === '' ? '' : `from ${from}`;
	return plain([work.genre || 'Letter', to !== '' && from.includes(',') ? `${sender},` : sender, to === '' ? '' : `to ${to}`].filter(part => part !== '').join(' '));
}

/** A page refers to the printed edition; with a URL, the date is that of the online edition (rule 16.6). */
function news(work: Work, places: Places): Rich {
	const head = [plain(namesOf(work.authors)), titleOrKind(work), smallCaps(periodical(work))];
	if (work.page !== '') {
		// The pages of a magazine start anew in each issue, so that the first precedes the cited one (rule 16.5).
		const first = plain(`at ${firstPage(work)}`);
		const at = (places ?? []).length === 0 ? first : work.type === 'article-magazine' ? join([first, pinpoint(places, BLUEBOOK_BARE_PAGE)], ', ') : pinpoint(places);
		return join([...head, plain(work.issued ? day(work.issued) : ''), at], ', ');
	}
	return withAddress(join([join([...head, pinpoint(places)], ', '), dated(work.issued)], ' '), work);
}

function article(work: Work, places: Places): Rich {
	const year = yearOf(work);
	const first = firstPage(work);
	const journal = join([plain(work.volume || year), smallCaps(periodical(work)), plain(first)], ' ');
	const cited = join([journal, pinpoint(places, BLUEBOOK_BARE_PAGE)], first === '' ? ' ' : ', ');
	return withAddress(join([
		join([plain(namesOf(work.authors)), plain(STUDENT.test(work.genre) ? work.genre : ''), titleOrKind(work), cited], ', '),
		plain(work.volume === '' || year === '' ? '' : `(${year})`),
	], ' '), work);
}

/** The designations of pieces by students and of reviews (rules 16.7.1 and 16.7.2). */
const STUDENT = /^(?:(?:Case |Student )?(?:Note|Comment)s?|Recent (?:Case|Development|Legislation)s?|Book Review|Book Note|Essay|Developments|Editorial|Commentary)$/;

/** Returns the abbreviation of a periodical that the item gives, otherwise one by the tables. */
function periodical({ container, containerShort }: Work): string {
	return containerShort === '' ? abbreviatedPeriodical(container) : containerShort;
}

function chapter(work: Work, places: Places): Rich {
	const entry = work.type.startsWith('entry') ? legalEncyclopedia(work, places) : undefined;
	if (entry !== undefined || work.type === 'entry-dictionary') {
		return entry ?? dictionaryEntry(work, places);
	}
	const first = firstPage(work);
	const book = work.container === '' ? [] : concat(italic('in'), ' ', join([plain(work.volume), smallCaps(work.container), plain(first)], ' '));
	return join([
		join([plain(namesOf(work.authors)), titleOrKind(work), book, pinpoint(places, BLUEBOOK_BARE_PAGE)], ', '), inParentheses(editorial(work, yearOf(work))),
	], ' ');
}

/** Formats reports: of committees of the Congress by number only (rule 13.4), others like books. */
function report(work: Work, places: Places): Rich {
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
	if (work.container !== '' && work.volume !== '' && work.page !== '') {
		// Opinions of agencies are in reports of their own (rule 14.4).
		const cited = join([plain(`${work.volume} ${periodical(work)} ${firstPage(work)}`), pinpoint(places, BLUEBOOK_BARE_PAGE)], ', ');
		return join([join([italicless(work), cited], ', '), inParentheses([yearOf(work)])], ' ');
	}
	const series = /^(?:C(?:d|md|mnd|m|P)|H[CL])\.?$/.test(work.genre) ? `${work.genre} ` : '';
	return published(work, places, work.number === '' ? '' : `${series}${work.number}`);
}

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

/** Returns the number of a report of a committee of the Congress with its House; `undefined` for all other works. */
function reportOfCongress({ kind, genre, number }: Work): string | undefined {
	const [, house] = kind === 'report' ? /^(S|H|H\.? ?R|Senate|House)\.? Rep(?:ort|\.|t\.?)?(?: No\.?)?$/.exec(genre) ?? [] : [];
	const bare = number.replace(/^No\.? /, '');
	return house !== undefined && /^\d/.test(bare) ? `${house.startsWith('S') ? 'S.' : 'H.R.'} Rep. No. ${bare}` : undefined;
}

/**
 * Formats books and reports: the volume of a book, author and title in small capitals, followed by the bare page number, unless a
 * document number or another locator precedes it (rule 3.2(a)). No comma separates a title from a section.
 */
function published(work: Work, places: Places, number: string): Rich {
	const isBare = number === '' && firstIsPage(places);
	const pages = pinpoint(places, isBare ? BLUEBOOK_BARE_PAGE : BLUEBOOK_PLACES);
	const title = work.title !== '' ? smallCaps(work.title) : number === '' ? titleOrKind(work) : [];
	const isRestatement = /^(?:Restatement|Principles) (?:\(|of )/.test(work.title) && work.authors.every(({ given }) => given === '');
	const known = join([isRestatement ? [] : smallCaps(authors(work)), title, plain(number)], ', ');
	const when = work.issued && work.kind === 'report' ? day(work.issued) : yearOf(work);
	const described = join([known, pages], isBare || (work.kind === 'book' && places?.[0]?.label === 'section') ? ' ' : ', ');
	const first = inParentheses([work.original ? String(work.original.start.year) : '']);
	return withAddress(
		join(
			[
				plain(work.kind === 'book' ? work.volume : ''),
				described,
				inParentheses(isRestatement ? [authors(work), when] : editorial(work, when)),
				first,
			],
			' ',
		),
		work,
	);
}

/** Returns editors and translators, the edition and the date, with a comma after the names (rule 15.2). */
function editorial(work: Work, when: string): readonly string[] {
	const { editors, translators, original } = work;
	const roles = [
		editors.length === 0 ? '' : `${namesOf(editors)} ed${editors.length > 1 ? 's' : ''}.`,
		translators.length === 0 ? '' : `${namesOf(translators)} trans.`,
	].filter(role => role !== '').join(' & ');
	// The publisher is named only for another than the first (rule 15.4(a)(iii)).
	const rest = [edition(work), original ? work.publisher : '', when].filter(part => part !== '').join(' ');
	return [[roles, rest].filter(part => part !== '').join(', ')];
}

/** Formats the title in italics, the date, the kind of document and where it is kept. */
function unpublished(work: Work, places: Places, descriptions: readonly string[]): Rich {
	const title = join([titleOrKind(work), pinpoint(places, BLUEBOOK_BARE_PAGE)], firstIsPage(places) ? ' ' : ', ');
	return withAddress(join([join([plain(authors(work)), title], ', '), dated(work.issued), inParentheses(descriptions, ', '), onFile(work)], ' '), work);
}

function workingPaper(work: Work, places: Places): Rich {
	const number = /[a-z]{4}/i.test(work.number)
		? work.number
		: work.number === ''
			? work.genre
			: `${work.genre || 'Working Paper'} No. ${work.number.replace(/^no\.? ?/i, '')}`;
	const title = join([titleOrKind(work), pinpoint(places, BLUEBOOK_BARE_PAGE)], firstIsPage(places) ? ' ' : ', ');
	const publisher = authors(work) === work.publisher ? '' : work.publisher;
	return withAddress(join([join([plain(namesOf(work.authors)), title], ', '), inParentheses([publisher, number, yearOf(work)], ', ')], ' '), work);
}

/** Names the database, or the archive or person that has the document on file. */
function onFile({ archive, archivePlace }: Work): Rich {
	const where = [archive, archivePlace].filter(part => part !== '').join(', ');
	if (/proquest|PQDT|repository/i.test(archive)) {
		return plain(`(${where})`);
	}
	return between('(', plain(where === '' ? '' : `on file with ${/^(?:the |authors?$)/i.test(where) ? '' : 'the '}${where}`), ')');
}

function firstIsPage(places: Places): boolean {
	return places?.[0]?.label === 'page' && printPlaces(places, BLUEBOOK_BARE_PAGE) !== '';
}
