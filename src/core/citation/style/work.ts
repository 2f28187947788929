import { objectOf } from '../../csl/cslText';
import { IN_OTHER_LANGUAGES } from '../../csl/headlineStyle';
import type { CslItem } from '../../dossier/model';
import { parseSymbol } from '../../symbol/parse';
import { bodyOfName, bodyOfSymbol, type IssuingBody } from './documents/bodies';
import { dateField, type StyleDate } from './date';
import { addressField, firstField, textField, urlField, withoutComma, withoutEndMark } from './fields';
import { sourceKindOf, type SourceKind } from './kind';
import { languageData } from './locale/language';
import { bodyName, namesField, type Name } from './names';
import { recognised } from './recognised/recognised';
import { resolutionOf, type Resolution } from './documents/resolution';
import { treatyFacts, type TreatyFacts } from './legal/treaty';
import { archiveOf, languageTag, namesMarkedIn, pageOf, shortContainerOf, statusOf } from './workFields';
import { memoized } from '../../memoized';

/** The contents of a CSL item, tidied. Missing fields are empty. */
export interface Work {
	readonly kind: SourceKind;
	/** The CSL type, for kinds of which a style distinguishes several. */
	readonly type: string;
	/** Empty if the item has no title, or one that only repeats its number. */
	readonly title: string;
	readonly shortTitle: string;
	/** The names in the title, or in that of its book, that the record marks. */
	readonly markedNames: readonly string[];
	readonly authors: readonly Name[];
	readonly editors: readonly Name[];
	/** The authors of the book of a chapter, which may be by someone else. */
	readonly bookAuthors: readonly Name[];
	readonly translators: readonly Name[];
	readonly interviewers: readonly Name[];
	readonly recipients: readonly Name[];
	readonly narrators: readonly Name[];
	/** The role of the authors of a recording, such as directing it, if the item gives it. */
	readonly role?: MakerRole;
	/**
	 * The institution responsible for a work without an author: its authority or, for kinds that institutions publish themselves, its
	 * publisher.
	 */
	readonly institution: string;
	/** Set if styles have special names for the institution. */
	readonly body?: IssuingBody;
	readonly publisher: string;
	readonly place: string;
	/** The journal, newspaper, book or site that contains the work. */
	readonly container: string;
	/** The abbreviation of `container` that the item gives; empty for most. */
	readonly containerShort: string;
	/** The series of a book or report, and its number in the series. */
	readonly series: string;
	readonly seriesNumber: string;
	/** The work that a review is about. */
	readonly reviewed: string;
	readonly reviewedAuthors: readonly Name[];
	readonly genre: string;
	/** The material of a work of art, or the form of a recording or record, such as `transcript`. */
	readonly medium: string;
	/** The earlier citation of a case in other reports that the item gives. */
	readonly history: string;
	/** A document symbol or other number. */
	readonly number: string;
	/** The sales number of a United Nations publication, such as `E.21.XI.8`; `number` is then empty. */
	readonly salesNumber: string;
	/** The section of a code, such as `1400` of title 20 of the United States Code. */
	readonly section: string;
	/** The parliamentary session of a bill. */
	readonly session: string;
	readonly version: string;
	/** The length of a recording, such as `2:54`. */
	readonly duration: string;
	/** The archive, repository or database that has the work, and its location there. */
	readonly archive: string;
	readonly archivePlace: string;
	/** Whether the item has an ISBN. */
	readonly hasIsbn: boolean;
	readonly edition: string;
	readonly volume: string;
	/** The title of a volume that has its own; `title` is then the title of the whole work. */
	readonly volumeTitle: string;
	/** How many volumes a work has. */
	readonly volumes: string;
	readonly issue: string;
	readonly page: string;
	readonly event: string;
	readonly eventPlace: string;
	readonly jurisdiction: string;
	/** A language tag; empty if unknown. */
	readonly language: string;
	/** The stage of publication, such as `in press`; empty for published works. */
	readonly status: string;
	readonly issued?: StyleDate;
	/** When a work that is reprinted or translated was first published. */
	readonly original?: StyleDate;
	readonly accessed?: StyleDate;
	/** When the application for a patent was filed. */
	readonly submitted?: StyleDate;
	/** The address of the DOI if there is one, otherwise the URL. */
	readonly url: string;
	/** The URL, even if there is a DOI; the address of the DOI only for works that are not also printed. */
	readonly siteUrl: string;
	/** Empty for all other kinds. */
	readonly treaty: TreatyFacts;
	readonly resolution?: Resolution;
}

/** A role in a recording. */
export type MakerRole = 'director' | 'host' | 'producer' | 'writer';

/** Reads a CSL item. Every item is accepted. Items are immutable, and a document that cites a source often formats it each time. */
export const workOf = memoized((csl: CslItem) => readWork(recognised(csl)));

function readWork(csl: CslItem): Work {
	const kind = sourceKindOf(csl);
	const numbered = withoutComma(textField(csl, 'number'));
	const salesNumber = (SALES_NUMBER.exec(numbered) ?? SALES_NUMBER.exec(textField(csl, 'note')))?.[1] ?? '';
	const number = salesNumber === '' || !SALES_NUMBER.test(numbered) ? numbered : '';
	// Catalogues put a space before the colon of an English subtitle, as French titles have it.
	const entered = textField(csl, 'title').replace(/ \/$/, '');
	const given = /^en/i.test(textField(csl, 'language')) || (textField(csl, 'language') === '' && !IN_OTHER_LANGUAGES.test(entered)) ? entered.replaceAll(' : ', ': ') : entered;
	// The name of a case may end in an abbreviation, as others in it do.
	const title = kind === 'case' && ((given.endsWith('.') && /\.\s/.test(given)) || COMPANY.test(given)) ? given : withoutEndMark(given);
	const resolution = kind === 'resolution' ? resolutionOf(csl) : undefined;
	// Some programs end the name of a court with a full stop.
	const authority = withoutComma(textField(csl, 'authority')).replace(/(?<=Court|Circuit|Division|District|Appeals|Justice)\.$/, '');
	const publisher = withoutComma(textField(csl, 'publisher')) || (textField(csl, 'type') === 'patent' ? authority : '');
	const symbol = parseSymbol(number);
	// The author of a document that an office wrote for an organ is the office (Bluebook, rule 21.7.3).
	const isOfOffice =
		kind === 'unDocument'
		&& publisher !== ''
		&& publisher !== authority
		&& authority !== ''
		&& !/^(?:United Nations|UN)\b[^a-z]*$/i.test(publisher);
	const body = isOfOffice
		? undefined
		: (resolution?.body ?? bodyOfName(authority) ?? (kind === 'unDocument' && symbol && !/\b(?:commission|committee)\b/i.test(authority) ? bodyOfSymbol(symbol) : undefined));
	// A paper that was only given has the date of the conference.
	const issued =
		dateField(csl, 'issued')
		?? (textField(csl, 'status') === '' && csl['issued'] === undefined ? dateField(csl, 'event-date') : undefined);
	const accessed = dateField(csl, 'accessed');
	const original = dateField(csl, 'original-date');
	const submitted = dateField(csl, 'submitted');
	return {
		kind,
		type: textField(csl, 'type'),
		title: isNumber(title, number, resolution) ? '' : title,
		shortTitle: withoutEndMark(firstField(csl, 'title-short', 'shortTitle')),
		markedNames: namesMarkedIn(csl),
		...authorsOf(csl, kind),
		editors: namesField(csl, 'editor'),
		bookAuthors: namesField(csl, 'container-author'),
		translators: namesField(csl, 'translator'),
		interviewers: namesField(csl, 'interviewer'),
		recipients: namesField(csl, 'recipient'),
		narrators: namesField(csl, 'narrator'),
		institution: isOfOffice ? publisher : authority || (OF_PUBLISHERS.has(kind) && salesNumber === '' ? '' : publisher),
		...(body && { body }),
		publisher,
		place: withoutComma(textField(csl, 'publisher-place')),
		container: containerOf(csl, kind, publisher),
		containerShort: shortContainerOf(csl, kind),
		series: withoutComma(textField(csl, 'collection-title')),
		seriesNumber: withoutComma(firstField(csl, 'collection-number', 'supplement-number', 'supplement')),
		reviewed: withoutEndMark(textField(csl, 'reviewed-title')),
		reviewedAuthors: namesField(csl, 'reviewed-author'),
		genre: withoutComma(textField(csl, 'genre')) || (kind === 'article' && /^(?:Note|Comment|Book Review|Essay)$/.test(textField(csl, 'note')) ? textField(csl, 'note') : ''),
		medium: withoutComma(textField(csl, 'medium')),
		history: withoutComma(textField(csl, 'references')) || (/^\(?to be codified at /i.test(textField(csl, 'note')) ? textField(csl, 'note') : ''),
		number,
		salesNumber,
		section: withoutComma(textField(csl, 'section')),
		session: sessionOf(csl).replace(/(?<=\d)-(?=\d)/g, '–'),
		version: withoutComma(textField(csl, 'version')),
		duration: withoutComma(textField(csl, 'dimensions')),
		archive: archiveOf(csl, kind),
		archivePlace: withoutComma(textField(csl, 'archive_location')),
		hasIsbn: textField(csl, 'ISBN') !== '',
		// No style prints that an edition is the first (APA 9.19; Chicago 14.113; OSCOLA 3.2.1; Bluebook, rule 15.4).
		edition: withoutComma(textField(csl, 'edition')).replace(/^(?:1(?:st)?|first)(?: (?:ed|edn|edition)\.?)?$/i, ''),
		volume: withoutComma(textField(csl, 'volume')),
		volumes: withoutComma(textField(csl, 'number-of-volumes')),
		volumeTitle: withoutEndMark(textField(csl, 'volume-title')),
		issue: withoutComma(textField(csl, 'issue')).replace(/^(\d{1,4})-(?=\d{1,4}$)/, '$1–'),
		page: pageOf(csl, kind),
		event: withoutComma(firstField(csl, 'event-title', 'event')),
		eventPlace: withoutComma(textField(csl, 'event-place')),
		jurisdiction: withoutComma(textField(csl, 'jurisdiction')),
		language: languageTag(textField(csl, 'language')),
		status: statusOf(csl) || (issued ? '' : textField(objectOf(csl, 'issued'), 'literal')),
		...(issued && { issued }),
		...(original && { original }),
		...(accessed && { accessed }),
		...(submitted && { submitted }),
		url: addressField(csl),
		siteUrl: urlField(csl).replace(OF_CATALOGUE, '') || (PRINTED.has(kind) ? '' : addressField(csl)),
		treaty: kind === 'treaty' ? treatyFacts(csl) : {},
		...(resolution && { resolution }),
	};
}

/** Returns the authors of a work, otherwise its institution; empty if neither is known. */
export function makersOf({ authors, institution }: Work): readonly Name[] {
	return authors.length > 0 ? authors : institution === '' ? [] : [bodyName(institution)];
}

/** Returns the first page of a work; a number such as `II-2905` is not a range. */
export function firstPage({ page }: Pick<Work, 'page'>): string {
	return /^[IVXLC]+–\d/.test(page) ? page.replace('–', '-') : (page.split('–')[0] ?? '');
}

/**
 * Tells whether a title says that the work is a speech or interview, so that the kind need not be added. A missing title is replaced
 * with the kind.
 */
export function saysWhatItIs({ title }: Pick<Work, 'title'>): boolean {
	return (
		title === ''
		|| /\b(?:speech|statement|remarks|address|interview|discours|déclaration|allocution|entretien|discurso|declaración|entrevista)\b/i.test(
			title,
		)
	);
}

/** A name that ends in the abbreviation of a form of company, whose full stop is its own. */
const COMPANY = /\b(?:Co|Cos|Corp|Inc|Ltd|Bros|[JS]r|Dist|Dept|Auth|Bd)\.$/;

/** Kinds whose publisher is not the author: it prints or, as a university, accepts the work of others. */
const OF_PUBLISHERS: ReadonlySet<SourceKind> = new Set<SourceKind>([
	'news', 'article', 'chapter', 'book', 'treaty', 'legislation', 'bill', 'euAct', 'case', 'thesis', 'communication', 'archive', 'video', 'audio',
]);

/** The record of a printed book in a catalogue or shop, which programs keep as its address. */
const OF_CATALOGUE = /^https?:\/\/(?:[a-z]+\.)?(?:books\.google|worldcat|amazon)\..*$/;

/** Kinds that are printed, so that a DOI only says where to read them online. */
const PRINTED: ReadonlySet<SourceKind> = new Set<SourceKind>(['article', 'chapter', 'book']);

/** Languages, year, category and running number, and its corrigenda; older sales numbers have no language. */
const SALES_NUMBER =
	/^(?:(?:united nations publication,? )?sales no\.? ?|(?:publication des nations unies,? )?(?:num[ée]ro|n°|no) de vente ?:? ?|(?:publicación de las naciones unidas,? )?n(?:úm\.?|\.?º) de venta:? ?)?((?:[A-Z](?:\/[A-Z]){0,5}\.)?\d{2}\.[IVX]{1,5}\.[A-Z0-9.]{1,12}(?: (?:and corrigend(?:um|a)|et (?:rectificatif|corrigendum)|y correcci[oó]n))?)$/i;

/** Returns the authors; for a recording without authors, the people who made it with their roles. */
function authorsOf(csl: CslItem, kind: SourceKind): Pick<Work, 'authors' | 'role'> {
	const authors = namesField(csl, 'author');
	if (authors.length > 0 || (kind !== 'video' && kind !== 'audio')) {
		// Zotero has the hosts of a podcast as its authors.
		return { authors, ...(kind === 'audio' && /podcast/i.test(firstField(csl, 'genre', 'medium')) && { role: 'host' as const }) };
	}
	const [made] = MAKERS.map(([field, role]) => ({ authors: namesField(csl, field), role })).filter(
		({ authors: names }) => names.length > 0,
	);
	return made ?? { authors };
}

/** The name variables of recordings in the order in which they count as the author. */
const MAKERS: readonly (readonly [string, MakerRole])[] = [
	['director', 'director'], ['host', 'host'], ['executive-producer', 'producer'], ['producer', 'producer'], ['script-writer', 'writer'],
];

/** Returns the session of a parliament; Juris-M keeps the number of the Congress or of another legislature as that of a series. */
function sessionOf(csl: CslItem): string {
	const given = withoutComma(textField(csl, 'chapter-number'));
	const number = textField(csl, 'collection-number');
	const [, body = ''] = /^(cong|leg)(?:\.|ress|islature)$/i.exec(textField(csl, 'authority')) ?? [];
	if (!/^\d{1,3}$/.test(number) || !/^(?:bill|hearing)$/.test(textField(csl, 'type')) || body === '') {
		return given;
	}
	return /^c/i.test(body)
		? given || `${number} Cong.`
		: [
				`${languageData('en')
					.ordinal(Number(number))
					.replace(/[nr]d$/, 'd')} Leg.`,
				given === '' ? '' : `${given} Sess.`,
			]
				.filter(part => part !== '')
				.join(', ');
}

function containerOf(csl: CslItem, kind: SourceKind, publisher: string): string {
	const container = withoutComma(textField(csl, 'container-title'));
	return container === '' && (kind === 'news' || kind === 'article') ? publisher : container;
}

/** Tells whether a title only repeats the number, as that of an unnamed resolution does. */
function isNumber(title: string, number: string, resolution: Resolution | undefined): boolean {
	const bare = title
		.replace(/^(?:the )?(?:resolution|r[eé]solution|resolución|decision|décision|decisión|document|documento)s? /i, '')
		.replace(/ ?\(/, '(');
	return [number, resolution?.number ?? '', resolution?.symbol?.text ?? ''].some(
		known => known !== '' && known.replace(/ ?\(/, '(') === bare,
	);
}
