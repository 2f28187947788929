import { mkdir, open, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { bundledDossiers } from 'dossier:bundled';
import { validate } from 'dossier:schemaAllErrors';
import * as site from 'dossier:site';
import { MAX_DOSSIER_LENGTH } from '../core/limits';
import { run } from './run';

// The entry point of the program `dossier`.

/** The version of the package, which the build fills in. */
declare const VERSION: string;

// A reader such as `head` may close the pipe early; this is not an error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 2));

run(process.argv.slice(2), {
	print: line => process.stdout.write(`${line}\n`),
	report: line => process.stderr.write(`${line}\n`),
	async read(path) {
		if ((await stat(path)).size > MAX_DOSSIER_LENGTH) {
			throw new Error(`it is larger than ${MAX_DOSSIER_LENGTH.toLocaleString('en')} bytes.`);
		}
		return await readFile(path);
	},
	async write(path, content) {
		// Whoever reads the file meanwhile sees the earlier one or the new one, and a full disk destroys neither.
		const unfinished = `${path}.${process.pid}.unfinished`;
		try {
			await writeFile(unfinished, content);
			await rename(unfinished, path);
		} catch (error) {
			await rm(unfinished, { force: true });
			throw error;
		}
	},
	async create(path, content) {
		const file = await open(path, 'wx');
		try {
			await file.writeFile(content);
		} catch (error) {
			await rm(path, { force: true });
			throw error;
		} finally {
			await file.close();
		}
	},
	async input() {
		const parts: Buffer[] = [];
		for await (const part of process.stdin) {
			parts.push(Buffer.from(part as Uint8Array));
		}
		return Buffer.concat(parts);
	},
	// A link is not followed, so that a folder that contains a link to itself has an end.
	list: async folder => (await readdir(folder, { withFileTypes: true })).filter(item => item.isFile() || item.isDirectory()).map(item => ({ name: item.name, isFolder: item.isDirectory() })),
	names: readdir,
	makeFolder: async path => void await mkdir(path, { recursive: true }),
	remove: async path => await rm(path, { force: true }),
	isFolder: async path => await stat(path).then(found => found.isDirectory(), () => false),
	bundledDossiers: async () => bundledDossiers.map(({ name }) => join(__dirname, 'dossiers', name)),
	validateShape: value => (validate(value) ? [] : validate.errors ?? []),
	site,
	version: VERSION,
}).then(code => {
	process.exitCode = code;
}, (error: unknown) => {
	process.stderr.write(`dossier: ${error instanceof Error ? error.message : String(error)}\n`);
	process.exitCode = 2;
});
