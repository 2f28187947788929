import { formatReference, printReference, type ReferenceWords } from '../citation/reference';
import { textIn } from '../library/names';
import type { PageContext } from './pageParts';
import { h, type ViewElement } from './view';

/** The sources that a page referred to, numbered as its evidence marks are, and what the marks mean. */
export function sourceList(context: PageContext, words: ReferenceWords): ViewElement {
	const { labels, library, cited } = context;
	return h(
		'footer',
		{},
		h('section', { id: 'sources', ariaLabelledby: 'sources-title' },
			h('h2', { id: 'sources-title' }, labels.sources),
			h('ol', { class: 'sources' }, ...[...cited].map(([key, dossier]) => {
				const found = library.sources.get(key);
				if (!found) {
					return h('li', { id: `source-${key}` }, key);
				}
				const { csl, note } = found.source;
				const url = typeof csl['URL'] === 'string' && csl['URL'].startsWith('https://') ? csl['URL'] : undefined;
				const { head, tail } = formatReference(csl, words);
				return h('li', { id: `source-${key}` },
					printReference({ head, tail: url === undefined ? tail : '' }, ''),
					url !== undefined && ' ',
					url !== undefined && h('a', { href: url, icon: 'link-external' }, labels.openSource),
					note && h('div', { class: 'note' }, { markdown: textIn(note, labels.locale, dossier.language) }));
			}))),
		h('section', { id: 'certainty', class: 'legend', ariaLabelledby: 'certainty-title' },
			h('h2', { id: 'certainty-title' }, labels.certainty),
			h('dl', {}, ...(['official', 'stated', 'inferred'] as const).flatMap(status => [
				h('dt', {}, h('span', { class: `evidence ${status}` }, labels.status[status])),
				h('dd', {}, labels.statusMeaning[status]),
			]),
			h('dt', {}, h('span', { class: 'badge unconfirmed' }, labels.unconfirmed)),
			h('dd', {}, labels.unconfirmedMeaning))),
	);
}
