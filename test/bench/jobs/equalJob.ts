import { findPlainTextProse } from '../../../src/core/language/plainText/prose';
import { buildLexicon } from '../../../src/core/lexicon/lexicon';
import { findMentions } from '../../../src/core/lexicon/matching/find';
import { findSlowly } from '../../support/core/growth/slowMatcher';
import { proseOf, synsetsOf } from '../corpus';
import { SIZES } from '../gates';
import { libraryOf, termsOf } from '../terms';
import type { Values } from './values';

const LENGTH = 1_000_000;

/**
 * Compares the mentions found by the lexicon and by the slow matcher in a million characters of prose, and returns by number
 * of labels how many differ and how many agree.
 */
export async function equalJob(modules: string): Promise<Values> {
	const all = await proseOf(modules, 10_000_000);
	const synsets = await synsetsOf(modules);
	const text = all.slice(0, LENGTH);
	const prose = findPlainTextProse(text);
	const values: Record<string, number> = {};
	for (const size of SIZES) {
		const library = libraryOf(termsOf(synsets, all, size));
		const found = new Set(findMentions(buildLexicon(library), text, prose)
			.map(({ start, end, labels }) => `${start} ${end} ${labels.map(({ entry }) => entry).sort().join(' ')}`));
		const expected = new Set(findSlowly(library, text, prose).map(({ start, end, entries }) => `${start} ${end} ${entries.join(' ')}`));
		const differing =
			[...found].filter(mention => !expected.has(mention)).length + [...expected].filter(mention => !found.has(mention)).length;
		values[`differing${size}`] = differing;
		values[`same${size}`] = expected.size - differing;
	}
	return values;
}
