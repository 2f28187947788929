/** An edition without its word: `14th` of `14`, `2nd` of `2nd ed.`, text as it is. Numbers are counted with `ordinal`. */
export function editionNumber(edition: string, ordinal: (number: number) => string): string {
	const bare = edition.replace(/ (?:ed|edn|edition)\.?$/i, '');
	return /^\d{1,4}$/.test(bare) ? ordinal(Number(bare)) : bare;
}
