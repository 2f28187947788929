import type { TextFile } from './projectFiles';

/** Zero-width characters and marks, direction overrides and isolates, and tags: all can hide what a text or a program says. */
const INVISIBLE = /[\u200B-\u200F\u202A-\u202E\u2066-\u2069\u{E0000}-\u{E007F}]/gu;

/** The characters of files that nobody can see, with their places. */
export function invisibleCharacters(files: readonly TextFile[]): readonly string[] {
	return files.flatMap(({ path, text }) => text.split('\n').flatMap((line, index) => [...line.matchAll(INVISIBLE)]
		.map(([character]) => `${path}:${index + 1}: U+${character.codePointAt(0)?.toString(16).toUpperCase()}`)));
}
