import { readFile, writeFile } from 'node:fs/promises';
import * as path from 'node:path';

/** The duration of each task in seconds, as last saved with `--keep-times` on any machine. */
export type Durations = Readonly<Record<string, number>>;

const file = path.join(import.meta.dirname, 'durations.json');
/** The expected duration of a task that was never measured. */
const UNMEASURED = 15;

/** Reads the saved durations. */
export async function readDurations(): Promise<Durations> {
	return JSON.parse(await readFile(file, 'utf8')) as Durations;
}

/** Saves new durations. Those of tasks that did not run are kept; those of tasks that no longer exist are removed. */
export async function keepDurations(measured: Durations, tasks: Iterable<string>): Promise<void> {
	const all: Durations = { ...await readDurations(), ...measured };
	const kept = [...tasks].sort().flatMap(name => (all[name] === undefined ? [] : [[name, Math.round(all[name] * 10) / 10] as const]));
	await writeFile(file, `${JSON.stringify(Object.fromEntries(kept), undefined, '\t')}\n`);
}

/** Returns the expected duration of a task in seconds. */
export function expectedSeconds(durations: Durations, task: string): number {
	return durations[task] ?? UNMEASURED;
}
