import { readdir, readFile, writeFile } from 'node:fs/promises';
import * as path from 'node:path';
import { quantizeColours } from './pictures/quantizeColours';

const usage = `node --import tsx scripts/pictures.ts FOLDER: reduces the PNG screenshots in a folder to 256 colours, in place.`;

async function main([folder]: readonly string[]): Promise<void> {
	if (folder === undefined) {
		throw new Error(usage);
	}
	for (const name of (await readdir(folder)).filter(file => file.endsWith('.png')).sort()) {
		const file = path.join(folder, name);
		const before = await readFile(file);
		const after = quantizeColours(before);
		if (after.length < before.length) {
			await writeFile(file, after);
			console.log(`${name}: ${before.length.toLocaleString('en')} to ${after.length.toLocaleString('en')} bytes`);
		}
	}
}

main(process.argv.slice(2)).catch((error: unknown) => {
	console.error(error instanceof Error ? error.message : error);
	process.exitCode = 1;
});
