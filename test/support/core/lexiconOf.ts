import { buildLexicon, type Lexicon } from '../../../src/core/lexicon/lexicon';
import type { Library } from '../../../src/core/library/library';

const built = new WeakMap<Library, Lexicon>();

/** Returns the lexicon of a library, which is built once. Neither must be changed. */
export function lexiconOf(library: Library): Lexicon {
	const lexicon = built.get(library) ?? buildLexicon(library);
	built.set(library, lexicon);
	return lexicon;
}
