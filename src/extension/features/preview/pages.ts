import { env } from 'vscode';
import type { Dossier } from '../../../core/dossier/model';
import type { Lexicon } from '../../../core/lexicon/lexicon';
import type { Library } from '../../../core/library/library';
import { textIn } from '../../../core/library/names';
import { shortTitleOf, shortTitleOfSource } from '../../../core/library/shortTitle';
import { entryPage } from '../../../core/render/entryPage';
import { overviewPage, summaryOf, timelineOf } from '../../../core/render/overviewPage';
import type { PageContext } from '../../../core/render/pageParts';
import { sourcePage } from '../../../core/render/sourcePage';
import type { ViewElement } from '../../../core/render/view';
import type { PageRef, VisitedPage } from '../../../protocol/preview';
import { KIND_ICONS } from '../../platform/ui/kindIcons';
import { referenceWords, renderLabels } from '../../platform/library/labels';
import type { LibraryStore } from '../../platform/library/libraryStore';
import { pageWords } from './pageWords';
import { sourceInput } from './sourceInput';

/** How a page is to be drawn. */
export interface Drawing extends Pick<VisitedPage, 'zoom'> {
	/** The width for pictures, in pixels. */
	readonly width: number;
	/** The names of the library, for links in prose. */
	readonly lexicon?: Lexicon;
	/** Whether it is for a file or for paper. */
	readonly isStatic?: boolean;
}

const NARROWEST = 220;
const WIDEST = 1200;

/** The page that is asked for; `undefined` if it is not in the library. */
export function drawPage(library: Library, page: PageRef, drawing: Drawing): ViewElement | undefined {
	const context = contextOf(library, drawing);
	const entry = library.entries.get(page.entry);
	if (entry) {
		return entryPage(entry, context);
	}
	const source = library.sources.get(page.entry);
	if (source) {
		return sourcePage(sourceInput(source), context);
	}
	const dossier = page.entry === '' ? dossierOf(library, page) : undefined;
	return dossier && overviewPage(dossier, context);
}

/** The timeline of an overview alone. */
export function drawTimeline(library: Library, page: PageRef, drawing: Drawing): ViewElement | undefined {
	const dossier = page.entry === '' ? dossierOf(library, page) : undefined;
	return dossier && timelineOf(dossier, contextOf(library, drawing));
}

/** What an overview says happened, with links. */
export function drawSummary(library: Library, page: PageRef, drawing: Drawing): ViewElement | undefined {
	const dossier = page.entry === '' ? dossierOf(library, page) : undefined;
	return dossier && summaryOf(dossier, contextOf(library, drawing));
}

/** The short title of a page; `undefined` for an overview and for what is not in the library. */
export function titleOf(library: Library, { entry: id }: PageRef): string | undefined {
	const { locale } = renderLabels();
	const entry = library.entries.get(id);
	const source = library.sources.get(id);
	return entry ? shortTitleOf(entry.entry, locale, entry.dossier.language)
		: source && shortTitleOfSource(source.source, locale, source.dossier.language);
}

/** The name of a page where it stands alone, such as in a file: that of an overview is the title of its dossier. */
export function nameOfPage(library: Library, page: PageRef): string {
	const dossier = dossierOf(library, page);
	return titleOf(library, page) ?? (dossier ? textIn(dossier.title, renderLabels().locale, dossier.language) : page.entry);
}

/** Whether there is such a page. */
export async function isKnown({ entry, dossier }: PageRef, { store }: { readonly store: LibraryStore }): Promise<boolean> {
	const { library } = await store.get();
	return entry !== '' ? library.entries.has(entry) || library.sources.has(entry) : dossier === undefined || library.dossiers.some(({ id }) => id === dossier);
}

/** The words and names that pages are made with. */
export function contextOf(library: Library, { width, zoom, lexicon, isStatic }: Drawing): PageContext {
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

/** The language that pages are made in. */
export function pageLanguage(): string {
	return env.language;
}

function dossierOf({ dossiers }: Library, { dossier }: PageRef): Dossier | undefined {
	return dossier === undefined ? dossiers[0] : dossiers.find(({ id }) => id === dossier);
}
