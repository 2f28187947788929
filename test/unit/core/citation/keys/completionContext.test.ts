import assert from 'node:assert/strict';
import { keyContextAt } from '../../../../../src/core/citation/keys/completionContext';
import { documentLanguageOf } from '../../../../../src/core/language/languages';
import { keysOf } from '../../../../support/core/citation/citing';

describe('key completion', () => {
	const completed: readonly (readonly [string, string, string])[] = [
		['markdown', 'As agreed @|', ''],
		['markdown', 'As agreed [@|]', ''],
		['markdown', 'As agreed [see @zebra; @cop10be_unt|]', 'cop10be_unt'],
		['quarto', 'As agreed [@unt|', 'unt'],
		['latex', '\\cite{|}', ''],
		['latex', '\\autocite[p.~3]{zebra, unt|}', 'unt'],
		['latex', '\\cite{zebra,\n  ape,\n  cop10be_un|', 'cop10be_un'],
		['tex', '\\footcites{zebra}{unt|}', 'unt'],
	];
	for (const [language, marked, prefix] of completed) {
		it(`is offered in ${language} at ${JSON.stringify(marked)}`, () => {
			const offset = marked.indexOf('|');
			assert.deepEqual(keyContextAt(keysOf(language), marked.replace('|', ''), offset), {
				prefix,
				start: offset - prefix.length,
				end: offset,
			});
		});
	}

	const quiet: readonly (readonly [string, string, string])[] = [
		['an e-mail address', 'markdown', 'Write to someone@cop10|'],
		['code', 'markdown', 'Use `@cop10|`'],
		['a block of code', 'markdown', '```python\n@cop10|\n```\n'],
		['a comment', 'latex', '% \\cite{cop10|}'],
		['another command', 'latex', '\\ref{cop10|}'],
		['running text', 'markdown', 'the cop10|'],
	];
	it('is not offered in a language without keys', () =>
		assert.deepEqual(
			['plaintext', 'html', 'git-commit'].filter(language => documentLanguageOf(language).keys),
			[],
		));
	for (const [where, language, marked] of quiet) {
		it(`is not offered in ${where}`, () =>
			assert.equal(keyContextAt(keysOf(language), marked.replace('|', ''), marked.indexOf('|')), undefined));
	}
});
