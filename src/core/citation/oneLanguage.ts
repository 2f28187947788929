import type { CslItem, LanguageTag } from '../dossier/model';
import type { LibrarySource } from '../library/library';
import type { SourceTitles, TitleFinder } from './sourceTitles';
import { LANGUAGES, type Language } from './style/locale/languages';
import type { CitedItem } from './style/style';
import { workOf } from './style/work';

/** Sources as one citation writes them: all in one language, title, words and dates. */
export interface InOneLanguage {
	readonly language: Language;
	/** In the order of the sources. */
	readonly items: readonly CslItem[];
}

/**
 * Sources in the wanted language where their titles are known in it, else in the first language of theirs in which all can
 * stand. What is written in a language that no style has words for keeps its title beside the words of any.
 */
export function inOneLanguage(sources: readonly LibrarySource[], wanted: Language, titlesOf: TitleFinder): InOneLanguage {
	const all = sources.map(source => ({ csl: source.source.csl, own: languageOfSource(source), titles: titlesOf(source) }));
	const language = [wanted, ...all.flatMap(({ own }) => own ?? [])].find(candidate => all.every(one => canStandIn(candidate, one))) ?? wanted;
	return { language, items: all.map(one => writtenIn(language, one)) };
}

interface OwnLanguage {
	readonly csl: CslItem;
	/** `undefined` where no style has words in it. */
	readonly own: Language | undefined;
	readonly titles: SourceTitles;
}

function languageOfSource({ source: { csl }, dossier }: LibrarySource): Language | undefined {
	const said = csl['language'];
	return knownLanguage(typeof said === 'string' && said !== '' ? said : dossier.language);
}

function knownLanguage(tag: LanguageTag): Language | undefined {
	const primary = tag.toLowerCase().split(/[-_]/)[0];
	return LANGUAGES.find(language => language === primary);
}

function canStandIn(language: Language, { csl, own, titles }: OwnLanguage): boolean {
	return own === undefined || own === language || titles[language] !== undefined || hasNoTitle(csl);
}

/** A resolution or document that is known by its number alone is written in the words of the style. */
function hasNoTitle(csl: CslItem): boolean {
	const { kind, title, body } = workOf(csl);
	return title === '' && (kind === 'unDocument' || (kind === 'resolution' && body !== undefined));
}

function writtenIn(language: Language, { csl, own, titles }: OwnLanguage): CslItem {
	const title = titles[language];
	if (own === undefined || own === language || title === undefined) {
		return csl;
	}
	// A short title would be one in the other language.
	const others = Object.entries(csl).filter(([key]) => key !== 'title-short' && key !== 'shortTitle');
	return { ...Object.fromEntries(others), type: csl.type, title, language };
}

/** One source as an item to cite, in the wanted language or else in its own. */
export function citedItem(source: LibrarySource, wanted: Language, titlesOf: TitleFinder): CitedItem {
	const { language, items: [csl = source.source.csl] } = inOneLanguage([source], wanted, titlesOf);
	return { id: source.key, csl, language };
}
