import { formatReference, printReference } from '../../citation/reference';
import { webAddress } from '../../citation/webAddress';
import { textIn } from '../../library/names';
import { shortTitleOfSource } from '../../library/shortTitle';
import { markdownView } from '../markdownView';
import { h, type ViewElement } from '../view';
import type { PageContext } from './pageParts';

/** Renders the sources cited on a page, numbered like its evidence marks. */
export function sourceList(context: PageContext): ViewElement {
	const { labels, library, cited, references } = context;
	return h('section', { id: 'sources', ariaLabelledby: 'sources-title' },
		h('h2', { id: 'sources-title' }, labels.sources),
		h('ol', { class: 'sources' }, ...[...cited].map(([key, dossier]) => {
			const found = library.sources.get(key);
			if (!found) {
				return h('li', { id: `source-${key}` }, key);
			}
			const { csl, note } = found.source;
			const url = webAddress(csl['URL']);
			const { head, tail } = formatReference(csl, references);
			return h('li', { id: `source-${key}` },
				h('a', { entry: key }, shortTitleOfSource(found.source, labels.locale, dossier.language)), ' · ',
				printReference({ head, tail: url === undefined ? tail : '' }, ''),
				url !== undefined && ' ',
				url !== undefined && h('a', { href: url, icon: 'link-external' }, labels.openSource),
				note && h('div', { class: 'note' }, ...markdownView(textIn(note, labels.locale, dossier.language))));
		})));
}

/** Renders the legend of the certainty marks. */
export function certaintyLegend({ labels }: PageContext): ViewElement {
	return h('section', { id: 'certainty', class: 'legend', ariaLabelledby: 'certainty-title' },
		h('h2', { id: 'certainty-title' }, labels.certainty),
		h(
			'dl',
			{},
			...(['official', 'stated', 'inferred'] as const).map(status =>
				meaning(`evidence ${status}`, labels.status[status], labels.statusMeaning[status]),
			),
			meaning('badge unconfirmed', labels.unconfirmed, labels.unconfirmedMeaning),
		),
	);
}

function meaning(mark: string, name: string, text: string): ViewElement {
	return h('div', {}, h('dt', {}, h('span', { class: mark }, name)), h('dd', {}, text));
}
