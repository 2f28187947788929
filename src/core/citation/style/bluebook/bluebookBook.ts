import { joinTexts } from '../joinTexts';
import { concat, italic, join, plain, smallCaps } from '../rich';
import type { Rich } from '../style';
import { firstPage, type Work } from '../work';
import { abbreviatedName } from './abbreviate';
import {
	authors, day, edition, firstIsPage, inParentheses, namesOf, pinpoint, titleOrKind, withAddress, yearOf, type Places,
} from './bluebookParts';
import { BLUEBOOK_BARE_PAGE, BLUEBOOK_PLACES } from './bluebookWords';
import { dictionaryEntry, legalEncyclopedia } from './encyclopedia';
import { modelLaw } from './modelLaw';

/**
 * Formats books and reports: the volume of a book, author and title in small capitals, followed by the bare page number, unless a
 * document number or another locator precedes it (rule 3.2(a)). No comma separates a title from a section.
 */
export function published(work: Work, places: Places, number: string): Rich {
	const model = modelLaw(work, places) ?? federalist(work, places);
	if (model !== undefined) {
		return model;
	}
	// A page might be taken for a part of a title that ends in a number (rule 3.2(a)).
	const isBare = number === '' && work.salesNumber === '' && firstIsPage(places) && !/\d$/.test(work.title);
	const pages = pinpoint(places, isBare ? BLUEBOOK_BARE_PAGE : BLUEBOOK_PLACES);
	const title = work.title !== '' ? smallCaps(ofCongress(work.title)) : number === '' ? titleOrKind(work) : [];
	const sales = work.salesNumber === '' ? '' : `U.N. Sales No. ${work.salesNumber}`;
	// A report that a person wrote for an institution names both (rule 15.1(d)).
	const institution = work.kind === 'report' && work.authors.some(({ given }) => given !== '')
		? abbreviatedName(work.institution || work.publisher)
		: '';
	const known = join([smallCaps(joinTexts([authors(work), institution], ', ')), title, plain(number), plain(sales)], ', ');
	const when = work.issued && work.kind === 'report' ? day(work.issued) : yearOf(work);
	const described = join(
		[known, pages],
		isBare || (work.kind === 'book' && /^(?:section|chapter|part|paragraph|rule|article)$/.test(places?.[0]?.label ?? '')) ? ' ' : ', ',
	);
	const first = inParentheses([work.original ? String(work.original.start.year) : '']);
	return withAddress(
		join(
			[
				plain(work.kind === 'book' ? work.volume : ''),
				described,
				inParentheses(editorial(work, when)),
				first,
			],
			' ',
		),
		work,
	);
}

/** Abbreviates the title of the former record of the Congress (rule 13.6), and of opinions on ethics (rule 12.9.6). */
function ofCongress(title: string): string {
	const [, of = '', session = ''] =
		/^Cong(?:ressional|\.) Globe, (\d{1,2}(?:st|nd|rd|th|d) Cong)(?:ress|\.),? (\d(?:st|nd|rd|th|d) Sess)(?:ion|\.)$/.exec(title) ?? [];
	return of === '' ? title.replace(/^((?:In)?[Ff]ormal Op)inion (?:No\. )?(?=[\d-]+\w?$)/, '$1. ') : `Cong. Globe, ${of}., ${session}.`;
}

/** Formats chapters of books, and entries of encyclopedias and dictionaries (rule 15.5). */
export function chapter(work: Work, places: Places): Rich {
	const entry = legalEncyclopedia(work, places) ?? federalist(work, places) ?? modelLaw(work, places);
	if (entry !== undefined || work.type === 'entry-dictionary' || (work.type.startsWith('entry') && /\bDictionary\b/i.test(work.container))) {
		return entry ?? dictionaryEntry(work, places);
	}
	const first = firstPage(work);
	const book =
		work.container === '' ? [] : concat(italic('in'), ' ', join([plain(work.volume), smallCaps(work.container), plain(first)], ' '));
	return join(
		[
			join([plain(namesOf(work.authors)), titleOrKind(work), book, pinpoint(places, BLUEBOOK_BARE_PAGE)], ', '),
			inParentheses(/forthcoming|in press/i.test(work.status) ? ['forthcoming', yearOf(work)] : editorial(work, yearOf(work))),
		],
		' ',
	);
}

/** Returns editors and translators, the edition and the date, with a comma after the names (rule 15.2). */
function editorial(work: Work, when: string): readonly string[] {
	// Dictionaries of law are known without their editors (rule 15.8).
	const { editors, translators, original } = /^(?:Black|Ballentine)[’']s Law Dictionary$/.test(work.title) ? { ...work, editors: [] } : work;
	const roles = [
		editors.length === 0 ? '' : `${namesOf(editors)} ed${editors.length > 1 ? 's' : ''}.`,
		translators.length === 0 ? '' : `${namesOf(translators)} trans.`,
	].filter(role => role !== '').join(' & ');
	// The publisher is named only if it is not the first one (rule 15.4(a)(iii)).
	const rest = joinTexts([original ? abbreviatedName(work.publisher) : '', edition(work), when], ' ');
	return [joinTexts([roles, rest], ', ')];
}

/** Formats an essay of The Federalist by its number, with its author in parentheses (rule 15.8(c)); `undefined` for other works. */
function federalist(work: Work, places: Places): Rich | undefined {
	return !/^The Federalist No\. \d{1,2}$/.test(work.title)
		? undefined
		: join(
				[
					join([smallCaps(work.title), pinpoint(places)], ', '),
					inParentheses([namesOf(work.authors)]),
					inParentheses(editorial(work, yearOf(work))),
				],
				' ',
			);
}
