/** How many lines of a file have run. */
export interface FileCoverage {
	/** From the root, with slashes. */
	readonly path: string;
	/** The lines that have code. */
	readonly lines: number;
	readonly covered: number;
}

/** The share of its lines, in per cent, below which a file is named. */
const ENOUGH = 80;

/** The coverage in words: how much of all lines, and the files of which less than 80 % ran, the least covered first. */
export function coverageText(files: readonly FileCoverage[]): string {
	const counted = files.filter(({ lines }) => lines > 0);
	const low = counted.filter(file => percent(file) < ENOUGH).sort((a, b) => percent(a) - percent(b) || (a.path < b.path ? -1 : 1));
	const all = { lines: sum(counted, 'lines'), covered: sum(counted, 'covered') };
	return [
		`Coverage: ${shown(all)} of the lines of ${counted.length} file${counted.length === 1 ? '' : 's'}`,
		...(low.length === 0 ? [`No file is below ${ENOUGH} %.`] : [`${low.length} below ${ENOUGH} %:`, ...low.map(file => `  ${shown(file)}  ${file.path}`)]),
	].join('\n');
}

function sum(files: readonly FileCoverage[], what: 'lines' | 'covered'): number {
	return files.reduce((total, file) => total + file[what], 0);
}

function percent({ lines, covered }: Omit<FileCoverage, 'path'>): number {
	return lines === 0 ? 100 : (covered / lines) * 100;
}

function shown(file: Omit<FileCoverage, 'path'>): string {
	// Rounded down, so that 100 % says that nothing is missing.
	return `${(Math.floor(percent(file) * 10) / 10).toFixed(1).padStart(5)} % (${file.covered}/${file.lines})`;
}
