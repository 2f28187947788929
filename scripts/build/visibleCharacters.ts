import { readFile, writeFile } from 'node:fs/promises';
import type { Plugin } from 'esbuild';

/** The characters that test/guards/characters.test.ts does not allow. */
const INVISIBLE = /[\u200B-\u200F\u202A-\u202E\u2066-\u2069\u{E0000}-\u{E007F}]/gu;

/** Writes invisible characters as escapes. esbuild can only write all characters as themselves, or all that are not ASCII as escapes. */
export const visibleCharacters: Plugin = {
	name: 'visible-characters',
	setup(build) {
		// A build without files may describe those that another is just writing.
		if (build.initialOptions.write === false) {
			return;
		}
		build.onEnd(async ({ metafile }) => {
			for (const file of Object.keys(metafile?.outputs ?? {}).filter(name => name.endsWith('.js'))) {
				const written = await readFile(file, 'utf8');
				const escaped = withEscapes(written);
				if (escaped !== written) {
					await writeFile(file, escaped);
				}
			}
		});
	},
};

/** Returns a program with invisible characters in its strings written as escapes. */
export function withEscapes(program: string): string {
	return program.replace(INVISIBLE, character =>
		character
			.split('')
			.map(unit => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
			.join(''),
	);
}
