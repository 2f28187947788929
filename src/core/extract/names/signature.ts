import { ARTICLES } from '../text/smallWords';
import type { TokenBlock } from '../text/tokenBlock';
import type { PhraseContext } from './capitalPhrases';
import { isCapital } from './nounGroup';
import { officeAt } from './officePhrase';

/** The maximum number of words and initials of a name. */
const MAX_NAME = 5;

/**
 * Finds the person who signs: a block that is only a name, such as “R. FARROW”, after a block that is only an office, such as “The
 * President”.
 */
export function findSignature(block: TokenBlock, before: TokenBlock, { gazetteer }: PhraseContext): void {
	const from = ARTICLES.has(before.at(0).folded) ? 1 : 0;
	const length = before.tokens.length;
	if (length > from && officeAt(before, gazetteer, from)?.to === length && isOnlyName(block)) {
		block.add({ type: 'person', office: before.textOf(from, length) }, 0, block.tokens.length, { rank: 0.8 });
	}
}

/** Whether a block is a first name or initials and a last name, and nothing else. */
function isOnlyName(block: TokenBlock): boolean {
	const { tokens } = block;
	const words = tokens.filter(({ text }) => text !== '.');
	return (
		words.length >= 2
		&& words.length <= MAX_NAME
		&& tokens.every((token, index) =>
			token.text === '.' ? block.at(index - 1).text.length === 1 : isCapital(block, index) && block.isFree(index),
		)
		&& (words.at(-1)?.text.length ?? 0) > 1
	);
}
