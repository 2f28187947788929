import { objectOf } from '../../csl/cslText';
import { IN_OTHER_LANGUAGES } from '../../csl/headlineStyle';
import type { CslItem } from '../../dossier/model';
import { memoized } from '../../steps/memoized';
import { parseSymbol } from '../../symbol/parse';
import { withoutAllCapitals } from './allCapitals';
import { dateField } from './date';
import { bodyOfName, bodyOfSymbol } from './documents/bodies';
import { resolutionOf, type Resolution } from './documents/resolution';
import { addressField, firstField, textField, urlField, withoutComma, withoutEndMark } from './fields';
import { sourceKindOf, type SourceKind } from './kind';
import { treatyFacts } from './legal/treaty';
import { recognized } from './recognized/recognized';
import { capital } from './rich';
import type { Work } from './work';
import { archiveOf, containerOf, genreOf, historyOf, languageTag, numberingOf, sessionOf, shortContainerOf, statusOf } from './workFields';
import { namesMarkedIn, peopleOf } from './workNames';

/** Reads a CSL item. Every item is accepted. Items are immutable, and a document that cites a source often formats it each time. */
export const workOf = memoized((csl: CslItem) => readWork(recognized(csl)));

function readWork(csl: CslItem): Work {
	const kind = sourceKindOf(csl);
	const numbers = numbersOf(csl);
	const resolution = kind === 'resolution' ? resolutionOf(csl) : undefined;
	const title = titleOf(csl, kind);
	const responsible = responsibleFor(csl, { kind, ...numbers, ...(resolution && { resolution }) });
	const dates = datesOf(csl);
	return {
		kind,
		type: textField(csl, 'type'),
		title: isNumber(title, numbers.number, resolution) ? '' : title,
		shortTitle: withoutEndMark(firstField(csl, 'title-short', 'shortTitle')),
		markedNames: namesMarkedIn(csl),
		...peopleOf(csl, kind),
		...responsible,
		place: withoutComma(textField(csl, 'publisher-place')),
		container: containerOf(csl, kind, responsible.publisher),
		containerShort: shortContainerOf(csl, kind),
		...numberingOf(csl, kind),
		reviewed: withoutEndMark(textField(csl, 'reviewed-title')),
		genre: genreOf(csl, kind),
		medium: withoutComma(textField(csl, 'medium')),
		history: historyOf(csl),
		...numbers,
		section: withoutComma(textField(csl, 'section')),
		session: sessionOf(csl),
		version: withoutComma(textField(csl, 'version')),
		duration: withoutComma(textField(csl, 'dimensions')),
		archive: archiveOf(csl, kind),
		archivePlace: withoutComma(textField(csl, 'archive_location')),
		hasIsbn: textField(csl, 'ISBN') !== '',
		event: withoutComma(firstField(csl, 'event-title', 'event')),
		eventPlace: withoutComma(textField(csl, 'event-place')),
		jurisdiction: withoutComma(textField(csl, 'jurisdiction')),
		language: languageTag(textField(csl, 'language')),
		status: statusOf(csl) || (dates.issued ? '' : textField(objectOf(csl, 'issued'), 'literal')),
		...dates,
		url: addressField(csl),
		siteUrl: urlField(csl).replace(OF_CATALOGUE, '').replace(PRINTED.has(kind) ? /^https?:\/\/(?:dx\.)?doi\.org\/.*$/ : /^$/, '') || (PRINTED.has(kind) ? '' : addressField(csl)),
		treaty: kind === 'treaty' ? treatyFacts(csl) : {},
		...(resolution && { resolution }),
	};
}

/** Returns the number, or the sales number if that is what the item has as its number; a sales number may also be in the note. */
function numbersOf(csl: CslItem): Pick<Work, 'number' | 'salesNumber'> {
	const numbered = withoutComma(textField(csl, 'number'));
	const salesNumber = [numbered, textField(csl, 'note'), textField(csl, 'genre'), textField(csl, 'publisher')].map(text => SALES_NUMBER.exec(text)?.[1]).find(found => found !== undefined) ?? '';
	return { number: salesNumber === '' || !SALES_NUMBER.test(numbered) ? numbered : '', salesNumber };
}

/** Languages, year, category and running number, and its corrigenda; older sales numbers have no language. */
const SALES_NUMBER =
	/^(?:(?:united nations publication,? )?sales no\.? ?|(?:publication des nations unies,? )?(?:num[ée]ro|n°|no) de vente ?:? ?|(?:publicación de las naciones unidas,? )?n(?:úm\.?|\.?º) de venta:? ?)?((?:[A-Z](?:\/[A-Z]){0,5}\.)?\d{2}\.[IVX]{1,5}\.[A-Z0-9.]{0,11}[A-Z0-9](?: (?:and corrigend(?:um|a)|et (?:rectificatif|corrigendum)|y correcci[oó]n))?)\.?$/i;

/** Returns the title without the marks that catalogues and sentences put at its end. */
function titleOf(csl: CslItem, kind: SourceKind): string {
	const entered = textField(csl, 'title').replace(/ \/$/, '');
	const language = textField(csl, 'language');
	const isEnglish = /^en/i.test(language) || (language === '' && !IN_OTHER_LANGUAGES.test(entered));
	// Catalogues put a space before the colon of an English subtitle, as French titles have it.
	const spaced = isEnglish ? entered.replaceAll(' : ', ': ') : entered;
	const isName = BY_NAME.has(kind) || /^trademark/i.test(textField(csl, 'genre'));
	const title = isName
		? spaced
		: withoutAllCapitals(spaced, language).replace(YEARS, (years, first: string, last: string) =>
			(Number(last) > Number(first) ? years.replace('-', '–') : years)).replace(/(?<=\b(?:1[5-9]|20)\d\d)-(?=present\b)/i, '–');
	const begun = !isName && /^\p{Ll}+ [^\p{Lu}]*$/u.test(title) ? capital(title) : title;
	// The name of a case may end in an abbreviation, as others in it do.
	const endsAbbreviated = kind === 'case' && ((title.endsWith('.') && /\.\s/.test(title)) || COMPANY.test(title));
	return endsAbbreviated && !LONG_WORD.test(title) ? title : title.endsWith('.') && kind === 'case' && LONG_WORD.test(title) ? title.slice(0, -1) : withoutEndMark(begun);
}

/** Kinds whose titles are names, which are kept as they are. */
const BY_NAME: ReadonlySet<SourceKind> = new Set<SourceKind>(['case', 'treaty', 'legislation', 'bill', 'euAct', 'software']);

/** Years with a hyphen, for which a dash is printed: `2014-15`. */
const YEARS = /(?<=\b(?:1[5-9]|20))(\d\d)-(?:1[5-9]|20)?(\d\d)(?=$|[\s):,;.?])/g;

/** A name that ends in a word that is too long for an abbreviation. */
const LONG_WORD = /\p{L}{8}\.$/u;

/** A name that ends in the abbreviation of a form of company, whose full stop is its own. */
const COMPANY = /\b(?:Co|Cos|Corp|Inc|Ltd|Bros|[JS]r|Dist|Dept|Auth|Bd)\.$/;

/** Whether a title only repeats the number, as that of an unnamed resolution does. */
function isNumber(title: string, number: string, resolution: Resolution | undefined): boolean {
	const bare = title
		.replace(/^(?:the )?(?:resolution|r[eé]solution|resolución|decision|décision|decisión|document|documento)s? /i, '')
		.replace(/ ?\(/, '(');
	return [number, resolution?.number ?? '', resolution?.symbol?.text ?? ''].some(
		known => known !== '' && known.replace(/ ?\(/, '(') === bare,
	);
}

/** Returns the publisher, the institution that is responsible for a work without an author, and what styles call that. */
function responsibleFor(
	csl: CslItem,
	{ kind, number, salesNumber, resolution }: Pick<Work, 'kind' | 'number' | 'salesNumber' | 'resolution'>,
): Pick<Work, 'publisher' | 'institution' | 'body'> {
	// Some programs end the name of a court with a full stop.
	const named = withoutComma(textField(csl, 'authority')).replace(/(?<=Court|Circuit|Division|District|Appeals|Justice)\.$/, '');
	// Some have the date beside the court, as law reports print them.
	const authority = kind === 'case' ? named.replace(/(?<=\S),? (?:[A-Z][a-z]{2,8}\.? \d{1,2}, )?(?:1[6-9]|20)\d\d$/, '') : named;
	const publisher = publisherOf(csl) || (textField(csl, 'type') === 'patent' ? authority : '');
	const isDocument = kind === 'unDocument';
	// The author of a document that an office wrote for an organ is the office (Bluebook, rule 21.7.3).
	if (isDocument && publisher !== '' && publisher !== authority && authority !== '' && !UNITED_NATIONS.test(publisher)) {
		return { publisher, institution: publisher };
	}
	const symbol = isDocument && !/\b(?:commission|committee)\b/i.test(authority) ? parseSymbol(number) : undefined;
	const body = resolution?.body ?? bodyOfName(authority) ?? (symbol && bodyOfSymbol(symbol));
	const isOnlyPublished = OF_PUBLISHERS.has(kind) && salesNumber === '';
	return { publisher, institution: authority || (isOnlyPublished ? '' : publisher), ...(body && { body }) };
}

/** The end of the name of a press, which Google Scholar has in lower case. */
const OF_PRESS = /(?<=^\p{Lu}[\p{L}.’ -]{1,60}) (?:university )?press$/u;

/** The United Nations without a department or organ. */
const UNITED_NATIONS = /^(?:United Nations|UN)\b[^a-z]*$/i;

/** Kinds whose publisher is not the author: it prints or, as a university, accepts the work of others. */
const OF_PUBLISHERS: ReadonlySet<SourceKind> = new Set<SourceKind>([
	'news', 'article', 'chapter', 'book', 'treaty', 'legislation', 'bill', 'euAct', 'case', 'thesis', 'communication', 'archive', 'video', 'audio',
]);

/** Returns the dates that an item has; a paper that was only given has the date of the conference. */
function datesOf(csl: CslItem): Pick<Work, 'issued' | 'original' | 'accessed' | 'submitted' | 'enacted'> {
	const isOnlyGiven = textField(csl, 'status') === '' && csl['issued'] === undefined;
	const issued = dateField(csl, 'issued') ?? dateField(csl, 'publication-date') ?? (isOnlyGiven ? dateField(csl, 'event-date') : undefined);
	const original = dateField(csl, 'original-date');
	const accessed = dateField(csl, 'accessed');
	const submitted = dateField(csl, 'submitted');
	const enacted = textField(csl, 'type') === 'legislation' ? dateField(csl, 'available-date') : undefined;
	return {
		...(issued && { issued }), ...(original && { original }), ...(accessed && { accessed }), ...(submitted && { submitted }), ...(enacted && { enacted }),
	};
}

/** The record of a printed book in a catalogue or shop, which programs keep as its address. */
const OF_CATALOGUE = /^https?:\/\/(?:[a-z]+\.)?(?:books\.google|worldcat|amazon)\..*$/;

/** Kinds that are printed, so that a DOI only says where to read them online. */
const PRINTED: ReadonlySet<SourceKind> = new Set<SourceKind>(['article', 'chapter', 'book']);

/** Returns the publisher of a record, a university press with its name in full and with capitals. */
function publisherOf(csl: CslItem): string {
	return withoutComma(textField(csl, 'publisher'))
		.replace(/\bUniv\. (?=Press$|of )/, 'University ')
		.replace(OF_PRESS, name => name.replace(/\b[up]/g, letter => letter.toUpperCase()));
}
