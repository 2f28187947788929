import type { Locator, LocatorLabel } from '../dossier/model';
import type { SourceKind } from './style/kind';

/** How locators start in English, French, Spanish, Dutch and German. */
const BEGINNINGS: Readonly<Record<Exclude<LocatorLabel, 'title' | 'preamble'>, RegExp>> = {
	paragraph: /^(?:paragraphs?|paragraphes?|paragrs?|paras?|pars?|párrafos?|párrs?|absatz|abs|lid|§§?|¶)(?![\p{L}])/iu,
	article: /^(?:articles?|artículos?|artikels?|artikelen|arts?)(?![\p{L}])/iu,
	annex: /^(?:annex|annexes|annexe|anexos?|anhang|bijlagen?)(?![\p{L}])/iu,
	section: /^(?:sections?|secciones|sección|seccs?|abschnitt|afdeling|sects?|secs?)(?![\p{L}])/iu,
	page: /^(?:pages?|páginas?|págs?|seiten?|bladzijden?|blz|pp|p|s)(?![\p{L}])/iu,
	chapter: /^(?:chapters?|chapitres?|capítulos?|kapitel|hoofdstuk(?:ken)?|chaps?|chs?|caps?|kap|hfdst)(?![\p{L}])/iu,
	recital: /^(?:recitals?|considérants?|considerandos?|erwägungsgr(?:und|ünde)|overweging(?:en)?)(?![\p{L}])/iu,
	schedule: /^(?:schedules?|scheds?|schs?)(?![\p{L}])/iu,
	rule: /^(?:rules?|règles?|reglas?|regel[ns]?)(?![\p{L}])/iu,
};

/** The term of any place. */
const TERM = `(?:${Object.values(BEGINNINGS).map(({ source }) => source.slice(1)).join('|')})\\.?`;

/** Between a place and one in it, such as the comma in `art. 12, para. 3`. */
const SPLIT = new RegExp(`,?[ \u00A0](?=${TERM}[ \u00A0]?(?:\\d|[ivxlcdm]+(?!\\p{L})|\\p{L}(?!\\p{L})))`, 'iu');

const LABELS = Object.entries(BEGINNINGS) as [LocatorLabel, RegExp][];

/** Parts that need no number: a text has one preamble, and often one annex. */
const ALONE: readonly (readonly [LocatorLabel, RegExp])[] = [
	['preamble', /^(?:preamble|pmbl\.?|préambule|preámbulo|präambel|preambule)$/iu],
	['annex', /^(?:annexe?|anexo|anhang|bijlage)$/iu],
];

/** Longer texts are not locators. */
const MAX_LENGTH = 60;

/** The label of a bare number in a kind of source. For all others it is a paragraph, as in documents of the United Nations. */
const OF_NUMBER: Readonly<Partial<Record<SourceKind, LocatorLabel>>> = {
	legislation: 'section', bill: 'section', treaty: 'article', euAct: 'article',
	book: 'page', chapter: 'page', article: 'page', news: 'page', thesis: 'page', workingPaper: 'page',
};

/** Kinds of sources that are divided into sections, in which `s` and `§` mean a section. */
const IN_SECTIONS: ReadonlySet<SourceKind | undefined> = new Set(['legislation', 'bill']);

/** Returns a locator as it is written in a document with spaces for its ties, which are `~` in LaTeX. */
export function withoutTies(locator: string): string {
	return locator.replace(/[~\u00A0]/g, ' ');
}

/** Parses the locator of a citation as it is written in a document; `undefined` if it is none, or empty. */
export function parseWrittenLocator(locator: string): Locator | undefined {
	return locator === '' ? undefined : parseTypedLocator(withoutTies(locator));
}

/**
 * Parses a typed locator, such as `para. 3`, `art 5(1)`, `pp. 12-14` or `art. 12, para. 3`, a place in another. The kind of source
 * decides what `s. 5`, `§ 5` and a bare number mean. Returns `undefined` for anything else.
 */
export function parseTypedLocator(typed: string, kind?: SourceKind): Locator | undefined {
	const text = typed.trim();
	return (text.length <= MAX_DEPTH * MAX_LENGTH ? nestedPlace(text.split(SPLIT), kind) : undefined) ?? onePlace(text, kind);
}

/**
 * Returns several places as one inside another, the outermost first; `undefined` if one of them is not a place, or if two have the same
 * label.
 */
function nestedPlace(parts: readonly string[], kind: SourceKind | undefined): Locator | undefined {
	const places = parts.map(part => (UNFINISHED.test(part) ? undefined : onePlace(part, kind)));
	const labels = new Set(places.map(place => (place && place.value !== '' ? place.label : undefined)));
	return parts.length < 2 || parts.length > MAX_DEPTH || labels.size < parts.length || labels.has(undefined)
		? undefined
		: places.reduceRight((within, place) => (place && within ? { ...place, within } : (place ?? within)), undefined);
}

/** The maximum number of places in one another. */
const MAX_DEPTH = 3;

/** The end of a list whose last place follows, so that it is beside the others and not in them. */
const UNFINISHED = /(?:[,;]|(?<!\p{L})(?:and|et|y|e|und|en))$/iu;

function onePlace(text: string, kind: SourceKind | undefined): Locator | undefined {
	const section = IN_SECTIONS.has(kind) ? /^(?:ss?\.?|§§?) ?(?=\d)/i.exec(text)?.[0] : undefined;
	if (section !== undefined && isPlace(text.slice(section.length))) {
		return { label: 'section', value: withDashes(text.slice(section.length)) };
	}
	const alone = ALONE.find(([, word]) => word.test(text))?.[0];
	if (alone) {
		return { label: alone, value: '' };
	}
	const rule = IN_SECTIONS.has(kind) ? /^rr?\.? ?(?=\d)/i.exec(text)?.[0] : undefined;
	if (rule !== undefined && isPlace(text.slice(rule.length))) {
		return { label: 'rule', value: withDashes(text.slice(rule.length)) };
	}
	for (const [label, beginning] of LABELS) {
		const length = beginning.exec(text)?.[0].length ?? 0;
		const value = text.slice(length).replace(/^\./, '').trim();
		if (length > 0 && isPlace(value)) {
			return { label, value: withDashes(value) };
		}
	}
	return /^\d/.test(text) && isPlace(text) ? { label: (kind && OF_NUMBER[kind]) ?? 'paragraph', value: withDashes(text) } : undefined;
}

/** Whether a value is a number, Roman numeral or letter, optionally followed by parts in parentheses, ranges or lists. */
function isPlace(value: string): boolean {
	return value.length <= MAX_LENGTH && /^(?:\d|[ivxlcdm]+(?!\p{L})|\p{L}(?!\p{L}))/iu.test(value) && /^[\p{L}\d().,;–\- ]*$/u.test(value);
}

/** Replaces hyphens in ranges of numbers, also two as in LaTeX, with en dashes. */
function withDashes(value: string): string {
	return value.replace(/(\d) ?-{1,2} ?(?=\d)/g, '$1–');
}
