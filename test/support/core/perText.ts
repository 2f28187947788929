/** Memoizes a function of a text whose result nobody changes. A call that throws is not cached. */
export function perText<T extends object>(make: (text: string) => T): (text: string) => T {
	const made = new Map<string, T>();
	return text => {
		const result = made.get(text) ?? make(text);
		made.set(text, result);
		return result;
	};
}
