import assert from 'node:assert/strict';
import { printMarkdown } from '../../../../src/core/render/printMarkdown';
import { entryPage } from '../../../../src/core/render/entryPage';
import { h } from '../../../../src/core/render/view';
import { pageContext } from '../../../support/core/pageContext';
import { smallEntry, smallLibrary } from '../../../support/core/smallLibrary';

const linkTo = (entry: string) => (entry === '' ? '' : `vscode://x/${entry}`);

describe('a page as Markdown', () => {
	it('has headings, links, lists and tables', () => {
		assert.equal(printMarkdown(h('article', {},
			h('h1', {}, 'A *title*'),
			h('p', {}, 'See ', h('a', { entry: 'a/b' }, 'this'), ' and ', h('strong', {}, 'that'), '.'),
			h('ul', {}, h('li', {}, 'one'), h('li', {}, h('p', {}, 'two'))),
			h('table', {}, h('thead', {}, h('tr', {}, h('th', {}, 'k'))), h('tbody', {}, h('tr', {}, h('td', {}, 'v | w')))),
		), linkTo), '# A \\*title\\*\n\nSee [this](vscode://x/a/b) and **that**\\.\n\n- one\n- two\n\n| k |\n| --- |\n| v \\| w |\n');
	});
	it('leaves out buttons, pictures and the way to a page', () => {
		assert.equal(printMarkdown(h('div', {}, h('button', {}, 'b'), h('svg', {}, h('text', {}, 's')), h('nav', {}, 'n'), h('p', {}, 'p')), linkTo), 'p\n');
	});
	it('has what the page of an entry says', () => {
		const markdown = printMarkdown(entryPage(smallEntry(smallLibrary(), 'charter'), pageContext(smallLibrary())), linkTo);
		for (const part of ['# Charter of Small Things', '15 November 2000', 'Chart of Small Things', '[Small Fund \\(SF\\)](vscode://x/small/fund)', 'Charte des petites choses', '## sources']) {
			assert.ok(markdown.includes(part), `${part}\n${markdown}`);
		}
	});
});
