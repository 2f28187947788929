import type { LibrarySource } from '../../../library/library';
import { citedItem } from '../../oneLanguage';
import type { TitleFinder } from '../../sourceTitles';
import { LANGUAGES } from '../../style/locale/languages';
import type { CitedItem, Style } from '../../style/style';

/**
 * Returns the variants of a source in notes of a style, each once: in each of its languages, with the original or translated title, because
 * the sources of a note share a language.
 */
export function variantsOf(source: LibrarySource, { languages }: Pick<Style, 'languages'>, titlesOf: TitleFinder): readonly CitedItem[] {
	const variants: CitedItem[] = [];
	for (const language of LANGUAGES) {
		const item = citedItem(source, language, titlesOf);
		for (const variant of item.language === language ? [item] : [item, { ...item, language }]) {
			const isKnown = variants.some(one => one.csl === variant.csl && (languages.length === 1 || one.language === variant.language));
			if (!isKnown) {
				variants.push(variant);
			}
		}
	}
	return variants;
}
