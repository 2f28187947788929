import assert from 'node:assert/strict';
import { buildLexicon, LexiconBuilder } from '../../../../src/core/lexicon/lexicon';
import { libraryOfLabels } from '../../../support/core/dossiers/libraryOfLabels';

const library = libraryOfLabels(
	Array.from({ length: 100 }, (_, number) => ({ text: `Fund ${number}`, entry: `e${Math.floor(number / 2)}` })),
);

describe('a lexicon built in steps', () => {
	it('takes no more entries at a time than have the labels that were asked for', () => {
		const builder = new LexiconBuilder(library);
		let steps = 0;
		while (builder.advance(4)) {
			steps++;
		}
		assert.equal(steps, 25);
		assert.equal(builder.finish().size, 100);
	});

	it('is the one that is built at once', () => assert.equal(buildLexicon(library).size, 100));
});
