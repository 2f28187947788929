import assert from 'node:assert/strict';
import { findPlainTextProse } from '../../../../src/core/language/plainText/prose';
import { buildLexicon } from '../../../../src/core/lexicon/lexicon';
import { scanMentions } from '../../../../src/core/lexicon/matching/find';
import { libraryOfLabels } from '../../../support/core/dossiers/libraryOfLabels';

const label = { language: 'en', role: 'preferred', ambiguous: true } as const;
const lexicon = buildLexicon(
	libraryOfLabels([
		{ ...label, text: 'Small Fund', case: 'fold' },
		{ ...label, text: 'WHO', case: 'exact' },
		{ ...label, text: 'COP', case: 'exact' },
		{ ...label, text: 'COP', case: 'exact' },
	]),
);
const TEXT = 'The Small Fund, the WHO, the COP and the small fund.';
const found = () => scanMentions(lexicon, TEXT, findPlainTextProse(TEXT));
const shown = (mentions: Iterable<{ readonly start: number; readonly end: number; readonly labels: readonly unknown[] }>, by = 0) =>
	[...mentions].map(({ start, end, labels }) => [TEXT.slice(start - by, end - by), labels.length]);

describe('the mentions of a scan', () => {
	it('come in order, each with its labels', () =>
		assert.deepEqual(shown(found()), [['Small Fund', 1], ['WHO', 1], ['COP', 2], ['small fund', 1]]));
	it('can be shifted', () => assert.deepEqual(shown(found().shiftedBy(100), 100), shown(found())));
	it('can be filtered, and keep their labels', () => {
		const after = found().filter(({ start }) => start > 4);
		assert.equal(after.length, 3);
		assert.deepEqual(shown(after), [['WHO', 1], ['COP', 2], ['small fund', 1]]);
		assert.deepEqual(shown(found().filter(() => false)), []);
	});
	it('stay as they are when the next scan begins', () => {
		const first = found();
		const before = shown(first);
		scanMentions(lexicon, 'WHO', findPlainTextProse('WHO'));
		assert.deepEqual(shown(first), before);
	});
	it('grow without a limit', () => {
		const text = 'the WHO and the COP '.repeat(2000);
		assert.equal(scanMentions(lexicon, text, findPlainTextProse(text)).length, 4000);
	});
});
