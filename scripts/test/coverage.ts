import { mkdir, rm } from 'node:fs/promises';
import * as path from 'node:path';
import { pathToFileURL } from 'node:url';
import { CoverageReport } from 'monocart-coverage-reports';

/** The folders for the raw coverage of Node processes and for the report. */
const folder = path.join('out', 'coverage');
const measured = path.join(folder, 'v8');

/** Files with a lower line coverage, in per cent, are listed. */
const MIN_COVERAGE = 80;

/** Makes every Node process started from now on record its coverage and write it on exit. */
export async function measureCoverage(): Promise<void> {
	await rm(folder, { recursive: true, force: true });
	await mkdir(measured, { recursive: true });
	process.env['NODE_V8_COVERAGE'] = path.resolve(measured);
}

/**
 * Returns a coverage report: the share of lines in `src` that ran in unit tests and extension hosts, and each file with low
 * coverage. UI tests are not included, because their extension hosts are terminated before they can write coverage.
 */
export async function coverageReport(): Promise<string> {
	const ours = ['out/tests/', 'dist/extension.js', 'dist/core.js', 'dist/exchange.js'].map(
		place => pathToFileURL(path.resolve(place)).href,
	);
	const report = new CoverageReport({
		outputDir: folder,
		logging: 'error',
		reports: ['json-summary', 'v8'],
		clean: false,
		entryFilter: ({ url }: { url: string }) => ours.some(place => url.startsWith(place)),
		sourcePath: (file: string) => file.replace(/^.*?(?=src[\\/](?:cli|core|extension|protocol|webview)[\\/])/, ''),
		sourceFilter: (file: string) => /(?:^|[\\/])src[\\/](?:cli|core|extension|protocol|webview)[\\/].*\.ts$/.test(file),
	});
	await report.addFromDir(measured);
	const result = await report.generate();
	if (!result) {
		return 'Nothing was measured.';
	}
	// A file in two bundles is listed twice.
	const shares = new Map<string, number>();
	result.files.forEach(({ sourcePath, summary: { lines } }) =>
		shares.set(sourcePath, Math.max(shares.get(sourcePath) ?? 0, Number(lines?.pct))),
	);
	return [
		`Coverage: ${result.summary.lines?.pct} % of the lines of src that were loaded (${shares.size} files). Details: ${path.join(folder, 'index.html')}`,
		...[...shares]
			.filter(([, share]) => share < MIN_COVERAGE)
			.sort(([, a], [, b]) => a - b)
			.map(([file, share]) => `${share.toFixed(0).padStart(4)} %  ${file}`),
	].join('\n');
}
