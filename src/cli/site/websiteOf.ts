import { citedItem } from '../../core/citation/oneLanguage';
import { titleFinder } from '../../core/citation/sourceTitles';
import { fullReference } from '../../core/citation/style/fullReference';
import { sourceKindOf } from '../../core/citation/style/kind';
import type { Style } from '../../core/citation/style/style';
import { buildLexicon } from '../../core/lexicon/lexicon';
import type { Library } from '../../core/library/library';
import { siteOf, type Site, type SiteAssets } from '../../core/site/siteFiles';
import type { SiteWords } from '../../core/site/siteWords';
import { renderLabels, WORDS } from '../words/labels';
import { PAGE_WORDS, SOURCE_KIND_NAMES, SOURCE_WORDS, STYLE_NAMES } from './pageWords';

/** The language of the program's words and, where a dossier has it, of its content. */
const LANGUAGE = 'en';

const SITE_WORDS: Omit<SiteWords, 'language'> = {
	skip: 'Skip to content',
	site: 'Site',
	list: 'All entries and sources',
	search: 'Search',
	none: 'No matching results',
	one: '1 result',
	several: '{0} results',
	firstOf: '{0} results, showing the first {1}',
	source: 'source',
	edition: 'Version {0} · Licence: {1}',
};

/** Returns the website of a library, in English, with the references of sources in a citation style. */
export function websiteOf(library: Library, { style, assets }: { readonly style: Style; readonly assets: SiteAssets }): Site {
	const labels = renderLabels(LANGUAGE);
	const titles = titleFinder();
	return siteOf({
		library,
		lexicon: buildLexicon(library),
		assets,
		words: { ...SITE_WORDS, language: labels.locale },
		page: { labels, words: PAGE_WORDS, references: WORDS },
		source: source => ({
			reference: fullReference(citedItem(source, LANGUAGE, titles), { style, language: LANGUAGE }),
			style: STYLE_NAMES[style.id],
			words: { ...SOURCE_WORDS, kind: SOURCE_KIND_NAMES[sourceKindOf(source.source.csl)] },
		}),
	});
}
