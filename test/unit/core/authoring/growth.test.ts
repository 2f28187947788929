import assert from 'node:assert/strict';
import { growthOf } from '../../../support/core/growth/growth';

/** Pieces that a file may repeat: entries with lists and maps in several lines, comments, and texts that are not closed. */
const PARTS: readonly string[] = ['  a:\n    gloss:\n      en: x\n', '  a: {}\n', '  # a\n', '- a:\n    b: c\n', 'a:\n  b: c\n', '  a: [\n', '  a: "\n', '  a: { b: c, d: [e] }\n', '\n'];

describe('the views of a dossier file take time proportional to its length', () => {
	const {
		readers: { AUTHORING_READERS },
		overgrowth,
	} = growthOf<typeof import('../../../support/core/dossiers/authoringReaders')>('test/support/core/dossiers/authoringReaders.ts', {
		shortest: 350,
		confirming: 2500,
	});

	for (const [name, read] of Object.entries(AUTHORING_READERS)) {
		it(name, () =>
			assert.deepEqual(
				PARTS.flatMap(part => overgrowth(text => read(`entries:\n${text}`), part) ?? []),
				[],
			),
		).timeout(120_000);
	}
});
