import { chmod, lstat, mkdir, open, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { MAX_DOSSIER_LENGTH } from '../core/limits';
import type { Machine } from './command';
import { startThread } from './threads';
import { watchFolders } from './files/watchFolders';

/** What depends on how the program is built. */
export type BuiltParts = Pick<Machine, 'bundledDossiers' | 'optionalDossiers' | 'validateShape' | 'site' | 'version'>;

/** Returns the functions of the system that Node runs on. */
export function nodeMachine(built: BuiltParts): Machine {
	return {
		print: line => process.stdout.write(`${line}\n`),
		printAll: lines => process.stdout.write(lines.map(line => `${line}\n`).join('')),
		report: line => process.stderr.write(`${line}\n`),
		async read(path) {
			if ((await stat(path)).size > MAX_DOSSIER_LENGTH) {
				throw new Error(`it is larger than ${MAX_DOSSIER_LENGTH.toLocaleString('en')} bytes.`);
			}
			return await readFile(path);
		},
		size: async path => await stat(path).then(found => found.size, () => 0),
		async write(path, content) {
			// Whoever reads the file meanwhile sees the earlier one or the new one, and a full disk destroys neither.
			const mode = await permissionsOf(path);
			const unfinished = `${path}.${process.pid}.unfinished`;
			try {
				await writeFile(unfinished, content, mode === undefined ? {} : { mode });
				if (mode !== undefined) {
					// The mode above is restricted by the user's file mode creation mask (umask).
					await chmod(unfinished, mode);
				}
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
		list: async folder =>
			(await readdir(folder, { withFileTypes: true }))
				.filter(item => item.isFile() || item.isDirectory())
				.map(item => ({ name: item.name, isFolder: item.isDirectory() })),
		names: readdir,
		makeFolder: async path => void await mkdir(path, { recursive: true }),
		remove: async path => await rm(path, { force: true }),
		isFolder: async path => await stat(path).then(found => found.isDirectory(), () => false),
		cores: availableParallelism(),
		startThread,
		watch: watchFolders,
		streams: () => ({ input: process.stdin, output: process.stdout }),
		...built,
	};
}

/**
 * Returns the permissions of a file; `undefined` if there is none. Those of a link are not asked for: it is replaced itself, so that
 * nothing is written elsewhere.
 */
async function permissionsOf(path: string): Promise<number | undefined> {
	const found = await lstat(path).catch(() => undefined);
	return found?.isFile() === true ? found.mode & 0o777 : undefined;
}
