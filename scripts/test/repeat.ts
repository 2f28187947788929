import type { SectionOutcome } from './schedule';

/** One of several runs of the same sections. */
export interface RepeatedRun {
	readonly seed: number;
	readonly seconds: number;
	readonly outcomes: readonly SectionOutcome[];
}

/** Returns a table of the failures in several runs and their counts. */
export function failureTable(runs: readonly RepeatedRun[]): string {
	const rows = runs.map(({ seed, seconds, outcomes }, index) => {
		const results = outcomes.flatMap(outcome => outcome.results);
		const passed = results.reduce((sum, result) => sum + result.passed, 0);
		const failures = results.flatMap(result => result.failures);
		return { index: index + 1, seed, seconds, passed, titles: failures.map(({ title }) => title) };
	});
	const times = new Map<string, number>();
	rows.flatMap(({ titles }) => titles).forEach(title => times.set(title, (times.get(title) ?? 0) + 1));
	return [
		'run        seed  seconds  passed  failed',
		...rows.map(({ index, seed, seconds, passed, titles }) =>
			[
				String(index).padStart(3),
				String(seed).padStart(12),
				seconds.toFixed(0).padStart(9),
				String(passed).padStart(8),
				String(titles.length).padStart(8),
			].join(''),
		),
		'',
		...(times.size === 0
			? ['Nothing failed.']
			: [...times].sort(([, a], [, b]) => b - a).map(([title, count]) => `${count} of ${runs.length}: ${title}`)),
	].join('\n');
}
