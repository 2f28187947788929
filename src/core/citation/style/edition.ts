/** Returns an edition without its term: `14th` for `14`, `2nd` for `2nd ed.`, other text unchanged. `ordinal` formats numbers. */
export function editionNumber(edition: string, ordinal: (number: number) => string): string {
	const bare = edition.replace(/ (?:ed|edn|edition)\.?$/i, '');
	return /^\d{1,4}$/.test(bare) ? ordinal(Number(bare)) : bare;
}
