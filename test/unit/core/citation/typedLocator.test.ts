import assert from 'node:assert/strict';
import { placesOf } from '../../../../src/core/citation/locatorPlaces';
import type { SourceKind } from '../../../../src/core/citation/style/kind';
import { parseTypedLocator } from '../../../../src/core/citation/typedLocator';

describe('a typed locator', () => {
	const cases: readonly (readonly [typed: string, expected: string])[] = [
		['para. 3', 'paragraph 3'],
		['paras 3-5', 'paragraph 3–5'],
		['§ 12', 'paragraph 12'],
		['12', 'paragraph 12'],
		['párr. 4', 'paragraph 4'],
		['art. 5(1)(a)', 'article 5(1)(a)'],
		['Article 2 (a)', 'article 2 (a)'],
		['articles 3 and 4', 'article 3 and 4'],
		['arts. 3, 4', 'article 3, 4'],
		['annex II', 'annex II'],
		['annexe A', 'annex A'],
		['sect. IV', 'section IV'],
		['p. 12', 'page 12'],
		['pp 12 - 14', 'page 12–14'],
		['p12', 'page 12'],
		['S. 4', 'page 4'],
		['blz. 4', 'page 4'],
		['part', 'none'],
		['paradise 4', 'none'],
		['', 'none'],
		['p.', 'none'],
		['first page', 'none'],
		['2020-10', 'paragraph 2020–10'],
		[`p. ${'1'.repeat(100)}`, 'none'],
		['preamble 4', 'none'],
		['in the preamble', 'none'],
		['rules', 'none'],
		['chapter 3', 'chapter 3'],
		['chap. II', 'chapter II'],
		['ch 4', 'chapter 4'],
		['caps. 2, 3', 'chapter 2, 3'],
		['Kapitel 5', 'chapter 5'],
		['recital 4', 'recital 4'],
		['considérants 4-6', 'recital 4–6'],
		['Erwägungsgrund 12', 'recital 12'],
		['schedule 2', 'schedule 2'],
		['sch 2', 'schedule 2'],
		['rule 5(1)', 'rule 5(1)'],
		['règle 39', 'rule 39'],
		['r 5', 'none'],
		['preamble', 'preamble '],
		['Préambule', 'preamble '],
		['preámbulo', 'preamble '],
		['pmbl.', 'preamble '],
		['annex', 'annex '],
		['Annexe', 'annex '],
		['anexo', 'annex '],
		['in the annex', 'none'],
		['art. 12, para. 3', 'article 12 > paragraph 3'],
		['art 12(1) para 3', 'article 12(1) > paragraph 3'],
		['Article 12, paragraphs 3 and 5', 'article 12 > paragraph 3 and 5'],
		['art. 12, § 3', 'article 12 > paragraph 3'],
		['art. 5 Abs. 1', 'article 5 > paragraph 1'],
		['art. 12, paragr. 3', 'article 12 > paragraph 3'],
		['chap. II, sect. B, para. 4', 'chapter II > section B > paragraph 4'],
		['art. 5, 6, para. 3', 'article 5, 6 > paragraph 3'],
		['annex II, p. 3', 'annex II > page 3'],
		['annexes', 'none'],
	];
	for (const [typed, expected] of cases) {
		it(JSON.stringify(typed), () => {
			const locator = parseTypedLocator(typed);
			assert.equal(locator ? placesOf(locator).map(({ label, value }) => `${label} ${value}`).join(' > ') : 'none', expected);
		});
	}
	const inKinds: readonly (readonly [typed: string, kind: SourceKind, expected: string])[] = [
		['s. 5', 'legislation', 'section 5'],
		['r 5', 'legislation', 'rule 5'],
		['rr. 5-6', 'bill', 'rule 5–6'],
		['s 15(1)(b)', 'bill', 'section 15(1)(b)'],
		['§§ 3-4', 'legislation', 'section 3–4'],
		['S. 4', 'book', 'page 4'],
		['§ 4', 'unDocument', 'paragraph 4'],
		['12', 'book', 'page 12'],
		['12-14', 'article', 'page 12–14'],
		['5', 'legislation', 'section 5'],
		['5', 'treaty', 'article 5'],
		['5', 'resolution', 'paragraph 5'],
		['5', 'webpage', 'paragraph 5'],
	];
	for (const [typed, kind, expected] of inKinds) {
		it(`${JSON.stringify(typed)} in a source of the kind ${kind}`, () => {
			const locator = parseTypedLocator(typed, kind);
			assert.equal(locator ? `${locator.label} ${locator.value}` : 'none', expected);
		});
	}
});
