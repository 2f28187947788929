import { ARTICLES, OPENERS } from '../text/smallWords';
import type { TokenBlock } from '../text/tokenBlock';
import { OFFICE_BEFORE, isOffice } from './offices';

/** An office in a text. */
export interface Office {
	/** The token after the last. */
	readonly to: number;
	/**
	 * Where the name of a person begins that the words of the office end with, as in “Minister for Trade and Ports Mary Sea”; absent if they
	 * do not.
	 */
	readonly nameInside?: number;
}

/** Whether a word may belong to an office that begins before it. */
export function isOfOffice(block: TokenBlock, index: number): boolean {
	const { folded } = block.at(index);
	return block.continues(index) && (OFFICE_BEFORE.has(folded) || isOffice(folded));
}

/**
 * The end of a name that was found before and that an office belongs to, with its acronym: “of the World Food Programme (WFP)”; `undefined`
 * if none follows.
 */
export function namedDomain(block: TokenBlock, at: number): number | undefined {
	if (!block.continues(at) || !OPENERS[block.language].has(block.at(at).folded)) {
		return undefined;
	}
	const end = block.isDate(at + 1) ? undefined : block.phraseEnd(ARTICLES.has(block.at(at + 1).folded) ? at + 2 : at + 1);
	return end !== undefined && block.at(end).text === '(' && block.at(end + 2).text === ')' ? end + 3 : end;
}
