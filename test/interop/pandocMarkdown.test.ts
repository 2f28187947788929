import assert from 'node:assert/strict';
import { entryPage } from '../../src/core/render/page/entryPage';
import { overviewPage } from '../../src/core/render/page/overviewPage';
import { printMarkdown } from '../../src/core/render/print/printMarkdown';
import { h, type ViewElement } from '../../src/core/render/view';
import { runs, THOROUGH } from '../support/core/budget';
import { bundledDossier, bundledLibrary } from '../support/core/bundled/bundledLibrary';
import { pageContext } from '../support/core/pageContext';
import { faultsIn, hostilePage } from '../support/core/prose/readMarkdown';
import { withChance } from '../support/core/random';
import { readWithPandoc } from './support/pandocMarkdown';
import { itWith } from './support/program';

const linkTo = (entry: string) => (entry === '' ? '' : `vscode://x/${entry}`);
/** Separates the pages of one run; starting pandoc takes longer than parsing. */
const RULE = 'between two pages';

function assertRead(pages: readonly ViewElement[], reader: string): void {
	const separator = h('p', {}, RULE);
	const all = h('article', {}, ...pages.flatMap(page => [page, separator]));
	const read = readWithPandoc(printMarkdown(all, linkTo), reader);
	const texts = read.text.split(RULE);
	assert.equal(texts.length, pages.length + 1);
	for (const [index, page] of pages.entries()) {
		assert.deepEqual(faultsIn(page, { text: texts[index] ?? '', counts: {} }), [], printMarkdown(page, linkTo).slice(0, 2_000));
	}
	assert.deepEqual(faultsIn(all, read), []);
}

describe('pandoc', () => {
	const library = bundledLibrary;
	// The preview's parser reads every page in the unit tests; pandoc takes seconds for all of them.
	const entries = [...library.entries.values()].filter((_, index) => THOROUGH || index % 4 === 0);
	const pages = [overviewPage(bundledDossier, pageContext(library)), ...entries.map(entry => entryPage(entry, pageContext(library)))];
	const hostile: ViewElement[] = [];
	withChance('hostile pages for pandoc', runs(100), chance => hostile.push(hostilePage(chance)));
	for (const reader of ['markdown', 'gfm', 'commonmark_x']) {
		itWith('pandoc', `reads the text of bundled pages that are copied as Markdown, as ${reader}`, () => assertRead(pages, reader));
		itWith('pandoc', `reads hostile text in copied pages unchanged, as ${reader}`, () => assertRead(hostile, reader));
	}
});
