import * as path from 'node:path';
import { build } from 'esbuild';

/** What each file imports, by paths relative to the folder of the project, with slashes. */
export type ImportGraph = ReadonlyMap<string, readonly string[]>;

/** Reads what files and all that they import import. Packages and modules that the build makes are left out. */
export async function readImportGraph(root: string, files: readonly string[]): Promise<ImportGraph> {
	const { metafile } = await build({
		absWorkingDir: root,
		entryPoints: [...files],
		outdir: path.join(root, 'out', 'graph'),
		write: false,
		bundle: true,
		metafile: true,
		packages: 'external',
		external: ['dossier:*'],
		format: 'esm',
		platform: 'node',
		logLevel: 'error',
	});
	return new Map(Object.entries(metafile.inputs).map(([file, { imports }]) => [file, imports.filter(({ external }) => !external).map(one => one.path)]));
}

/** Whether a file is one of some, or imports one, directly or not. */
export function isBelow(graph: ImportGraph, file: string, some: ReadonlySet<string>): boolean {
	const seen = new Set([file]);
	for (const next of seen) {
		if (some.has(next)) {
			return true;
		}
		// The set goes on to what is added while it is read.
		graph.get(next)?.forEach(imported => seen.add(imported));
	}
	return false;
}
