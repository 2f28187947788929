import type { TokenBlock } from '../text/tokenBlock';

/** Ordinals in English words, without the first three, which are seldom numbers of sessions. */
const NUMBERED =
	/^(?:[a-z]+-(?:first|second|third)|(?:[a-z]+-)?(?:fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|[a-z]+teenth|[a-z]+tieth))$/;

/** The nouns that a number makes an event. */
export const SESSION = /^(?:session|meeting)$/;

/** Whether a number and the word after it are a session or meeting in lower case, as in “the 43rd session”. */
export function isSession(block: TokenBlock, index: number): boolean {
	const { shape, folded } = block.at(index);
	return (
		block.language === 'en'
		&& (shape === 'ordinal' || NUMBERED.test(folded))
		&& block.continues(index + 1)
		&& SESSION.test(block.at(index + 1).text)
	);
}
