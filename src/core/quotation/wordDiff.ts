import { isSameToken, type PieceToken } from './quotationPieces';
import type { SourceToken } from './sourceText';

/** A difference between two lists of tokens: ranges of indices, `end` exclusive. One of them may be empty. */
export interface TokenDifference {
	readonly quoted: readonly [start: number, end: number];
	readonly source: readonly [start: number, end: number];
}

/**
 * Returns the differences between the tokens of a quotation and those of its source: everything outside a longest common subsequence
 * (Wagner and Fischer 1974), adjacent ones together. Takes time proportional to the product of the lengths.
 */
export function wordDiff(quoted: readonly PieceToken[], source: readonly SourceToken[]): readonly TokenDifference[] {
	const same = (a: number, b: number) => {
		const token = quoted[a];
		return token !== undefined && isSameToken(token, source[b]?.key ?? '');
	};
	const width = source.length + 1;
	// The length of the longest common subsequence of the ends of both lists.
	const common = new Uint16Array((quoted.length + 1) * width);
	for (let a = quoted.length - 1; a >= 0; a--) {
		for (let b = source.length - 1; b >= 0; b--) {
			common[a * width + b] = same(a, b)
				? 1 + (common[(a + 1) * width + b + 1] ?? 0)
				: Math.max(common[(a + 1) * width + b] ?? 0, common[a * width + b + 1] ?? 0);
		}
	}
	const differences: TokenDifference[] = [];
	let a = 0;
	let b = 0;
	while (a < quoted.length || b < source.length) {
		const fromA = a;
		const fromB = b;
		while ((a < quoted.length || b < source.length) && !same(a, b)) {
			if (b >= source.length || (a < quoted.length && (common[(a + 1) * width + b] ?? 0) >= (common[a * width + b + 1] ?? 0))) {
				a++;
			} else {
				b++;
			}
		}
		if (a > fromA || b > fromB) {
			differences.push({ quoted: [fromA, a], source: [fromB, b] });
		}
		if (a < quoted.length && b < source.length) {
			a++;
			b++;
		}
	}
	return differences;
}
