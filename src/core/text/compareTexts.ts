/** Compares texts by their code units, which takes much less time than by the rules of a language. */
export function compareTexts(one: string, other: string): number {
	return one < other ? -1 : one > other ? 1 : 0;
}
