import { resolve } from 'node:path';
import { PassThrough } from 'node:stream';
import { batchesInThread } from '../../../src/cli/check/checkFiles';
import type { Machine } from '../../../src/cli/command';
import { run } from '../../../src/cli/run';
import { SMALL_YAML } from '../../support/core/dossiers/smallLibrary';
import { validateShape } from '../../support/core/dossiers/validDossier';

/** The output and the reported problems of a run of the program. */
export interface Result {
	readonly code: number;
	readonly out: readonly string[];
	readonly problems: readonly string[];
	/** The files that were written; absent if none was. */
	readonly written?: Readonly<Record<string, string | Uint8Array>>;
	/** The files that were removed; absent if none was. */
	readonly removed?: readonly string[];
}

/** The effects of a program that a machine in memory records. */
export interface Traces {
	readonly out: string[];
	readonly problems: string[];
	readonly written: Record<string, string | Uint8Array>;
	readonly removed: string[];
}

/** Returns a machine whose files exist in memory only. */
export function memoryMachine(files: Readonly<Record<string, string | Uint8Array>>, { out, problems, written, removed }: Traces): Machine {
	const write = async (path: string, content: string | Uint8Array): Promise<void> => {
		if (path.startsWith('full/')) {
			throw Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC' });
		}
		if (path.startsWith('missing/')) {
			throw Object.assign(new Error('ENOENT: no such file or directory'), { code: 'ENOENT' });
		}
		written[path] = content;
	};
	return {
		print: line => out.push(line),
		printAll: lines => out.push(...lines),
		printExact: lines => out.push(...lines),
		report: line => problems.push(line),
		progress: () => undefined,
		read: async path => {
			const text = files[path];
			if (text === undefined) {
				throw Object.assign(new Error(`ENOENT: ${path}`), { code: 'ENOENT' });
			}
			return typeof text === 'string' ? new TextEncoder().encode(text) : text;
		},
		write,
		create: async (path, content) => {
			if (path in files) {
				throw Object.assign(new Error(`EEXIST: ${path}`), { code: 'EEXIST' });
			}
			await write(path, content);
		},
		input: async () => new TextEncoder().encode(typeof files['stdin'] === 'string' ? files['stdin'] : ''),
		list: async folder => {
			const inside = Object.keys(files)
				.map(path => (folder === '.' ? path : path.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : ''))
				.filter(path => path !== '');
			return [...new Map(inside.map(path => [path.split('/')[0] ?? '', path.includes('/')]))].map(([name, isFolder]) => ({
				name,
				isFolder,
			}));
		},
		areSameFile: async (one, other) => resolve(one) === resolve(other),
		isFolder: async path => path === '.' || Object.keys(files).some(file => file.startsWith(`${path}/`)),
		names: async folder => {
			if (folder in files) {
				throw Object.assign(new Error(`ENOTDIR: ${folder}`), { code: 'ENOTDIR' });
			}
			const inside = Object.keys(files).filter(path => path.startsWith(`${folder}/`));
			if (inside.length === 0) {
				throw Object.assign(new Error(`ENOENT: ${folder}`), { code: 'ENOENT' });
			}
			return [...new Set(inside.map(path => path.slice(folder.length + 1).split('/')[0] ?? ''))];
		},
		size: async path => (typeof files[path] === 'string' ? new TextEncoder().encode(files[path]) : files[path])?.length ?? 0,
		makeFolder: async () => undefined,
		remove: async path => void removed.push(path),
		optionalDossiers: new Map('optional.yaml' in files ? [['small', 'optional.yaml']] : []),
		bundledDossiers: async () => ('bundled.dossier.yaml' in files ? ['bundled.dossier.yaml'] : []),
		validateShape,
		site: { style: 'body{}', script: '0;' },
		cores: 1,
		startThread: mode => {
			const starting = batchesInThread(mode, memoryMachine(files, { out, problems, written, removed }));
			return { check: async paths => (await starting)(paths), end: () => undefined };
		},
		async* watch() {},
		streams: () => ({ input: new PassThrough(), output: new PassThrough() }),
		version: '1.2.3',
	};
}

/** Runs the program on files that exist in memory only. */
export async function runOn(files: Readonly<Record<string, string | Uint8Array>>, ...args: readonly string[]): Promise<Result> {
	const traces: Traces = { out: [], problems: [], written: {}, removed: [] };
	const code = await run(args, memoryMachine(files, traces));
	const { out, problems, written, removed } = traces;
	return { code, out, problems, ...(Object.keys(written).length > 0 && { written }), ...(removed.length > 0 && { removed }) };
}

/** Does the same with the small dossier as the bundled one. */
export function runOnSmall(files: Readonly<Record<string, string | Uint8Array>>, ...args: readonly string[]): Promise<Result> {
	return runOn({ 'bundled.dossier.yaml': SMALL_YAML, ...files }, ...args);
}
