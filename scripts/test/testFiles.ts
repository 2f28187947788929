import { readdirSync } from 'node:fs';
import * as path from 'node:path';

/** Returns the absolute paths of all `*.test.ts` files below a folder. Throws if there are none. */
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
