import type { Dossier } from '../dossier/model';
import { ENTRY_KINDS } from '../dossier/vocabulary';
import type { LibrarySource } from '../library/library';
import { entriesInOrder, orderSources } from '../library/order';
import { shortTitleOfSource } from '../library/shortTitle';
import { withContents } from '../render/page/contents';
import { nameInList, section, type PageContext } from '../render/page/pageParts';
import { h, type ViewElement } from '../render/view';

/** Renders a page with a link to every entry and source of a dossier, by kind. Overviews show only the first of many. */
export function listPage(dossier: Dossier, title: string, context: PageContext): ViewElement {
	const { library, labels, words } = context;
	const byKind = entriesInOrder(dossier, library, labels.locale);
	const sources = orderSources(
		[...library.sources.values()].filter(source => source.dossier === dossier),
		labels.locale,
	);
	return withContents(
		h(
			'article',
			{ class: 'page overview' },
			h('header', {}, h('h1', {}, title)),
			h(
				'main',
				{},
				...ENTRY_KINDS.map(kind =>
					listSection(
						`kind-${kind}`,
						labels.kinds[kind],
						(byKind.get(kind) ?? []).map(entry => h('li', {}, ...nameInList(entry, context))),
					),
				),
				listSection(
					'sources',
					labels.sources,
					sources.map(source => sourceItem(source, context)),
				),
			),
		),
		words.contents,
	);
}

function listSection(id: string, title: string, items: readonly ViewElement[]): ViewElement | undefined {
	return items.length === 0 ? undefined : section(id, title, h('ul', { class: 'names' }, ...items));
}

function sourceItem({ key, source, dossier }: LibrarySource, { labels: { locale } }: PageContext): ViewElement {
	const { title, language } = source.csl;
	const short = shortTitleOfSource(source, locale, dossier.language);
	return h('li', {},
		h('a', { entry: key }, short),
		title !== undefined
			&& title !== short
			&& h('span', { class: 'gloss', ...(typeof language === 'string' && { lang: language }) }, title),
	);
}
