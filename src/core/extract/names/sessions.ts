import type { TokenBlock } from '../text/tokenBlock';

/** Ordinals in English words, without the first three, which are seldom numbers of sessions. */
const NUMBERED =
	/^(?:[a-z]+-(?:first|second|third)|(?:[a-z]+-)?(?:fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|[a-z]+teenth|[a-z]+tieth))$/;

/** The nouns that a number makes an event. */
export const SESSION = /^(?:session|meeting)$/;

/** Adjectives between the number and the noun. */
const KINDS: ReadonlySet<string> = new Set('annual ordinary regular plenary special extraordinary ministerial resumed biennial'.split(' '));

/**
 * Returns the token after a session or meeting in lower case, as in “the 43rd session” and “the forty-first annual meeting”, that begins with
 * its number; `undefined` if there is none.
 */
export function sessionEnd(block: TokenBlock, index: number): number | undefined {
	const { shape, folded } = block.at(index);
	if (block.language !== 'en' || !(shape === 'ordinal' || NUMBERED.test(folded))) {
		return undefined;
	}
	const noun = KINDS.has(block.at(index + 1).text) && block.continues(index + 1) ? index + 2 : index + 1;
	return block.continues(noun) && SESSION.test(block.at(noun).text) ? noun + 1 : undefined;
}
