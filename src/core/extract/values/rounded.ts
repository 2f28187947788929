/** Rounds a number to six decimals, so that a product of decimals is exact again: 1.1 times 1,000,000 is 1,100,000. */
export function rounded(value: number): number {
	return Math.round(value * 1e6) / 1e6;
}
