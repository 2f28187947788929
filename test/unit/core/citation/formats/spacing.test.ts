import assert from 'node:assert/strict';
import { spacingAt } from '../../../../../src/core/citation/formats/spacing';
import { formNamed } from '../../../../support/core/citation/citing';

/** Inserts a mark at `|`. */
function spaced(form: string, marked: string, mark = '[@a]'): string {
	const offset = marked.indexOf('|');
	const text = marked.replace('|', '');
	const { before, after } = spacingAt(formNamed(form).placement(mark), text, offset);
	return text.slice(0, offset) + before + mark + after + text.slice(offset);
}

describe('space around a citation', () => {
	for (const [form, marked, written, mark] of [
		['pandoc', 'products|', 'products [@a]'],
		['pandoc', 'products|.', 'products [@a].'],
		['pandoc', 'products |', 'products [@a]'],
		['pandoc', 'products.| Then', 'products. [@a] Then'],
		['pandoc', '(|)', '([@a])'],
		['pandoc', '“|”', '“[@a]”'],
		['pandoc', '|The', '[@a] The'],
		['pandoc', 'the |products', 'the [@a] products'],
		['pandoc', 'pro|ducts', 'pro [@a] ducts'],
		['pandoc', 'line\n|', 'line\n[@a]'],
		['brackets', '2019|.', '2019 [A treaty.].', '[A treaty.]'],
		['latexCite', 'Text|', 'Text \\autocite{a}', '\\autocite{a}'],
		['latexCite', 'Text~|', 'Text~\\autocite{a}', '\\autocite{a}'],
		['latexCite', 'Text|', 'Text\\footcite{a}', '\\footcite{a}'],
		['latexFootnote', 'Text|', 'Text\\footnote{A.}', '\\footnote{A.}'],
		['typstCite', 'Text|', 'Text @a', '@a'],
		['orgCite', 'Text|', 'Text [cite:@a]', '[cite:@a]'],
		['footnote', 'Text|more', 'Text[^1]more', '[^1]'],
		['template', 'Text|', 'Text{a}', '{a}'],
	] as const) {
		it(`${JSON.stringify(marked)} becomes ${JSON.stringify(written)}`, () => assert.equal(spaced(form, marked, mark), written));
	}
});
