const WORDS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth', 'eleventh', 'twelfth'];

/**
 * Returns an edition without its term: `14th` for `14`, `2nd` for `2nd ed.`, `2d`, `Second` and `2e éd.`, other text unchanged. `ordinal`
 * formats numbers.
 */
export function editionNumber(edition: string, ordinal: (number: number) => string): string {
	const bare = edition.replace(/,? (?:ed|edn|edition|éd|édition|edición|Aufl|Auflage)\.?$/i, '');
	const [, digits] = /^(\d{1,4})(?:st|nd|rd|th|d|re|e|er|ème|\.ª|ª|a|\.)?$/i.exec(bare) ?? [];
	const word = WORDS.indexOf(bare.toLowerCase()) + 1;
	return digits !== undefined ? ordinal(Number(digits)) : word > 0 ? ordinal(word) : shortRevision(bare);
}

/** Abbreviates the words for the kind of edition, such as “revised” (Chicago 14.113; Bluebook, table 8). */
function shortRevision(edition: string): string {
	return edition
		.replace(/\brevised\b/gi, 'rev.')
		.replace(/\benlarged\b/gi, 'enl.')
		.replace(/\bexpanded\b/gi, 'exp.')
		.replace(/\babridged\b/gi, 'abr.');
}
