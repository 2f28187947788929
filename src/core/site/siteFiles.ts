import type { Lexicon } from '../lexicon/lexicon';
import type { Library, LibrarySource } from '../library/library';
import { textIn } from '../library/names';
import { shortTitleOfEntry, shortTitleOfSource } from '../library/shortTitle';
import { withContents } from '../render/page/contents';
import { entryPage } from '../render/page/entryPage';
import { overviewPage } from '../render/page/overviewPage';
import type { PageContext } from '../render/page/pageParts';
import { sourcePage, type SourceInput } from '../render/page/sourcePage';
import { statisticsId } from '../render/page/statisticsId';
import { statisticsPage } from '../render/page/statisticsPage';
import { listPage } from './listPage';
import { siteIndexScript, siteRows } from './siteIndex';
import { NAMES_FILE, SCRIPT_FILE, SiteNames, STYLE_FILE } from './siteNames';
import { siteHtml, type SitePage } from './siteShell';
import type { SiteWords } from './siteWords';

/** The style sheet and the script that every page of a site shares. */
export interface SiteAssets {
	readonly style: string;
	readonly script: string;
}

/** The input of a site. */
export interface SiteInput {
	readonly library: Library;
	readonly lexicon: Lexicon;
	readonly assets: SiteAssets;
	readonly words: SiteWords;
	readonly page: Pick<PageContext, 'labels' | 'words' | 'references'>;
	/** The reference of a source, and the words of its page. */
	readonly source: (source: LibrarySource) => Omit<SourceInput, 'source'>;
}

/** A file of a site. */
export interface SiteFile {
	readonly name: string;
	readonly content: string;
}

/** A site: the names of all its files, and the files one by one, since a large dossier has many. */
export interface Site {
	readonly names: readonly string[];
	readonly files: Iterable<SiteFile>;
}

/** The width of charts, in pixels. They are scaled to the width of the page. */
const WIDTH = 720;

/**
 * Makes the website of a library: a page for each overview, entry and source, and one that lists everything in a dossier. It is one
 * folder that needs no server: links are relative, and nothing is loaded from elsewhere. The same library always gives the same bytes.
 */
export function siteOf(input: SiteInput): Site {
	const names = new SiteNames(input.library);
	return { names: [...names.all, STYLE_FILE, SCRIPT_FILE, NAMES_FILE], files: filesOf(input, names) };
}

function* filesOf(input: SiteInput, names: SiteNames): Iterable<SiteFile> {
	const { library, assets, words, page: { labels } } = input;
	for (const page of pagesOf(input, names)) {
		yield { name: page.name, content: siteHtml(page, { names, words }) };
	}
	yield { name: STYLE_FILE, content: assets.style };
	yield { name: SCRIPT_FILE, content: assets.script };
	yield { name: NAMES_FILE, content: siteIndexScript(siteRows(library, names, { labels, words })) };
}

function* pagesOf(input: SiteInput, names: SiteNames): Iterable<SitePage> {
	const { library, words } = input;
	const { labels: { locale }, words: { contents } } = input.page;
	for (const dossier of library.dossiers) {
		const title = textIn(dossier.title, locale, dossier.language);
		yield {
			name: names.of({ entry: '', dossier: dossier.id }) ?? '',
			title,
			dossier,
			content: overviewPage(dossier, contextOf(input)),
		};
		yield {
			name: names.listOf(dossier.id) ?? '',
			title: words.list,
			dossier,
			content: listPage(dossier, words.list, contextOf(input)),
		};
	}
	for (const dossier of library.dossiers) {
		yield {
			name: names.of({ entry: statisticsId(dossier.id) }) ?? '',
			title: input.page.words.statistics.statistics,
			dossier,
			content: statisticsPage(dossier, contextOf(input)),
		};
	}
	for (const entry of library.entries.values()) {
		const title = shortTitleOfEntry(entry.entry, locale, entry.dossier.language);
		yield {
			name: names.of({ entry: entry.id }) ?? '',
			title,
			dossier: entry.dossier,
			content: withContents(entryPage(entry, contextOf(input)), contents),
		};
	}
	for (const source of library.sources.values()) {
		const title = shortTitleOfSource(source.source, locale, source.dossier.language);
		const content = sourcePage({ ...input.source(source), source }, contextOf(input));
		yield { name: names.of({ entry: source.key }) ?? '', title, dossier: source.dossier, content: withContents(content, contents) };
	}
}

/** A site shows no theme icons. */
const NO_ICONS = { resolution: '', fund: '', event: '', instrument: '', programme: '', organization: '', person: '', term: '' };

/** Returns the context of one page: `cited` is new, because each page numbers its own sources. */
function contextOf({ library, lexicon, page }: SiteInput): PageContext {
	return { ...page, icons: NO_ICONS, library, lexicon, cited: new Map(), width: WIDTH, isStatic: true, isSite: true };
}
