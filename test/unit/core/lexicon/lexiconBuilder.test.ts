import assert from 'node:assert/strict';
import { buildLexicon, LexiconBuilder } from '../../../../src/core/lexicon/lexicon';
import { findMentions } from '../../../../src/core/lexicon/matching/find';
import { libraryOfLabels } from '../../../support/core/dossiers/libraryOfLabels';

const library = libraryOfLabels(
	Array.from({ length: 100 }, (_, number) => ({ text: `Fund ${number}`, entry: `e${Math.floor(number / 2)}` })),
);

describe('a lexicon built in steps', () => {
	it('adds entries with as many labels in a step as requested', () => {
		const builder = new LexiconBuilder(library);
		let steps = 0;
		while (builder.advance(4)) {
			steps++;
		}
		assert.equal(steps, 25);
		assert.equal(builder.finish().size, 100);
	});

	it('finds the same names as one that is built at once', () => {
		const text = 'Fund 0, Fund 42 and Fund 99, but not Fund 100.';
		const prose = [{ start: 0, end: text.length, continues: false }];
		const builder = new LexiconBuilder(library);
		while (builder.advance(7)) {
			// Each step adds some labels.
		}
		const found = findMentions(builder.finish(), text, prose);
		assert.deepEqual(found.map(({ start, end }) => text.slice(start, end)), ['Fund 0', 'Fund 42', 'Fund 99']);
		assert.deepEqual(found, findMentions(buildLexicon(library), text, prose));
	});
});
