import assert from 'node:assert/strict';
import { renderCard } from '../../../../../src/core/render/card/card';
import { cardBlocks } from '../../../../../src/core/render/markdownIt/cardBlocks';
import { escapeForCard } from '../../../../../src/core/render/markdownText';
import { markdownView } from '../../../../../src/core/render/markdownView';
import { h, type ViewNode } from '../../../../../src/core/render/view';
import { bundledLibrary } from '../../../../support/core/bundled/bundledLibrary';
import { LABELS } from '../../../../support/core/dossiers/labels';
import { smallLibrary } from '../../../../support/core/dossiers/smallLibrary';

/** Nodes with their texts joined and without the paragraphs that a parser puts into items. */
function normal(nodes: readonly ViewNode[]): readonly ViewNode[] {
	const flat = nodes.map(node =>
		typeof node === 'string'
			? node
			: {
					...node,
					children: normal(
						node.tag === 'li'
							? node.children.flatMap(child =>
									typeof child === 'object' && 'tag' in child && child.tag === 'p' ? child.children : [child],
								)
							: node.children,
					),
				},
	);
	return flat.reduce<ViewNode[]>((joined, node) => {
		const last = joined.at(-1);
		return typeof last === 'string' && typeof node === 'string' ? [...joined.slice(0, -1), last + node] : [...joined, node];
	}, []);
}

describe('the blocks of a card', () => {
	for (const library of [smallLibrary(), bundledLibrary]) {
		const [{ id } = { id: 'none' }] = library.dossiers;
		it(`are the same as those of a Markdown parser, in every card of ${id}`, () => {
			assert.ok(library.entries.size > 5);
			for (const entry of library.entries.values()) {
				for (const label of [undefined, ...entry.entry.labels.filter(({ role }) => role === 'discouraged')]) {
					const card = renderCard({ library, entry, ...(label && { label }), labels: LABELS, actions: [], icon: 'law' });
					assert.deepEqual(
						normal(cardBlocks(card)),
						normal(
							markdownView(
								card
									.replace(/\$\([a-z-]+\) /g, '')
									.replace(/&#(\d+);/g, (_, code) => `\\${String.fromCodePoint(Number(code))}`),
							),
						),
					);
				}
			}
		});
	}

	it('show escaped text unchanged', () => {
		const text = '*a* **b** `c` [d](e) <f> &amp; $(law) - # \\ | @ : ~ !';
		assert.deepEqual(cardBlocks(`- ${escapeForCard(text)}`), [h('ul', {}, h('li', {}, text))]);
	});
	it('have the text of a link and no link', () =>
		assert.deepEqual(cardBlocks('[Open](https://x.example/%28y%29) it'), [h('p', {}, 'Open it')]));
	it('keep a mark that nothing closes', () => assert.deepEqual(cardBlocks('a **b'), [h('p', {}, 'a **b')]));
});
