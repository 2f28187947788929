import type { TextFile } from './projectFiles';

/** Zero-width characters and marks, bidirectional overrides and isolates, and tag characters, which can hide the meaning of a text or program. */
const INVISIBLE = /[\u200B-\u200F\u202A-\u202E\u2066-\u2069\u{E0000}-\u{E007F}]/gu;

/** Returns the invisible characters in files with their positions. */
export function invisibleCharacters(files: readonly TextFile[]): readonly string[] {
	return files.flatMap(({ path, text }) => text.split('\n').flatMap((line, index) => [...line.matchAll(INVISIBLE)]
		.map(([character]) => `${path}:${index + 1}: U+${character.codePointAt(0)?.toString(16).toUpperCase()}`)));
}
