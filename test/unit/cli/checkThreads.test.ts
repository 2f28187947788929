import assert from 'node:assert/strict';
import { partsOf, threadsFor } from '../../../src/cli/check/checkInThreads';
import type { CheckMode } from '../../../src/cli/check/checkPart';
import type { Machine } from '../../../src/cli/command';
import { run } from '../../../src/cli/run';
import { SMALL_YAML } from '../../support/core/dossiers/smallLibrary';
import { memoryMachine, type Traces } from './support';

const WRONG = 'The Chronicle of Small Things (CST) applies. The CST is old.\n';
const RIGHT = 'The Charter of Small Things (CST) applies. The CST is old.\n';

interface Ran extends Traces {
	readonly code: number;
	/** The files that each other thread has checked. */
	readonly threads: readonly (readonly string[])[];
}

/** Runs `dossier check` on files in memory, on a machine with four cores. */
async function check(files: Record<string, string | Uint8Array>, args: readonly string[], replaced: Partial<Machine> = {}): Promise<Ran> {
	const traces: Traces = { out: [], problems: [], written: {}, removed: [] };
	const threads: string[][] = [];
	const machine = memoryMachine({ 'bundled.dossier.yaml': SMALL_YAML, ...files }, traces);
	const startThread = (mode: CheckMode) => {
		const checked: string[] = [];
		threads.push(checked);
		// A thread gets copies.
		const thread = machine.startThread(structuredClone(mode));
		return {
			...thread,
			check: async (paths: readonly string[]) => {
				checked.push(...paths);
				return structuredClone(await thread.check(structuredClone(paths)));
			},
		};
	};
	return { ...traces, threads, code: await run(['check', ...args], { ...machine, cores: 4, startThread, ...replaced }) };
}

describe('dossier check in threads', () => {
	const files = {
		...Object.fromEntries(Array.from({ length: 7 }, (_, index) => [`${index}.md`, index % 2 === 0 ? WRONG : RIGHT])),
		'3.md': new Uint8Array([0xc3, 0x28]),
	};

	it('prints and reports the same in the same order as in one thread', async () => {
		const one = await check(files, [...Object.keys(files), 'none.md', '--threads', '1']);
		const several = await check(files, [...Object.keys(files), 'none.md', '--threads', '3']);
		assert.deepEqual([one.threads.length, several.threads.length], [0, 2]);
		const elsewhere = several.threads.flat();
		// This thread has checked the others.
		assert.ok(elsewhere.length > 0 && elsewhere.length < 8 && new Set(elsewhere).size === elsewhere.length, elsewhere.join(' '));
		assert.deepEqual([several.code, several.out, several.problems], [one.code, one.out, one.problems]);
		assert.deepEqual([one.code, one.problems.length], [2, 2]);
		const shown = ['--fix', '--dry-run'];
		assert.deepEqual(
			(await check(files, [...Object.keys(files), ...shown, '--threads', '3'])).out,
			(await check(files, [...Object.keys(files), ...shown])).out,
		);
	});

	it('uses as many threads as are asked for or worth their start by the size of the files, but never more than there are cores or files', () => {
		const cores = { cores: 4 };
		const sizes = (count: number, size: number) => Array.from({ length: count }, () => size);
		const cases: readonly (readonly [readonly number[], number | undefined])[] = [
			[sizes(1, 9_000_000), undefined],
			[sizes(1000, 1000), undefined],
			[sizes(1999, 1000), undefined],
			[sizes(2000, 1000), undefined],
			[sizes(1000, 10_000), undefined],
			[sizes(9, 10), 9],
			[sizes(2, 10), 4],
			[[], undefined],
		];
		assert.deepEqual(cases.map(([all, asked]) => threadsFor(all, asked, cores)), [1, 1, 1, 2, 4, 4, 2, 1]);
	});

	it('divides the files by their sizes', () => {
		assert.deepEqual(partsOf(['a', 'b', 'c', 'd'], [9000, 1000, 1000, 6000], 2), [['a'], ['b', 'c', 'd']]);
		assert.deepEqual(partsOf(['a', 'b', 'c'], [0, 0, 0], 3), [['a'], ['b'], ['c']]);
		assert.deepEqual(partsOf(['a', 'b'], [90_000, 1], 2), [['a'], ['b']]);
	});

	it('says in one line that a thread failed', async () => {
		const startThread = () => ({
			check: () => Promise.reject(new Error('a thread that checks files failed: out of memory')),
			end: () => undefined,
		});
		const { code, out, problems } = await check(files, ['0.md', '1.md', '--threads', '2'], { startThread });
		assert.deepEqual([code, out, problems], [2, [], ['dossier check: a thread that checks files failed: out of memory']]);
	});

	it('waits for the other threads if one fails, since they may be writing files, and begins nothing else', async () => {
		const [begun, ended]: [string[], string[]] = [[], []];
		let count = 0;
		const startThread = () => {
			const fails = count++ === 0;
			return {
				check: async (paths: readonly string[]) => {
					if (fails) {
						throw new Error('failed');
					}
					begun.push(...paths);
					await new Promise(setImmediate);
					ended.push(...paths);
					return [];
				},
				end: () => undefined,
			};
		};
		const { code, out } = await check(files, [...Object.keys(files), '--threads', '3'], { startThread });
		assert.deepEqual([code, out, begun.length, ended], [2, [], 1, begun]);
	});

	it('ends all threads', async () => {
		let ended = 0;
		const startThread = () => ({
			check: async (paths: readonly string[]) => paths.map(() => ({ hasSucceeded: true, printed: [], reported: [] })),
			end: () => void ended++,
		});
		await check(files, [...Object.keys(files), '--threads', '4'], { startThread });
		assert.equal(ended, 3);
	});

	it('refuses an invalid number of threads', async () => {
		const { code, problems } = await check(files, ['0.md', '--threads', 'many']);
		assert.equal(code, 2);
		assert.match(problems.join('\n'), /^dossier check: --threads must be a number from 1, not “many”\./);
	});
});

describe('dossier check --watch', () => {
	/** Runs it while files change: each batch is made by a function that changes the files. */
	const watched = (files: Record<string, string>, args: readonly string[], batches: readonly (() => readonly string[])[]) =>
		check(files, [...args, '--watch'], {
			async *watch() {
				for (const batch of batches) {
					yield new Set(batch());
				}
			},
		});
	const change = (files: Record<string, string>, path: string, text: string) => () => {
		files[path] = text;
		return [path];
	};

	it('checks only the documents that change', async () => {
		const files: Record<string, string> = { 'a.md': WRONG, 'b.md': WRONG, 'c.txt': RIGHT };
		const machineFiles = Object.assign(files, { 'bundled.dossier.yaml': SMALL_YAML });
		const traces: Traces = { out: [], problems: [], written: {}, removed: [] };
		const machine = memoryMachine(machineFiles, traces);
		const batches = [change(files, 'a.md', RIGHT), change(files, 'other.png', ''), change(files, 'b.md', `\n${WRONG}`)];
		const code = await run(['check', '.', '--watch'], {
			...machine,
			async* watch(folders) {
				assert.deepEqual(folders, ['.']);
				for (const batch of batches) {
					traces.out.push('–');
					yield new Set(batch());
				}
			},
		});
		assert.equal(code, 1);
		assert.deepEqual(
			traces.out.map(line => /^[ab]\.md:\d|^–/.exec(line)?.[0] ?? '').filter(line => line !== ''),
			['a.md:1', 'b.md:1', '–', '–', '–', 'b.md:2'],
		);
		assert.deepEqual(traces.problems, [
			'Waiting for changes. Ctrl+C stops.',
			'1 document was checked again: no findings.',
			'1 document was checked again.',
		]);
	});

	it('checks all documents after a change of the settings, a dossier, a bibliography or what is left out', async () => {
		for (const path of ['.vscode/settings.json', 'own.dossier.yaml', 'terms/glossary.yml', 'refs.bib', '.dossierignore']) {
			const { problems } = await watched({ 'a.md': WRONG, 'b.md': RIGHT }, ['a.md', 'b.md'], [() => [path]]);
			assert.deepEqual(problems.slice(1), ['2 documents were checked again.'], path);
		}
	});

	it('checks all documents after a change of a text with which quotations are compared', async () => {
		const dossier = SMALL_YAML.replace(/^sources:\n(\s+\w+:\n)/m, 'sources:\n$1    text: texts/pact.txt\n');
		assert.notEqual(dossier, SMALL_YAML);
		const files = { 'a.md': WRONG, 'b.md': RIGHT, 'own.dossier.yaml': dossier };
		const { problems } = await watched(
			files,
			['a.md', 'b.md', '--dossier', 'own.dossier.yaml'],
			[() => ['texts/other.txt'], () => ['texts/pact.txt']],
		);
		assert.deepEqual(
			problems.filter(line => line.includes('checked again')),
			['2 documents were checked again.'],
		);
	});

	it('continues if a folder vanishes while it is read', async () => {
		const list = async (folder: string) => {
			if (folder === 'old') {
				throw Object.assign(new Error('ENOENT: no such file or directory, scandir old'), { code: 'ENOENT' });
			}
			return [{ name: 'a.md', isFolder: false }, { name: 'old', isFolder: true }];
		};
		const { code, problems } = await check({ 'a.md': RIGHT }, ['.', '--dossier', 'bundled.dossier.yaml'], { list });
		assert.deepEqual([code, problems], [0, []]);
	});

	it('watches the folders that are named', async () => {
		const watching: (readonly string[])[] = [];
		await check({ 'in/a.md': RIGHT }, ['in', 'in/*.md', '../other/**/*.md', '--watch'], {
			async* watch(folders) {
				watching.push(folders);
			},
		});
		assert.deepEqual(watching, [['.', 'in', '../other']]);
	});

	it('has no other format, and no standard input', async () => {
		for (const args of [['a.md', '--format', 'json'], ['--stdin-filename', 'a.md']]) {
			const { code, problems } = await watched({ 'a.md': RIGHT }, args, []);
			assert.equal(code, 2);
			assert.match(problems.join('\n'), /^dossier check: --watch /);
		}
	});
});
