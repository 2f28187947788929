import { readFileSync } from 'node:fs';
import { guard } from './support/guard';
import { invisibleCharacters } from './support/invisibleCharacters';
import { projectTextFiles } from './support/projectFiles';

describe('characters: everything in a text can be seen', () => {
	guard('no text file has zero-width, bidirectional or tag characters; code writes them as escapes', {
		subject: () => [
			...projectTextFiles(),
			...['dist/extension.js', 'dist/core.js', 'dist/web/extension.js', 'dist/webview/preview.js'].map(path => ({ path, text: readFileSync(path, 'utf8') })),
		],
		problems: invisibleCharacters,
		mutations: Object.fromEntries(['\u200B', '\u200F', '\u202E', '\u2066', '\u{E0041}'].map(character => [
			`U+${character.codePointAt(0)?.toString(16).toUpperCase()}`,
			(files: { path: string; text: string }[]) => files.push({ path: 'spoilt.md', text: `a${character}b` }),
		])),
	});
});
