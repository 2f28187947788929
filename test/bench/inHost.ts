import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import * as path from 'node:path';
import type { EditorVersion } from '../support/host/editorVersion';
import type { ExtensionUnderTest } from '../support/host/extensionUnderTest';
import { bundleTests, type TestBundle } from '../support/host/run/bundleTests';
import { runInNodeHost } from '../support/host/run/runInNodeHost';
import { largeExtension } from './largeExtension';
import { median } from './measure';

const MARK = '##dossier-bench ';

const bundles = path.resolve('out', 'bench');

/** Returns the results of `test/bench/host`, in milliseconds: medians over several starts of an extension host. */
export async function benchInHost(version: EditorVersion, starts: number): Promise<Readonly<Record<string, number>>> {
	const empty = await emptyExtensions(bundles, ['empty', 'empty2']);
	const tests = await bundleTests({ folder: path.resolve('test', 'bench', 'host'), outfile: path.join(bundles, 'host.js') });
	const values = new Map<string, number[]>();
	const counted = () => values.get('dossier')?.length ?? 0;
	for (let start = 0; counted() < starts && start < 3 * starts; start++) {
		for (const [name, value] of await measureIn(version, tests, { folder: process.cwd(), besides: empty })) {
			values.set(name, [...(values.get(name) ?? []), value]);
		}
	}
	return mediansOf(values);
}

/** Returns the results of `test/bench/largeHost`, in milliseconds: medians over several starts of a host with a dossier of 100,000 labels. */
export async function benchBlocks(version: EditorVersion, starts: number): Promise<Readonly<Record<string, number>>> {
	const folder = await largeExtension(100_000);
	const tests = await bundleTests({ folder: path.resolve('test', 'bench', 'largeHost'), outfile: path.join(bundles, 'largeHost.js') });
	const values = new Map<string, number[]>();
	for (let start = 0; start < starts; start++) {
		for (const [name, value] of await measureIn(version, tests, { folder })) {
			values.set(name, [...(values.get(name) ?? []), value]);
		}
	}
	return mediansOf(values);
}

/** Returns the values printed during one start of an extension host. */
async function measureIn(
	version: EditorVersion,
	tests: TestBundle,
	extension: ExtensionUnderTest,
): Promise<readonly (readonly [string, number])[]> {
	const outcome = await runInNodeHost({
		version,
		host: 'node',
		extension,
		tests,
		workspace: path.resolve('test', 'fixtures', 'workspace'),
	});
	const failed = outcome.results.find(({ state }) => state !== 'passed');
	if (failed || outcome.problems.length > 0) {
		throw new Error(failed?.error?.message ?? outcome.problems.join('\n'));
	}
	return outcome.output.flatMap(readValues);
}

function mediansOf(values: ReadonlyMap<string, readonly number[]>): Readonly<Record<string, number>> {
	return Object.fromEntries([...values].map(([name, numbers]) => [name, median(numbers)]));
}

/** Copies the empty extension under other names: one to warm up the host and one to measure. */
async function emptyExtensions(folder: string, names: readonly string[]): Promise<readonly string[]> {
	const source = path.resolve('test', 'bench', 'emptyExtension');
	await mkdir(folder, { recursive: true });
	return Promise.all(names.map(async name => {
		const copy = path.join(folder, name);
		await rm(copy, { recursive: true, force: true });
		await cp(source, copy, { recursive: true });
		const manifest = JSON.parse(await readFile(path.join(copy, 'package.json'), 'utf8'));
		await writeFile(path.join(copy, 'package.json'), JSON.stringify({ ...manifest, name }));
		return copy;
	}));
}

function readValues(line: string): readonly (readonly [string, number])[] {
	const at = line.indexOf(MARK);
	return at === -1 ? [] : Object.entries<number>(JSON.parse(line.slice(at + MARK.length)));
}
