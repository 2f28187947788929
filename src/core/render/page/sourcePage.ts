import { printedLocator } from '../../citation/locatorPlaces';
import { richText } from '../../citation/style/rich';
import type { Rich } from '../../citation/style/style';
import { isWebAddress } from '../../citation/webAddress';
import type { Consulted, ConsultedPart } from '../../dossier/model';
import { citedPassages, type CitingStatement, type CitingEntry, type CitedPassage } from '../../library/citedPassages';
import { entryId, sourceToCite, type LibraryEntry, type LibrarySource } from '../../library/library';
import { nameOf, textIn } from '../../library/names';
import { hasUnconfirmedNumber, shortTitleOfEntry, shortTitleOfSource } from '../../library/shortTitle';
import { moreNote } from '../chart/figure';
import { fill } from '../labels';
import { markdownView } from '../markdownView';
import { formatDate } from '../values';
import { h, type MaybeNode, type ViewElement, type ViewNode } from '../view';
import { section, type PageContext } from './pageParts';

/** The translated words of a source's page. */
export interface SourceWords {
	/** The label of the document type, and the type itself, such as `Treaty`. */
	readonly type: string;
	readonly kind: string;
	/** `Reference ({0})`, with the name of the citation style. */
	readonly reference: string;
	readonly address: string;
	/** The label of the entries for which the dossier recommends citing this source. */
	readonly citedFor: string;
	readonly restsOn: string;
	readonly nothingRests: string;
	/** The heading for statements that cite the source without a locator. */
	readonly asAWhole: string;
	readonly departure: string;
	readonly numberUnconfirmed: string;
	readonly name: string;
	/** The label of the date and extent of consultation, such as `26 November 2026, its opening`. */
	readonly consulted: string;
	/** `{0}` is the date. */
	readonly consultedPart: Readonly<Record<ConsultedPart, string>>;
	/** `{0}` is a text of `consultedPart`. */
	readonly consultedCopy: string;
}

/** The input for rendering a source's page, in addition to the page context. */
export interface SourceInput {
	readonly source: LibrarySource;
	/** The reference in the current citation style, and the name of that style. */
	readonly reference: Rich;
	readonly style: string;
	readonly words: SourceWords;
}

/** The maximum number of entries listed per locator. */
const MAX_ENTRIES = 60;

/** Renders the page of a source: its type, reference and address, and the statements based on it, by locator. */
export function sourcePage(input: SourceInput, context: PageContext): ViewElement {
	const { source: { source, dossier }, words } = input;
	const { labels } = context;
	const { csl, note } = source;
	const { title = source.shortName, language } = csl;
	const citedFor = citedForLinks(input, context);
	return h(
		'article',
		{ class: 'page entry source' },
		h('header', {},
			breadcrumb(input, context),
			h('h1', {}, h('bdi', typeof language === 'string' ? { lang: language } : {}, title))),
		h('main', {},
			section('definition', labels.definition,
				h('dl', { class: 'facts' },
					h('div', {}, h('dt', {}, words.type), h('dd', {}, words.kind)),
					source.consulted
						&& h('div', {}, h('dt', {}, words.consulted), h('dd', {}, consultedText(source.consulted, input, context))),
					citedFor.length > 0
						&& h(
							'div',
							{},
							h('dt', {}, words.citedFor),
							h('dd', {}, ...citedFor.flatMap((link, index) => (index === 0 ? [link] : [', ', link]))),
						),
				),
				...(note ? [h('div', { class: 'statement' }, ...markdownView(textIn(note, labels.locale, dossier.language)))] : []),
			),
			section('reference', fill(words.reference, input.style), h('p', { class: 'reference' }, ...richView(input.reference))),
			addressSection(input),
			section('rests', words.restsOn, ...restsView(input, context))),
	);
}

/** Returns the date and extent of consultation, so that readers know what remains to be checked. */
function consultedText(consulted: Consulted, { words }: SourceInput, { labels }: PageContext): string {
	const text = fill(words.consultedPart[consulted.part], formatDate(consulted.on, labels));
	return consulted.copy ? fill(words.consultedCopy, text) : text;
}

function breadcrumb({ source: { source, dossier } }: SourceInput, { labels, words }: PageContext): ViewElement {
	return h('nav', { class: 'eyebrow', ariaLabel: words.breadcrumb },
		h('ol', {},
			h('li', {}, h('a', { entry: '', dossier: dossier.id }, textIn(dossier.title, labels.locale, dossier.language))),
			h('li', {}, h('span', { icon: 'book' }, labels.sources)),
			h('li', {}, h('bdi', {}, shortTitleOfSource(source, labels.locale, dossier.language)))));
}

/** Renders the address; `undefined` if the reference contains it. */
function addressSection({ source: { source: { csl } }, reference, words }: SourceInput): ViewElement | undefined {
	const url = csl['URL'];
	if (typeof url !== 'string' || url === '') {
		return undefined;
	}
	const shown = richText(reference).includes(url);
	return shown
		? undefined
		: section('address', words.address, h('p', {}, isWebAddress(url) ? h('a', { href: url, icon: 'link-external' }, url) : url));
}

function citedForLinks({ source }: SourceInput, context: PageContext): readonly ViewNode[] {
	const { library } = context;
	const entries = [...source.dossier.entries.values()].filter(({ cite }) => cite === source.source.key)
		.flatMap(({ key }) => library.entries.get(entryId(source.dossier.id, key)) ?? [])
		.filter(entry => sourceToCite(library, entry)?.key === source.key);
	return entries.map(entry => shortLink(entry, context));
}

function restsView({ source, words }: SourceInput, context: PageContext): readonly ViewNode[] {
	const places = citedPassages(context.library, source);
	if (places.length === 0) {
		return [h('p', { class: 'note' }, words.nothingRests)];
	}
	// A single group without a locator needs no heading.
	const headed = places.length > 1 || places[0]?.locator !== undefined;
	return places.flatMap(place => [
		...(headed ? [h('h3', {}, headingOf(place, words, context))] : []),
		h(
			'ul',
			{ class: 'rests' },
			...place.entries.slice(0, MAX_ENTRIES).map(entry => h('li', {}, ...restingView(entry, source, { words, context }))),
		),
		...[moreNote(place.entries.length - MAX_ENTRIES, context)].filter((node): node is ViewElement => typeof node === 'object'),
	]);
}

function headingOf({ locator }: CitedPassage, words: SourceWords, { labels }: PageContext): string {
	const text = locator ? printedLocator(locator, labels.locator) : words.asAWhole;
	return text.charAt(0).toLocaleUpperCase(labels.locale) + text.slice(1);
}

interface InWords {
	readonly words: SourceWords;
	readonly context: PageContext;
}

function restingView({ entry, statements }: CitingEntry, { dossier }: LibrarySource, { words, context }: InWords): readonly MaybeNode[] {
	const { labels } = context;
	if (!entry) {
		return [h('a', { entry: '', dossier: dossier.id }, labels.overview)];
	}
	const named = [...new Map(statements.map(statement => [JSON.stringify(statement), statement])).values()]
		.flatMap((statement, index) => [index === 0 ? ' · ' : ', ', ...statementName(statement, entry, { words, context })]);
	return [
		shortLink(entry, context),
		...hasUnconfirmedNumber(entry.entry) ? [' ', h('span', { class: 'note' }, words.numberUnconfirmed)] : [],
		h('span', { class: 'note' }, ...named),
	];
}

function statementName(statement: CitingStatement, { dossier }: LibraryEntry, { words, context }: InWords): readonly ViewNode[] {
	const { labels, library } = context;
	switch (statement.type) {
		case 'definition':
			return [labels.definition];
		case 'departure':
			return [words.departure];
		case 'name':
			return [words.name];
		case 'fact':
			return [labels.property[statement.property]];
		case 'relation': {
			const to = library.entries.get(statement.to);
			return [`${labels.relation[statement.name]} `, to ? shortLink(to, context) : statement.to.slice(dossier.id.length + 1)];
		}
	}
}

/** Renders a link for a list that readers scan: the short title, with the full name as its tooltip if different. */
function shortLink({ id, entry, dossier }: LibraryEntry, { labels: { locale } }: PageContext): ViewElement {
	const short = shortTitleOfEntry(entry, locale, dossier.language);
	const name = nameOf(entry, locale, dossier.language);
	return h('a', { entry: id, ...short !== name && { tip: name } }, short);
}

/** Converts formatted text to view nodes. A web address becomes a link. */
export function richView(rich: Rich): readonly ViewNode[] {
	return rich.map(({ text, italic, smallCaps, address }) => {
		if (address) {
			return isWebAddress(text) ? h('a', { href: text }, text) : text;
		}
		return italic ? h('em', {}, text) : smallCaps ? h('span', { class: 'small-caps' }, text) : text;
	});
}
