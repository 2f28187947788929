import { readdirSync, readFileSync } from 'node:fs';
import { once } from '../../support/core/once';

/** A text file of the project, by its path from the root. */
export interface TextFile {
	readonly path: string;
	readonly text: string;
}

/** A folder in a clone, a file in a further work tree. */
const NEVER = ['.git'];

/** The paths of all files of the project that `.gitignore` does not leave out. It asks no Git, so that it works in any copy. */
export function projectFiles(): readonly string[] {
	const ignored = [...NEVER, ...readFileSync('.gitignore', 'utf8').split(/\r?\n/)].filter(line => line !== '' && !line.startsWith('#')).map(patternOf);
	const walk = (folder: string): string[] => readdirSync(folder === '' ? '.' : folder, { withFileTypes: true }).flatMap(item => {
		const path = `${folder}${item.name}`;
		const name = item.isDirectory() ? `${item.name}/` : item.name;
		if (ignored.some(pattern => pattern.test(name))) {
			return [];
		}
		return item.isDirectory() ? walk(`${path}/`) : item.isFile() ? [path] : [];
	});
	return walk('').sort();
}

/** The text files among them, read once; a file with a NUL in it is none. */
export const projectTextFiles: () => readonly TextFile[] = once(() => projectFiles()
	.map(path => ({ path, text: readFileSync(path, 'utf8') }))
	.filter(({ text }) => !text.includes('\u0000')));

/** Only the patterns that our `.gitignore` has: a name or a folder at any depth, with stars. */
function patternOf(line: string): RegExp {
	if (/[!?[\\]|\/./.test(line)) {
		throw new Error(`This pattern of .gitignore is not understood here: ${line}`);
	}
	return new RegExp(`^${line.replaceAll('.', '\\.').replaceAll('*', '.*')}/?$`);
}
