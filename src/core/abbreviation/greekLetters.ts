/** The Greek letters that are common in the names of substances and quantities, by their names in English. */
const NAMES: ReadonlyMap<string, string> = new Map(Object.entries({
	α: 'alpha', β: 'beta', γ: 'gamma', δ: 'delta', ε: 'epsilon', κ: 'kappa', λ: 'lambda', σ: 'sigma', ω: 'omega',
}));

/** Returns the name of a Greek letter in lower case, and any other text as it is. */
export function nameOfGreekLetter(folded: string): string {
	return folded.length === 1 && folded > '\u007F' ? NAMES.get(folded) ?? folded : folded;
}
