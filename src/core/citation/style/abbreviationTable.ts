/**
 * Returns the abbreviation of every word in a table. An entry is a word with a full stop where it is cut, `Acad.emy`, or an abbreviation and its
 * words, `Dep’t: Department`; in parentheses are the endings that a word may have.
 */
export function tableOf(text: string): ReadonlyMap<string, string> {
	return new Map(text.trim().split(/;\s/).flatMap(entry => {
		const [given = '', words] = entry.split(/: (.*)/s);
		const abbreviation = words === undefined ? given.replace(/\..*/s, '.') : given;
		return (words ?? given.replace('.', '')).trim().split(/,\s/).flatMap(word => {
			const [, stem = word, endings = ''] = /^([^(]*)\(([^)]*)\)$/.exec(word) ?? [];
			return endings.split('|').map(ending => [stem + ending, abbreviation] as const);
		});
	}));
}
