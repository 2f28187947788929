import type { TokenBlock } from '../text/tokenBlock';

/**
 * Returns the end of an acronym with dots, as in “U.N.” and “EE. UU.”; `undefined` if there is none. Letters before or after a name are
 * initials of a person or “S.A.”, except those of which everybody knows what they are. “S.A.S.” before a prince is no acronym.
 */
export function dottedEnd(block: TokenBlock, from: number): number | undefined {
	if (!block.isFree(from)) {
		return undefined;
	}
	DOTTED.lastIndex = block.at(from).start;
	const written = DOTTED.exec(block.text)?.[0];
	if (written === undefined || HONORIFIC.test(written)) {
		return undefined;
	}
	const [, to] = block.tokensIn(block.at(from).start, DOTTED.lastIndex);
	const isInName = [from - 1, to].some(index => block.at(index).shape === 'capital' && !block.at(index).opens);
	return isInName && !/^(?:U\.[NKES]|O\.N|E)/.test(written) ? undefined : to;
}

/** “Son Altesse Sérénissime”, “Her Royal Highness”. */
const HONORIFIC = /^(?:S\.A\.[RSI]\.|S\.[MES]\.|S\.E\.M\.|H\.R\.H\.|H\.[EHM]\.)$/;

const DOTTED = /(?<![\p{L}\p{N}.])(?:(?:\p{Lu}\.){2,7}|EE\. ?UU\.|FF\. ?AA\.|RR\. ?HH\.)(?!\p{L})/uy;
