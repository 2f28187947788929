import { readdirSync } from 'node:fs';
import * as path from 'node:path';

/** The absolute paths of the `*.test.ts` files in a folder, at any depth. Throws if there is none. */
export function testFilesIn(folder: string): readonly string[] {
	const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.filter(name => name.endsWith('.test.ts'))
		.map(name => path.join(folder, name))
		.sort();
	if (files.length === 0) {
		throw new Error(`There is no test file in ${folder}.`);
	}
	return files;
}
