import assert from 'node:assert/strict';
import { withRegExpCalls } from '../../../scripts/build/lazyRegExps';

describe('lazyRegExps', () => {
	const cases: readonly (readonly [what: string, source: string, made: string])[] = [
		['makes one at the top of a module in its place', 'const word = /\\p{L}/u;', 'const word = new RegExp("\\\\p{L}", "u");'],
		['leaves one without properties alone', 'const word = /[a-z]/u;', 'const word = /[a-z]/u;'],
		[
			'keeps one of a function',
			'const is = (text) => /\\p{L}/u.test(text);',
			'const is = (text) => (regExp$0 ??= new RegExp("\\\\p{L}", "u")).test(text);\nvar regExp$0;',
		],
		[
			'keeps a global one that is read from the start',
			'const bare = (text) => text.replace(/\\p{M}/gu, "");',
			'const bare = (text) => text.replace((regExp$0 ??= new RegExp("\\\\p{M}", "gu")), "");\nvar regExp$0;',
		],
		[
			'makes a new global one each time if it would continue where it was',
			'const is = (text) => /\\p{M}/gu.test(text);',
			'const is = (text) => new RegExp("\\\\p{M}", "gu").test(text);',
		],
		[
			'makes a new sticky one each time',
			'const bare = (text) => text.replace(/\\p{M}/yu, "");',
			'const bare = (text) => text.replace(new RegExp("\\\\p{M}", "yu"), "");',
		],
	];
	for (const [what, source, made] of cases) {
		it(what, () => {
			assert.equal(withRegExpCalls(source, 'module.js'), made);
		});
	}

	it('keeps one of a function that is called while its module is evaluated', () => {
		const source = 'const bare = (text) => text.replace(/\\p{M}/gu, "");\nreturn bare("e\\u0301");\n';
		assert.equal(new Function(withRegExpCalls(source, 'module.js'))(), 'e');
	});
});
