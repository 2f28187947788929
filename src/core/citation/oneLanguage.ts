import { textOf } from '../csl/cslText';
import { getOrInsert } from '../data/getOrInsert';
import type { CslItem, LanguageTag } from '../dossier/model';
import type { LibrarySource } from '../library/library';
import { memoized } from '../steps/memoized';
import type { SourceTitles, TitleFinder } from './sourceTitles';
import { LANGUAGES, type Language } from './style/locale/languages';
import type { CitedItem } from './style/style';
import { workOf } from './style/workOf';

/** The sources of one citation, all in the same language: titles, words and dates. */
export interface InOneLanguage {
	readonly language: Language;
	/** In the order of the sources. */
	readonly items: readonly CslItem[];
}

/**
 * Returns sources in the wanted language if their titles are known in it, otherwise in the first of their own languages for which that
 * is true. Sources in a language that no style supports keep their titles and take the words of any language.
 */
export function inOneLanguage(sources: readonly LibrarySource[], wanted: Language, titlesOf: TitleFinder): InOneLanguage {
	const [only, another] = sources;
	return only && !another ? alone(only, wanted, titlesOf) : allInOneLanguage(sources, wanted, titlesOf);
}

/** A single source in each language: a document has many notes with the same sources. */
const aloneIn = memoized<TitleFinder, (source: LibrarySource) => Map<Language, InOneLanguage>>(() => memoized(() => new Map()));

function alone(source: LibrarySource, wanted: Language, titlesOf: TitleFinder): InOneLanguage {
	return getOrInsert(aloneIn(titlesOf)(source), wanted, () => allInOneLanguage([source], wanted, titlesOf));
}

function allInOneLanguage(sources: readonly LibrarySource[], wanted: Language, titlesOf: TitleFinder): InOneLanguage {
	const all = sources.map(source => ({ csl: source.source.csl, own: languageOfSource(source), titles: titlesOf(source) }));
	const language =
		[wanted, ...all.flatMap(({ own }) => own ?? [])].find(candidate => all.every(one => canStandIn(candidate, one))) ?? wanted;
	return { language, items: all.map(one => writtenIn(language, one)) };
}

interface OwnLanguage {
	readonly csl: CslItem;
	/** `undefined` if no style supports the language. */
	readonly own: Language | undefined;
	readonly titles: SourceTitles;
}

function languageOfSource({ source: { csl }, dossier }: LibrarySource): Language | undefined {
	return knownLanguage(textOf(csl, 'language') || dossier.language);
}

function knownLanguage(tag: LanguageTag): Language | undefined {
	const primary = tag.toLowerCase().split(/[-_]/)[0];
	return LANGUAGES.find(language => language === primary);
}

function canStandIn(language: Language, { csl, own, titles }: OwnLanguage): boolean {
	return own === undefined || own === language || titles[language] !== undefined || hasNoTitle(csl);
}

/** A resolution or document without a title is cited by its number, in the words of the style. */
function hasNoTitle(csl: CslItem): boolean {
	const { kind, title, body } = workOf(csl);
	return title === '' && (kind === 'unDocument' || (kind === 'resolution' && body !== undefined));
}

function writtenIn(language: Language, { csl, own, titles }: OwnLanguage): CslItem {
	const title = titles[language];
	if (own === undefined || own === language || title === undefined) {
		return csl;
	}
	// A short title would be in the other language.
	const others = Object.entries(csl).filter(([key]) => key !== 'title-short' && key !== 'shortTitle');
	return { ...Object.fromEntries(others), type: csl.type, title, language };
}

/** Returns one source as an item to cite: in the wanted language if possible, otherwise in its own. */
export function citedItem(source: LibrarySource, wanted: Language, titlesOf: TitleFinder): CitedItem {
	const { language, items: [csl = source.source.csl] } = inOneLanguage([source], wanted, titlesOf);
	return { id: source.key, csl, language };
}
