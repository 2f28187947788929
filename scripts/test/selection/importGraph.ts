import * as path from 'node:path';
import { build } from 'esbuild';

/** The imports of each file, as paths with slashes relative to the project folder. */
export type ImportGraph = ReadonlyMap<string, readonly string[]>;

/** Reads the imports of files and, transitively, of everything they import. Packages and generated modules are left out. */
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
	return new Map(
		Object.entries(metafile.inputs).map(([file, { imports }]) => [
			file,
			imports.filter(({ external }) => !external).map(one => one.path),
		]),
	);
}

/** Whether a file is in a set or imports one of its files, directly or indirectly. */
export function importsAnyOf(graph: ImportGraph, file: string, some: ReadonlySet<string>): boolean {
	const seen = new Set([file]);
	for (const next of seen) {
		if (some.has(next)) {
			return true;
		}
		// Iterating a set includes elements added on the way.
		graph.get(next)?.forEach(imported => seen.add(imported));
	}
	return false;
}
