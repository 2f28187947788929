import { execFile } from 'node:child_process';
import * as path from 'node:path';
import { promisify } from 'node:util';
import { build, type Plugin } from 'esbuild';
import { schemaModule } from '../../scripts/build/schemaModule';
import { installCorpus } from './corpus';
import { type Measured, SIZES } from './gates';
import type { Values } from './jobs/values';
import { measureLoading } from './loading';
import { median } from './measure';

const run = promisify(execFile);

/** Runs every job in `processes` processes, one after another, and returns the medians. */
export async function measureGates(processes: number, say: (line: string) => void): Promise<Measured> {
	const modules = await installCorpus();
	const script = await bundledJobs();
	const labels = new Map<number, Values>();
	for (const size of SIZES) {
		say(`${size.toLocaleString('en')} labels …`);
		labels.set(size, await mediansOf(script, [modules, String(size)], size > 100_000 ? 1 : processes));
	}
	return {
		labels,
		markdown: await mediansOf(script, [modules, 'markdown'], processes),
		citations: await mediansOf(script, [modules, 'citations'], processes),
		compiled: await mediansOf(script, [modules, 'compiled'], processes),
		contextive: await mediansOf(script, [modules, 'contextive'], processes),
		slices: await mediansOf(script, [modules, 'slices'], processes),
		editing: await mediansOf(script, [modules, 'editing'], processes),
		fresh: {
			...await mediansOf(script, [modules, 'freshParser'], processes),
			...await mediansOf(script, [modules, 'freshCard'], processes),
		},
		completion: await mediansOf(script, [modules, 'completion'], processes),
		equal: await mediansOf(script, [modules, 'equal'], 1),
		loading: await measureLoading(),
	};
}

/**
 * Bundles and minifies the jobs like the extension, which inlines constants. The imports that tsx generates would make tight
 * loops several times slower.
 */
async function bundledJobs(): Promise<string> {
	const outfile = path.resolve('out', 'bench', 'job.mjs');
	await build({
		entryPoints: ['test/bench/job.ts'],
		outfile,
		bundle: true,
		minify: true,
		platform: 'node',
		format: 'esm',
		packages: 'bundle',
		logLevel: 'warning',
		plugins: [schema],
		banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
	});
	return outfile;
}

/** Provides the validator that the build generates from the schema. */
const schema: Plugin = {
	name: 'schema',
	setup({ onResolve, onLoad }) {
		onResolve({ filter: /^dossier:schema$/ }, ({ path: name }) => ({ path: name, namespace: 'dossier' }));
		onLoad({ filter: /^dossier:schema$/, namespace: 'dossier' }, async () => ({
			contents: await schemaModule('schemas/dossier.schema.json'),
			resolveDir: process.cwd(),
		}));
	},
};

async function mediansOf(script: string, args: readonly string[], processes: number): Promise<Values> {
	const results: Values[] = [];
	for (let process_ = 0; process_ < processes; process_++) {
		const { stdout } = await run(process.execPath, ['--expose-gc', '--max-old-space-size=8000', script, ...args]);
		results.push(JSON.parse(stdout) as Values);
	}
	return Object.fromEntries(Object.keys(results[0] ?? {}).map(name => [name, median(results.map(values => values[name] ?? NaN))]));
}
