import { readFileSync } from 'node:fs';
import { perFile } from './support/code/perFile';
import { projectTextFiles } from './support/code/projectFiles';
import { guard } from './support/guard';

/** Zero-width characters and marks, bidirectional overrides and isolates, and tag characters, which can hide the meaning of a text or program. */
const INVISIBLE = /[\u200B-\u200F\u202A-\u202E\u2066-\u2069\u{E0000}-\u{E007F}]/gu;

/** Returns the invisible characters in a file with their positions. */
const invisibleCharacters = perFile(({ path, text }) => [...text.matchAll(INVISIBLE)].map(({ 0: character, index }) =>
	`${path}:${text.slice(0, index).split('\n').length}: U+${character.codePointAt(0)?.toString(16).toUpperCase()}`));

describe('characters: no invisible ones', () => {
	guard('no text file has zero-width, bidirectional or tag characters; code writes them as escapes', {
		subject: () => [
			...projectTextFiles(),
			...[
				'dist/extension.js',
				'dist/core.js',
				'dist/exchange.js',
				'dist/web/extension.js',
				'dist/webview/preview.js',
				'dist/webview/review.js',
			].map(path => ({ path, text: readFileSync(path, 'utf8') })),
		],
		problems: files => files.flatMap(invisibleCharacters),
		mutations: Object.fromEntries(['\u200B', '\u200F', '\u202E', '\u2066', '\u{E0041}'].map(character => [
			`U+${character.codePointAt(0)?.toString(16).toUpperCase()}`,
			(files: { path: string; text: string }[]) => files.push({ path: 'spoilt.md', text: `a${character}b` }),
		])),
	});
});

