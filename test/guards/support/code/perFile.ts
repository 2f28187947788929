import type { TextFile } from './projectFiles';

/**
 * Memoizes a function of a file as long as the text at its path is the same. A guard processes all files once per mutation, but only one
 * file differs. The function must depend on nothing else.
 */
export function perFile<T>(of: (file: TextFile) => T): (file: TextFile) => T {
	const known = new Map<string, { readonly text: string; readonly result: T }>();
	return file => {
		const last = known.get(file.path);
		if (last?.text === file.text) {
			return last.result;
		}
		const result = of(file);
		known.set(file.path, { text: file.text, result });
		return result;
	};
}
