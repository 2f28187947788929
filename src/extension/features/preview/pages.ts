import { env, l10n } from 'vscode';
import type { Dossier } from '../../../core/dossier/model';
import type { Lexicon } from '../../../core/lexicon/lexicon';
import type { Library } from '../../../core/library/library';
import { textIn } from '../../../core/library/names';
import { shortTitleOfEntry, shortTitleOfSource } from '../../../core/library/shortTitle';
import { entryPage } from '../../../core/render/page/entryPage';
import { overviewPage, summaryOf, timelineOf } from '../../../core/render/page/overviewPage';
import type { PageContext } from '../../../core/render/page/pageParts';
import { sourcePage } from '../../../core/render/page/sourcePage';
import { dossierOfStatistics, statisticsPage } from '../../../core/render/page/statisticsPage';
import type { FileToComplete } from '../../../core/render/page/toCompleteSection';
import type { ViewElement } from '../../../core/render/view';
import type { PageRef, VisitedPage } from '../../../protocol/preview';
import { sourceInput } from '../../platform/citation/sourceInput';
import { referenceWords, renderLabels } from '../../platform/library/labels';
import { pageWords } from '../../platform/library/pageWords';
import type { PageLibrary } from '../../platform/library/unsavedLibrary';
import { KIND_ICONS } from '../../platform/ui/kindIcons';

/** Options for drawing a page. */
export interface DrawOptions extends Pick<VisitedPage, 'zoom'> {
	/** The width of charts, in pixels. */
	readonly width: number;
	/** The lexicon, for links in prose; without it there are none. */
	readonly lexicon?: Lexicon;
	/** The parts to complete in the file of the dossier, for its statistics; not counted if absent. */
	readonly toComplete?: FileToComplete | undefined;
	/** Whether the page is for a file or for paper, where nothing is interactive. */
	readonly isStatic?: boolean;
}

const NARROWEST = 220;
const WIDEST = 1200;

/** Draws a page; `undefined` if the library does not have it. */
export function drawPage(library: Library, page: PageRef, options: DrawOptions): ViewElement | undefined {
	const context = contextOf(library, options);
	const entry = library.entries.get(page.entry);
	if (entry) {
		return entryPage(entry, context);
	}
	const source = library.sources.get(page.entry);
	if (source) {
		return sourcePage(sourceInput(source), context);
	}
	const counted = dossierOfStatistics(library, page.entry);
	if (counted) {
		return statisticsPage(counted, context, options.toComplete);
	}
	const dossier = page.entry === '' ? dossierOf(library, page) : undefined;
	return dossier && overviewPage(dossier, context);
}

/** Draws only the timeline of an overview; `undefined` for other pages. */
export function drawTimeline(library: Library, page: PageRef, options: DrawOptions): ViewElement | undefined {
	const dossier = page.entry === '' ? dossierOf(library, page) : undefined;
	return dossier && timelineOf(dossier, contextOf(library, options));
}

/** Draws only the summary of an overview, with links; `undefined` for other pages. */
export function drawSummary(library: Library, page: PageRef, options: DrawOptions): ViewElement | undefined {
	const dossier = page.entry === '' ? dossierOf(library, page) : undefined;
	return dossier && summaryOf(dossier, contextOf(library, options));
}

/** Returns the short title of a page; `undefined` for an overview, or if the library does not have the page. */
export function titleOf(library: Library, { entry: id }: PageRef): string | undefined {
	const { locale } = renderLabels();
	const entry = library.entries.get(id);
	const source = library.sources.get(id);
	const counted = dossierOfStatistics(library, id);
	return entry ? shortTitleOfEntry(entry.entry, locale, entry.dossier.language)
		: counted ? l10n.t('Statistics: {0}', textIn(counted.title, locale, counted.language))
		: source && shortTitleOfSource(source.source, locale, source.dossier.language);
}

/** Returns the name of a page outside VS Code, such as in a file. The name of an overview is the title of its dossier. */
export function nameOfPage(library: Library, page: PageRef): string {
	const dossier = dossierOf(library, page);
	return titleOf(library, page) ?? (dossier ? textIn(dossier.title, renderLabels().locale, dossier.language) : page.entry);
}

/** Whether the library has a page. */
export async function pageExists({ entry, dossier }: PageRef, { store }: { readonly store: Pick<PageLibrary, 'get'> }): Promise<boolean> {
	const { library } = await store.get();
	return entry !== ''
		? library.entries.has(entry) || library.sources.has(entry) || dossierOfStatistics(library, entry) !== undefined
		: dossier === undefined || library.dossiers.some(({ id }) => id === dossier);
}

/** Returns what pages are drawn with: the library, the words and the options. */
export function contextOf(library: Library, { width, zoom, lexicon, isStatic }: DrawOptions): PageContext {
	return {
		library,
		labels: renderLabels(),
		words: pageWords(),
		references: referenceWords(),
		icons: KIND_ICONS,
		cited: new Map(),
		width: Math.min(Math.max(width, NARROWEST), WIDEST),
		...(zoom && { zoom }),
		...(lexicon && { lexicon }),
		...(isStatic && { isStatic }),
	};
}

/** Returns the language in which pages are written. */
export function pageLanguage(): string {
	return env.language;
}

function dossierOf({ dossiers }: Library, { dossier }: PageRef): Dossier | undefined {
	return dossier === undefined ? dossiers[0] : dossiers.find(({ id }) => id === dossier);
}

/** Returns the options in a message. */
export function optionsFrom({ width, zoom }: { readonly width: number; readonly zoom?: DrawOptions['zoom'] | undefined }): DrawOptions {
	return { width, ...(zoom && { zoom }) };
}

/** The ids of the charts. */
const CHARTS: ReadonlySet<string> = new Set(['timeline', 'deeds', 'money', 'relations']);

/** Returns the charts of a page. */
export function chartsIn(element: ViewElement): readonly ViewElement[] {
	return CHARTS.has(element.attributes.id ?? '')
		? [element]
		: element.children.flatMap(child => (typeof child === 'string' ? [] : chartsIn(child)));
}
