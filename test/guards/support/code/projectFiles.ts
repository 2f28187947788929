import { readdirSync, readFileSync } from 'node:fs';
import { once } from '../../../support/core/once';

/** A text file of the project, by its path relative to the root. */
export interface TextFile {
	readonly path: string;
	readonly text: string;
}

/** A folder in a clone, but a file in a linked work tree. */
const NEVER = ['.git'];

/** Returns the paths of all project files that `.gitignore` does not exclude. It does not call Git, so that it works in any copy. */
export function projectFiles(): readonly string[] {
	const ignored = [...NEVER, ...readFileSync('.gitignore', 'utf8').split(/\r?\n/)]
		.filter(line => line !== '' && !line.startsWith('#'))
		.map(patternOf);
	const walk = (folder: string): string[] =>
		readdirSync(folder === '' ? '.' : folder, { withFileTypes: true }).flatMap(item => {
			const path = `${folder}${item.name}`;
			const name = item.isDirectory() ? `${item.name}/` : item.name;
			if (ignored.some(pattern => pattern.test(name))) {
				return [];
			}
			return item.isDirectory() ? walk(`${path}/`) : item.isFile() ? [path] : [];
		});
	return walk('').sort();
}

/** Returns the text files of the project, read once. A file that contains a NUL is binary. */
export const projectTextFiles: () => readonly TextFile[] = once(() => projectFiles()
	.map(path => ({ path, text: readFileSync(path, 'utf8') }))
	.filter(({ text }) => !text.includes('\u0000')));

/** Supports only the kinds of pattern that our `.gitignore` uses: a name or folder at any depth, with stars. */
function patternOf(line: string): RegExp {
	if (/[!?[\\]|\/./.test(line)) {
		throw new Error(`This pattern of .gitignore is not understood here: ${line}`);
	}
	return new RegExp(`^${line.replaceAll('.', '\\.').replaceAll('*', '.*')}/?$`);
}
