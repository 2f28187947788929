import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { dirname, resolve } from 'node:path';
import type { FolderItem, Machine } from './command';
import { areSameFile } from './files/areSameFile';
import { readRegularFile } from './files/readRegularFile';
import { removeAbandoned } from './files/unfinishedFiles';
import { watchFolders } from './files/watchFolders';
import { createFile, replaceFile } from './files/wholeFile';
import { StatusLine } from './statusLine';
import { startThread } from './threads';

/** The parts that depend on how the program is built. */
export type BuiltParts = Pick<Machine, 'bundledDossiers' | 'optionalDossiers' | 'validated' | 'validateShape' | 'site' | 'version'>;

/** Returns the functions of the system that Node runs on. */
export function nodeMachine(built: BuiltParts): Machine {
	const tidied = new Set<string>();
	/** Removes what earlier runs have left in the folder of a file, once for each folder. */
	const tidyFolderOf = async (path: string) => {
		const folder = resolve(dirname(path));
		if (!tidied.has(folder)) {
			tidied.add(folder);
			await removeAbandoned(folder, Date.now());
		}
	};
	const status = new StatusLine(process.stderr, () => performance.now());
	const write = (stream: NodeJS.WriteStream, lines: readonly string[]) => {
		status.clear();
		stream.write(lines.map(line => `${line}\n`).join(''));
	};
	process.on('exit', () => status.clear());
	return {
		print: line => write(process.stdout, [line]),
		printAll: lines => write(process.stdout, lines),
		printExact: lines => write(process.stdout, lines),
		report: line => write(process.stderr, [line]),
		progress: (text, state) => status.show(text, state),
		read: readRegularFile,
		size: async path => await stat(path).then(found => found.size, () => 0),
		write: async (path, content) => {
			if (await replaceFile(path, content)) {
				await tidyFolderOf(path);
			}
		},
		create: async (path, content) => {
			await createFile(path, content);
			await tidyFolderOf(path);
		},
		input: standardInput,
		list: itemsIn,
		names: readdir,
		makeFolder: async path => void await mkdir(path, { recursive: true }),
		remove: async path => await rm(path, { force: true }),
		areSameFile,
		isFolder: async path => await stat(path).then(found => found.isDirectory(), () => false),
		cores: availableParallelism(),
		startThread,
		watch: watchFolders,
		streams: () => ({ input: process.stdin, output: process.stdout }),
		...built,
	};
}

/** Reads standard input to its end. */
async function standardInput(): Promise<Uint8Array> {
	const parts: Buffer[] = [];
	for await (const part of process.stdin) {
		parts.push(Buffer.from(part as Uint8Array));
	}
	return Buffer.concat(parts);
}

/** Returns the files and folders in a folder. Links are left out, because a folder can contain a link to itself. */
async function itemsIn(folder: string): Promise<readonly FolderItem[]> {
	return (await readdir(folder, { withFileTypes: true }))
		.filter(item => item.isFile() || item.isDirectory())
		.map(item => ({ name: item.name, isFolder: item.isDirectory() }));
}
