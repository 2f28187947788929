import assert from 'node:assert/strict';
import { findGlossaryKeys, glossaryKeyAt } from '../../../../src/core/language/latex/prose';
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
