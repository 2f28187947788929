import assert from 'node:assert/strict';
import { markOffset, markOrder, type MarkOrder } from '../../../../../src/core/citation/formats/punctuation';
import { formNamed } from '../../../../support/core/citation/citing';

/** Inserts a mark requested at `|`. */
function marked(
	order: MarkOrder,
	source: string,
	{ form = 'orgFootnote', mark = '[^1]' }: { readonly form?: string; readonly mark?: string } = {},
): string {
	const text = source.replace('|', '');
	const offset = markOffset({ placement: formNamed(form, 'latex').placement(mark), order }, text, source.indexOf('|'));
	return text.slice(0, offset) + mark + text.slice(offset);
}

describe('the order of a note mark and punctuation', () => {
	it('follows the setting, otherwise the language', () => {
		assert.deepEqual((['en', 'fr', 'es'] as const).map(language => markOrder('auto', language)), ['after', 'before', 'before']);
		assert.equal(markOrder('before', 'en'), 'before');
		assert.equal(markOrder('after', 'fr'), 'after');
		assert.equal(markOrder('sideways', 'en'), 'after');
	});

	for (const [order, source, written] of [
		['after', 'The fund|.', 'The fund.[^1]'],
		['after', 'The fund|, which', 'The fund,[^1] which'],
		['after', 'The fund.| Then', 'The fund.[^1] Then'],
		['after', 'The “fund|.” Then', 'The “fund.”[^1] Then'],
		['after', 'The “fund|”, which', 'The “fund”,[^1] which'],
		['after', 'The fund|.[^2]', 'The fund.[^1][^2]'],
		['after', 'The fund| grew.', 'The fund[^1] grew.'],
		['after', 'In draft|.md', 'In draft[^1].md'],
		['after', 'It is 3|.14 wide', 'It is 3[^1].14 wide'],
		['after', 'The fund|…', 'The fund…[^1]'],
		['after', 'The fund|::', 'The fund[^1]::'],
		['after', 'The fund|:: an account', 'The fund[^1]:: an account'],
		['after', 'The fund |![](a.png)', 'The fund [^1]![](a.png)'],
		['after', 'The fund|![](a.png)', 'The fund[^1]![](a.png)'],
		['after', 'The fund\n|: an account', 'The fund\n[^1]: an account'],
		['before', 'Le fonds|.', 'Le fonds[^1].'],
		['before', 'Le fonds.|', 'Le fonds[^1].'],
		['before', 'Le fonds.| Puis', 'Le fonds[^1]. Puis'],
		['before', 'Le fonds,| qui', 'Le fonds[^1], qui'],
		['before', 'Le fonds\u00A0;| qui', 'Le fonds[^1]\u00A0; qui'],
		['before', 'Selon M.| Dupont', 'Selon M.[^1] Dupont'],
		['before', 'Le par.| trois', 'Le par.[^1] trois'],
		['before', 'Des fonds, etc.| Puis', 'Des fonds, etc.[^1] Puis'],
		['before', '3.|14', '3.[^1]14'],
	] as const) {
		it(`${order}: ${JSON.stringify(source)} becomes ${JSON.stringify(written)}`, () => assert.equal(marked(order, source), written));
	}

	it('only affects note marks', () => {
		assert.equal(marked('after', 'The fund|.', { form: 'pandoc', mark: '[@a]' }), 'The fund[@a].');
		assert.equal(marked('after', 'The fund|.', { form: 'brackets', mark: '[A.]' }), 'The fund[A.].');
		assert.equal(marked('after', 'The fund|.', { form: 'template', mark: '(a)' }), 'The fund(a).');
		assert.equal(marked('after', 'The fund|.', { form: 'latexCite', mark: '\\autocite{a}' }), 'The fund\\autocite{a}.');
		assert.equal(marked('after', 'The fund|.', { form: 'latexCite', mark: '\\footcite{a}' }), 'The fund.\\footcite{a}');
		assert.equal(marked('after', 'The fund|.', { form: 'latexFootnote', mark: '\\footnote{A.}' }), 'The fund.\\footnote{A.}');
	});
});
