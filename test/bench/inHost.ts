import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import * as path from 'node:path';
import { bundleTests } from '../support/host/bundleTests';
import type { EditorVersion } from '../support/host/editorVersion';
import { runInNodeHost } from '../support/host/runInNodeHost';
import { median } from './measure';

const MARK = '##dossier-bench ';

/** The medians over several starts of an extension host of what `test/bench/host` measures in it, in milliseconds. */
export async function benchInHost(version: EditorVersion, starts: number): Promise<Readonly<Record<string, number>>> {
	const folder = path.resolve('out', 'bench');
	const empty = await emptyExtensions(folder, ['empty', 'empty2']);
	const tests = await bundleTests({ folder: path.resolve('test', 'bench', 'host'), outfile: path.join(folder, 'host.js') });
	const values = new Map<string, number[]>();
	const counted = () => values.get('dossier')?.length ?? 0;
	for (let start = 0; counted() < starts && start < 3 * starts; start++) {
		const outcome = await runInNodeHost({
			version,
			host: 'node',
			extension: { folder: process.cwd(), besides: empty },
			tests,
			workspace: path.resolve('test', 'fixtures', 'workspace'),
		});
		const failed = outcome.results.find(({ state }) => state !== 'passed');
		if (failed || outcome.problems.length > 0) {
			throw new Error(failed?.error?.message ?? outcome.problems.join('\n'));
		}
		for (const [name, value] of outcome.output.flatMap(readValues)) {
			values.set(name, [...(values.get(name) ?? []), value]);
		}
	}
	return Object.fromEntries([...values].map(([name, numbers]) => [name, median(numbers)]));
}

/** Copies of the empty extension under other names: one to warm the host up, one to measure. */
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
