/** Puts a value in the place of `{0}` in a term, such as `vol. {0}`; empty if the value is empty. */
export function filledTerm(term: string, value: string): string {
	return value === '' ? '' : term.replace('{0}', () => value);
}
