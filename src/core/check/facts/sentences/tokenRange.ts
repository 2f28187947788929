/** The tokens of a part of a sentence, by their indices; `to` is the index of the token after the last. */
export interface TokenRange {
	readonly from: number;
	readonly to: number;
}
