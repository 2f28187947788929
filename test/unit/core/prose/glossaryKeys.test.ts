import assert from 'node:assert/strict';
import { findGlossaryKeys, glossaryKeyAt } from '../../../../src/core/language/latex/prose';
import { coreGrowth } from '../../../support/core/growth/coreGrowth';
import { readMarked } from '../../../support/core/prose/marked';

describe('keys of a glossary in LaTeX', () => {
	const cases: readonly (readonly [string, string])[] = [
		['of the packages glossaries, acronym and acro', '\\gls{⟦who⟧} \\Glspl{⟦cst⟧} \\ac{⟦WHO⟧} \\acs*{⟦sf⟧} \\acrfull{⟦a⟧} \\Iac{⟦b⟧}'],
		['behind options', '\\gls[hyper=false]{⟦who⟧}'],
		[
			'none in comments, verbatim text, and commands that look alike',
			'% \\gls{a}\n\\verb|\\gls{b}| \\acute{c} \\acknowledgement{d} \\cite{e}',
		],
		['none that is not closed', '\\gls{who'],
		['in headings', '\\documentclass{a}\\title{On \\gls{⟦who⟧}}\\begin{document}\\section{\\ac{⟦cst⟧}}'],
	];
	it('are looked for only where one may be, however long the document is', () => {
		const { readers, stepsOf } = coreGrowth();
		const text = `${'Some words and \\emph{others} of a text.\n\n'.repeat(5000)}\\gls{who}`;
		const stepsAt = (offset: number) => stepsOf(() => readers.documentLanguageOf('latex').glossaryKeyAt?.(text, offset));
		const places = [100_000, text.indexOf('others', 100_000) + 2];
		assert.ok(places.every(offset => stepsAt(offset) < 10_000), places.map(stepsAt).join());
		assert.ok(stepsAt(text.length - 1) > text.length, 'the steps of a search count');
	});
	for (const [name, source] of cases) {
		it(name, () => {
			const { text, ranges } = readMarked(source);
			assert.deepEqual(findGlossaryKeys(text), ranges.map(range => ({ key: text.slice(range.start, range.end), ...range })));
			for (let offset = 0; offset <= text.length; offset++) {
				const expected = findGlossaryKeys(text).find(({ start, end }) => start <= offset && offset <= end);
				assert.deepEqual(glossaryKeyAt(text, offset), expected, `at ${offset}`);
			}
		});
	}
});
