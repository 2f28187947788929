/** Returns an edition without its term: `14th` for `14`, `2nd` for `2nd ed.` and `2d`, other text unchanged. `ordinal` formats numbers. */
export function editionNumber(edition: string, ordinal: (number: number) => string): string {
	const bare = edition.replace(/,? (?:ed|edn|edition)\.?$/i, '');
	const [, digits] = /^(\d{1,4})(?:st|nd|rd|th|d|re|e|er|ème|\.ª|ª|a)?$/i.exec(bare) ?? [];
	return digits === undefined ? bare : ordinal(Number(digits));
}
