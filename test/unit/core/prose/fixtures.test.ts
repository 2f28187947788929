import assert from 'node:assert/strict';
import { documentLanguageOf, SERVED_IDS } from '../../../../src/core/language/languages';
import { buildLexicon } from '../../../../src/core/lexicon/lexicon';
import { findMentions } from '../../../../src/core/lexicon/matching/find';
import { smallLibrary } from '../../../support/core/dossiers/smallLibrary';
import { proseFixtures } from '../../../support/core/prose/proseFixtures';

const lexicon = buildLexicon(smallLibrary());

/** Returns an offset and its line, for failure messages. */
function place(text: string, { start, end }: { readonly start: number; readonly end: number }): string {
	const line = text.slice(0, start).split('\n').length;
	return `${line}: ${text.slice(start, end)} (${start}–${end})`;
}

function mentions(language: string, text: string): readonly string[] {
	const prose = documentLanguageOf(language).prose.find(text);
	return findMentions(lexicon, text, prose).map(mention => place(text, mention));
}

describe('the documents of test/fixtures/prose', () => {
	it('are one for each language', () =>
		assert.deepEqual(proseFixtures().map(({ language }) => language).sort(), [...SERVED_IDS].sort()));

	for (const { file, language, text, ranges } of proseFixtures()) {
		it(`${file} has exactly the marked mentions`, () => {
			assert.ok(ranges.length > 0, 'no mark');
			assert.deepEqual(mentions(language, text), ranges.map(range => place(text, range)));
		});

		it(`${file} has them with the line ends of Windows, too`, () => {
			const found = mentions(language, text.replaceAll('\n', '\r\n'));
			assert.deepEqual(found.map(mention => mention.split(':')[0]), ranges.map(range => place(text, range).split(':')[0]));
		});
	}
});
