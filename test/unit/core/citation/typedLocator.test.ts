import assert from 'node:assert/strict';
import { parseTypedLocator } from '../../../../src/core/citation/typedLocator';

describe('a locator that somebody types', () => {
	const cases: readonly (readonly [typed: string, expected: string])[] = [
		['para. 3', 'paragraph 3'], ['paras 3-5', 'paragraph 3–5'], ['§ 12', 'paragraph 12'], ['12', 'paragraph 12'], ['párr. 4', 'paragraph 4'],
		['art. 5(1)(a)', 'article 5(1)(a)'], ['Article 2 (a)', 'article 2 (a)'], ['articles 3 and 4', 'article 3 and 4'], ['arts. 3, 4', 'article 3, 4'],
		['annex II', 'annex II'], ['annexe A', 'annex A'], ['sect. IV', 'section IV'], ['p. 12', 'page 12'], ['pp 12 - 14', 'page 12–14'],
		['p12', 'page 12'], ['S. 4', 'page 4'], ['blz. 4', 'page 4'], ['part', 'none'], ['paradise 4', 'none'], ['', 'none'], ['p.', 'none'],
		['first page', 'none'], ['2020-10', 'paragraph 2020–10'], [`p. ${'1'.repeat(100)}`, 'none'], ['chapter 3', 'none'],
	];
	for (const [typed, expected] of cases) {
		it(JSON.stringify(typed), () => {
			const locator = parseTypedLocator(typed);
			assert.equal(locator ? `${locator.label} ${locator.value}` : 'none', expected);
		});
	}
});
