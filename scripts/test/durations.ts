import { readFile, writeFile } from 'node:fs/promises';
import * as path from 'node:path';

/** Seconds that each task took when somebody last kept them with `--keep-times`; which machine it was does not matter. */
export type Durations = Readonly<Record<string, number>>;

const file = path.join(import.meta.dirname, 'durations.json');
/** For a task that nobody has measured yet. */
const unknown = 15;

/** Reads the durations that were kept. */
export async function readDurations(): Promise<Durations> {
	return JSON.parse(await readFile(file, 'utf8')) as Durations;
}

/** Keeps new durations; those of tasks that did not run stay, unless there is no such task any more. */
export async function keepDurations(measured: Durations, tasks: Iterable<string>): Promise<void> {
	const all: Durations = { ...await readDurations(), ...measured };
	const kept = [...tasks].sort().flatMap(name => (all[name] === undefined ? [] : [[name, Math.round(all[name] * 10) / 10] as const]));
	await writeFile(file, `${JSON.stringify(Object.fromEntries(kept), undefined, '\t')}\n`);
}

/** How long a task is expected to take, in seconds. */
export function expectedSeconds(durations: Durations, task: string): number {
	return durations[task] ?? unknown;
}
