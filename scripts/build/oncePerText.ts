/**
 * Returns a function that processes the text of each file only once, until that file has another text. Several bundles contain the same
 * modules.
 */
export function oncePerText<Result>(process: (text: string, file: string) => Result): (text: string, file: string) => Result {
	const known = new Map<string, { readonly text: string; readonly result: Result }>();
	return (text, file) => {
		const last = known.get(file);
		if (last?.text === text) {
			return last.result;
		}
		const result = process(text, file);
		known.set(file, { text, result });
		return result;
	};
}
