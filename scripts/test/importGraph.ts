import * as path from 'node:path';
import { build, type Metafile } from 'esbuild';

/** For each test file, the files that it imports, directly or not, itself included. Paths are relative to the root. */
export type ImportGraph = ReadonlyMap<string, ReadonlySet<string>>;

/** Reads which files of the project test files import. Packages are left out, and so are modules that the build makes. */
export async function readImportGraph(root: string, files: readonly string[]): Promise<ImportGraph> {
	if (files.length === 0) {
		return new Map();
	}
	const { metafile } = await build({
		absWorkingDir: root,
		entryPoints: [...files],
		outdir: path.join(root, 'out'),
		bundle: true,
		write: false,
		metafile: true,
		format: 'esm',
		platform: 'node',
		packages: 'external',
		external: ['dossier:*'],
		loader: { '.json': 'json', '.css': 'text' },
		logLevel: 'silent',
	});
	return importGraph(metafile.inputs, files);
}

/** The graph of what a bundler found: for each file, the files that it imports directly. */
export function importGraph(inputs: Metafile['inputs'], files: readonly string[]): ImportGraph {
	return new Map(files.map(file => {
		const reached = new Set<string>([file]);
		// A set goes on to what is added while it is walked.
		for (const at of reached) {
			inputs[at]?.imports.filter(({ external }) => external !== true).forEach(({ path: imported }) => reached.add(imported));
		}
		return [file, reached];
	}));
}
