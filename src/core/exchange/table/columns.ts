import type { LanguageTag } from '../../dossier/model';
import { fold } from '../../text/fold';
import { cleanLanguage } from '../termText';

/** The content of the cells of a column. A column in one language has its tag. */
export type Column =
	| { readonly part: 'key' | 'kind' }
	| { readonly part: LanguagePart; readonly language: LanguageTag };

/** The meanings of columns, by their headings without surrounding space; `undefined` for a column that is not read. */
export type ColumnChoices = ReadonlyMap<string, Column | undefined>;

/** The parts of an entry that a table can have in each language. */
export type LanguagePart = 'preferred' | 'acronym' | 'variant' | 'discouraged' | 'instead' | 'reason' | 'gloss' | 'definition';

/** These parts, in the order of the columns. */
export const LANGUAGE_PARTS: readonly LanguagePart[] = ['preferred', 'acronym', 'variant', 'gloss', 'definition', 'discouraged', 'instead', 'reason'];

/** Other words for the parts, as people head their columns. */
const SYNONYMS: Readonly<Record<string, LanguagePart | 'key' | 'kind'>> = {
	key: 'key', id: 'key', identifier: 'key', kind: 'kind', category: 'kind', type: 'kind',
	preferred: 'preferred', name: 'preferred', term: 'preferred', label: 'preferred', preflabel: 'preferred', title: 'preferred',
	acronym: 'acronym', acronyms: 'acronym', abbreviation: 'acronym', abbreviations: 'acronym', abbr: 'acronym',
	variant: 'variant', variants: 'variant', synonym: 'variant', synonyms: 'variant', altlabel: 'variant', aliases: 'variant', alias: 'variant',
	discouraged: 'discouraged', deprecated: 'discouraged', avoid: 'discouraged', forbidden: 'discouraged', hiddenlabel: 'discouraged',
	instead: 'instead', reason: 'reason',
	gloss: 'gloss', description: 'gloss', definition: 'definition', meaning: 'definition', expansion: 'preferred',
	// Folded, as headings in French, Spanish, German and Dutch are.
	nom: 'preferred', terme: 'preferred', nombre: 'preferred', termino: 'preferred', begriff: 'preferred', benennung: 'preferred', naam: 'preferred',
	sigle: 'acronym', acronyme: 'acronym', abreviation: 'acronym', sigla: 'acronym', acronimo: 'acronym', abkurzung: 'acronym', afkorting: 'acronym',
	synonyme: 'variant', sinonimo: 'variant', synoniem: 'variant', variante: 'variant',
	signification: 'definition', bedeutung: 'definition', significado: 'definition', betekenis: 'definition',
	definicion: 'definition', definitie: 'definition', descripcion: 'gloss', beschreibung: 'gloss', beschrijving: 'gloss',
};

/** Full names and short ones, as people head the columns of lists of acronyms in several words. */
const PHRASES: readonly (readonly [phrase: RegExp, part: LanguagePart])[] = [
	[/\b(?:(?:full|long)[ -](?:name|form|term|title)|stands for|(?:nom|intitule) complet|forme longue|nombre completo|volledige naam|voller name)\b/, 'preferred'],
	[/\b(?:short[ -](?:name|form)|forme (?:courte|abregee)|forma corta|korte naam|kurzform)\b/, 'acronym'],
];

/** The headings of a column with what acronyms stand for, if no other column has names; otherwise of definitions. */
const MEANINGS: ReadonlySet<string> = new Set(['meaning', 'signification', 'bedeutung', 'significado', 'betekenis']);

/** The languages whose names are understood in headings, and those in which they are written. */
const NAMED = ['ar', 'de', 'en', 'es', 'fr', 'it', 'nl', 'pt', 'ru', 'zh'] as const;
const NAMED_IN = ['de', 'en', 'es', 'fr', 'nl'] as const;

/** The tags of languages by their names in lower case: “French”, “français”. */
const LANGUAGE_NAMES: ReadonlyMap<string, LanguageTag> = new Map(NAMED_IN.flatMap(shown => {
	const names = new Intl.DisplayNames(shown, { type: 'language' });
	return NAMED.map(tag => [(names.of(tag) ?? tag).toLowerCase(), tag] as const);
}));

/** Returns the heading of a column, such as `preferred:fr`. */
export function headingOf(column: Column): string {
	return 'language' in column ? `${column.part}:${column.language}` : column.part;
}

/**
 * Returns the meanings of the columns of a table: as chosen, otherwise according to their headings. `language` is the one for headings
 * without a language, if no other heading says in which language the names are.
 */
export function columnsOf(headings: readonly string[], language: LanguageTag, chosen: ColumnChoices): readonly (Column | undefined)[] {
	const own = languageOfNames(headings, language);
	const guessed = headings.map(heading => columnOf(heading, own));
	const areAcronyms = guessed.some(column => column?.part === 'acronym') && !guessed.some(column => column?.part === 'preferred');
	return headings.map((heading, index) => {
		const column = guessed[index];
		return chosen.has(heading.trim())
			? chosen.get(heading.trim())
			: areAcronyms && column?.part === 'definition' && wordsOf(heading).some(word => MEANINGS.has(fold(word)))
				? { ...column, part: 'preferred' }
				: column;
	});
}

/**
 * Returns the language that headings without one mean, such as `Acronym` beside `English` and `French`: that of the first column of names,
 * or the one that is given if its heading names none either.
 */
export function languageOfNames(headings: readonly string[], language: LanguageTag): LanguageTag {
	const names = headings.flatMap(heading => {
		const column = columnOf(heading, UNNAMED);
		return column?.part === 'preferred' && 'language' in column ? [column.language] : [];
	});
	const [first] = names;
	return first === undefined || names.includes(UNNAMED) ? language : first;
}

/** Stands for the language of a heading that names none: “undetermined” in ISO 639-2. */
const UNNAMED = 'und';

/**
 * Returns the column that `headingOf` describes, such as `key` or `definition:fr`; a part without a language has the one that is given.
 * `undefined` if there is none.
 */
export function columnNamed(name: string, language: LanguageTag): Column | undefined {
	const [part = '', tag = language, ...others] = name.trim().split(':');
	if (part === 'key' || part === 'kind') {
		return name.includes(':') ? undefined : { part };
	}
	const known = LANGUAGE_PARTS.find(one => one === part);
	const own = cleanLanguage(tag);
	return known === undefined || own === undefined || others.length > 0 ? undefined : { part: known, language: own };
}

/**
 * Returns the meaning of a heading: `preferred:fr`, and headings as people write them, such as `Term (FR)`, `definition_en`, a tag or
 * `French` alone for the preferred name, and a part alone for the language that is given. `undefined` if it means nothing.
 */
export function columnOf(heading: string, language: LanguageTag): Column | undefined {
	const words = wordsOf(heading);
	const parts = words.map(word => (Object.hasOwn(SYNONYMS, fold(word)) ? SYNONYMS[fold(word)] : undefined));
	const part = parts.find(one => one !== undefined);
	const [tag, ...moreTags] = words.filter((_, index) => parts[index] === undefined);
	const named = tag === undefined ? undefined : LANGUAGE_NAMES.get(tag.toLowerCase());
	const own = tag === undefined ? language : named ?? cleanLanguage(tag);
	if (own === undefined || moreTags.length > 0 || words.length === 0 || words.length > 2) {
		return undefined;
	}
	if (part === 'key' || part === 'kind') {
		return tag === undefined ? { part } : undefined;
	}
	return part === undefined && (tag === undefined || !KNOWN_ALONE.test(own)) ? undefined : { part: part ?? 'preferred', language: own };
}

/** Returns the words of a heading, a phrase for a part as the name of the part. */
function wordsOf(heading: string): readonly string[] {
	const folded = fold(heading.trim());
	const phrase = PHRASES.find(([one]) => one.test(folded));
	const text = phrase ? folded.replace(phrase[0], ` ${phrase[1]} `) : heading;
	return text.split(/[\s:;,/()[\]_.]+/).filter(word => word !== '');
}

/** A heading that is a tag alone names a language only if it has two letters: `URL`, `no.` and `row` are not languages. */
const KNOWN_ALONE = /^[a-z]{2}(?:-|$)/;
