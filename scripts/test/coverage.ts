import { readdir } from 'node:fs/promises';
import * as path from 'node:path';
import { transform } from 'esbuild';
import { CoverageReport } from 'monocart-coverage-reports';
import { makeTemporaryFolder } from '../../test/support/host/temporaryFolder';
import type { FileCoverage } from './coverageText';

/** What was measured, and of what. */
export interface CoverageOptions {
	/** The folder of the project. */
	readonly root: string;
	/** The folders that `NODE_V8_COVERAGE` named, with the files that Node wrote into them. */
	readonly measured: readonly string[];
}

interface Entry {
	readonly url: string;
	source: string;
	sourceMap?: unknown;
}

/**
 * The coverage of every file of `src` that has code, by lines. What ran in several processes or bundles is added up by
 * the source maps of the bundles; a file that no process loaded counts as uncovered. Rejects if nothing was measured.
 */
export async function readCoverage({ root, measured }: CoverageOptions): Promise<readonly FileCoverage[]> {
	const written = await Promise.all(measured.map(folder => readdir(folder)));
	if (!written.flat().some(name => name.endsWith('.json'))) {
		throw new Error(`Nothing was measured: no process wrote its coverage into ${measured.join(', ')}.`);
	}
	const output = await makeTemporaryFolder('coverage');
	try {
		const report = new CoverageReport({
			logging: 'error',
			baseDir: root,
			outputDir: output.path,
			reports: ['none'],
			entryFilter: ({ url }) => !url.includes('/node_modules/'),
			sourceFilter: isSource,
			all: { dir: path.join(root, 'src'), filter: file => isSource(file) && 'js', transformer: compile },
		});
		for (const folder of measured) {
			await report.addFromDir(folder);
		}
		const results = await report.generate();
		return (results?.files ?? [])
			// A script without a source map is listed whatever the filter of sources says.
			.filter(({ sourcePath }) => isSource(sourcePath))
			.map(({ sourcePath, summary: { lines } }) => ({ path: sourcePath, lines: lines?.total ?? 0, covered: lines?.covered ?? 0 }))
			.sort((a, b) => (a.path < b.path ? -1 : 1));
	} finally {
		await output.dispose();
	}
}

function isSource(file: string): boolean {
	return /(^|\/)src\/.*\.ts$/.test(file) && !file.endsWith('.d.ts') && !file.includes('node_modules/');
}

/** Makes JavaScript of a file that no process loaded, since only that can be counted. */
async function compile(entry: Entry): Promise<void> {
	const { code, map } = await transform(entry.source, { loader: 'ts', format: 'esm', sourcemap: true, sourcefile: entry.url, sourcesContent: true });
	entry.source = code;
	entry.sourceMap = JSON.parse(map);
}
