import assert from 'node:assert/strict';
import type { Library } from '../../../../src/core/library/library';
import { entryPage } from '../../../../src/core/render/page/entryPage';
import { overviewPage } from '../../../../src/core/render/page/overviewPage';
import { printMarkdown } from '../../../../src/core/render/print/printMarkdown';
import { h, type ViewElement, type ViewNode } from '../../../../src/core/render/view';
import { runs } from '../../../support/core/budget';
import { bundledLibrary } from '../../../support/core/bundled/bundledLibrary';
import { smallEntry, smallLibrary } from '../../../support/core/dossiers/smallLibrary';
import { pageContext } from '../../../support/core/pageContext';
import { faultsIn, hostilePage } from '../../../support/core/prose/readMarkdown';
import { readWithMarkdownIt } from '../../../support/core/prose/readWithMarkdownIt';
import { withChance } from '../../../support/core/random';

const linkTo = (entry: string) => (entry === '' ? '' : `vscode://x/${entry}`);
const print = (...nodes: readonly ViewNode[]) => printMarkdown(h('article', {}, ...nodes), linkTo);

function pagesOf(library: Library): readonly ViewElement[] {
	return [
		...library.dossiers.map(dossier => overviewPage(dossier, pageContext(library))),
		...[...library.entries.values()].map(entry => entryPage(entry, pageContext(library))),
	];
}

describe('a page as Markdown', () => {
	it('has headings, links, lists and tables', () => {
		assert.equal(print(
			h('h1', {}, 'A *title*'),
			h('p', {}, 'See ', h('a', { entry: 'a/b' }, 'this'), ' and ', h('strong', {}, 'that'), '.'),
			h('ul', {}, h('li', {}, 'one'), h('li', {}, h('p', {}, 'two'))),
			h('table', {}, h('thead', {}, h('tr', {}, h('th', {}, 'k'))), h('tbody', {}, h('tr', {}, h('td', {}, 'v | w')))),
		), '# A \\*title\\*\n\nSee [this](vscode://x/a/b) and **that**.\n\n- one\n- two\n\n| k |\n| --- |\n| v \\| w |\n');
	});
	it('writes terms and their descriptions as lists, and notes as sentences', () => {
		assert.equal(
			print(
				h(
					'dl',
					{ class: 'facts' },
					h(
						'div',
						{},
						h('dt', {}, 'held'),
						h('dd', {}, h('div', { class: 'fact date' }, '2020', h('div', { class: 'note' }, h('p', {}, 'In Vienna.')))),
					),
					h('div', {}, h('dt', {}, 'parties'), h('dd', {}, '189'), h('dd', {}, '190')),
				),
			),
			'- **Held:** 2020. In Vienna.\n- **Parties:**\n  - 189\n  - 190\n',
		);
	});
	it('writes evidence after the statement, in one pair of parentheses', () => {
		assert.equal(
			print(
				h(
					'div',
					{ class: 'statement' },
					h('p', {}, 'So it was.'),
					' ',
					h(
						'span',
						{ class: 'evidence-list' },
						h('a', { class: 'evidence stated', href: '#source-a' }, '1, para. 2'),
						' ',
						h('a', { class: 'evidence official', href: '#source-b' }, '2'),
					),
				),
			),
			'So it was. (1, para. 2; 2)\n',
		);
	});
	it('writes the URL instead of the button that opens it', () => {
		assert.equal(
			print(h('p', {}, 'A source. ', h('a', { href: 'https://a.example/b_c', icon: 'link-external' }, 'Open'))),
			'A source. <https://a.example/b_c>\n',
		);
	});
	it('leaves out buttons, pictures and the way to a page', () => {
		assert.equal(print(h('button', {}, 'b'), h('svg', {}, h('text', {}, 's')), h('nav', {}, 'n'), h('p', {}, 'p')), 'p\n');
	});
	it('has a name and its acronym apart', () => {
		assert.equal(print(h('h1', {}, h('bdi', {}, 'Small Fund'), h('small', { class: 'acronym' }, 'SF'))), '# Small Fund (SF)\n');
	});
	it('does not make an image of a link after an exclamation mark', () => {
		assert.equal(print(h('p', {}, 'Look!', h('a', { entry: 'a/b' }, 'here'))), 'Look\\![here](vscode://x/a/b)\n');
	});
	it('escapes nothing that no parser would treat as markup', () => {
		assert.equal(print(h('p', {}, 'a', h('strong', {}, '(b)'), 'c ', h('em', {}, 'd'), h('em', {}, 'e'))), 'a(b)c d*e*\n');
	});
	it('contains the content of the page of an entry', () => {
		const markdown = printMarkdown(entryPage(smallEntry(smallLibrary(), 'charter'), pageContext(smallLibrary())), linkTo);
		for (const part of [
			'# Charter of Small Things',
			'15 November 2000',
			'Chart of Small Things',
			'[Small Fund (SF)](vscode://x/small/fund)',
			'Charte des petites choses',
			'## sources',
		]) {
			assert.ok(markdown.includes(part), `${part}\n${markdown}`);
		}
	});
});

describe('a page as Markdown, read by the parser of the preview', () => {
	it('is the same text, without markup that the page does not have, for hostile text in every place', () => {
		withChance('hostile pages as Markdown', runs(50), chance => {
			const page = hostilePage(chance);
			const markdown = printMarkdown(page, linkTo);
			assert.deepEqual(faultsIn(page, readWithMarkdownIt(markdown)), [], `${JSON.stringify(page)}\n${markdown}`);
		});
	});

	const bundledPages = pagesOf(bundledLibrary).map(page => ({ page, markdown: printMarkdown(page, linkTo) }));
	for (const [id, pages] of [
		['small', pagesOf(smallLibrary()).map(page => ({ page, markdown: printMarkdown(page, linkTo) }))],
		['cop10be', bundledPages],
	] as const) {
		it(`is the same text for every page of ${id}`, () => {
			assert.ok(pages.length > 5);
			for (const { page, markdown } of pages) {
				assert.deepEqual(faultsIn(page, readWithMarkdownIt(markdown)), []);
			}
		});
	}
	it('has no backslash in the pages of the bundled dossier but before brackets, and dashes, full stops and quotation marks in quotations', () => {
		for (const { markdown } of bundledPages) {
			assert.doesNotMatch(markdown.replace(/\\(?:-(?=-)|\.(?=\.\.)|["[\]])/g, ''), /\\/);
		}
	});
});
