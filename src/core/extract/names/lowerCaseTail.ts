import { STOPS } from '../text/smallWords';
import type { TokenBlock } from '../text/tokenBlock';

/**
 * Returns the end of a tail in lower case after “against”, as in “Convention against transnational organized crime”, if a mark or the end
 * follows it.
 */
export function lowerCaseTail(block: TokenBlock, from: number): number {
	if (!block.continues(from) || !TAIL_OPENERS.has(block.at(from).folded)) {
		return from;
	}
	let to = from + 1;
	while (
		to - from <= MAX_TAIL
		&& block.continues(to)
		&& block.at(to).shape === 'small'
		&& (!STOPS.has(block.at(to).folded) || block.at(to).folded === 'and')
	) {
		to++;
	}
	const { shape } = block.at(to);
	return to > from + 1 && to - from <= MAX_TAIL && shape === 'mark' ? to : from;
}

const TAIL_OPENERS: ReadonlySet<string> = new Set(['against', 'tegen', 'inzake']);
const MAX_TAIL = 6;
