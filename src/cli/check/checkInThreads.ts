import type { Machine } from '../command';
import { counted } from '../words/counted';
import type { CheckBatch, CheckMode, FileResult, PartResult } from './checkPart';

/**
 * The number of bytes of documents that justify another thread. A thread has to load the program and index the names of the dossiers, and
 * V8 has to compile its code again. Its first megabyte takes 1.5 seconds of processor time, and later ones a fifth of that. Two threads are
 * therefore used from two megabytes on.
 */
const BYTES_FOR_A_THREAD = 1_000_000;

/**
 * Returns the number of threads that check files of some sizes: the number requested, or one for every megabyte; never more than there are
 * cores or files.
 */
export function threadsFor(sizes: readonly number[], requested: number | undefined, { cores }: Pick<Machine, 'cores'>): number {
	const bytes = sizes.reduce((sum, size) => sum + size, 0);
	return Math.max(1, Math.min(cores, sizes.length, requested ?? Math.floor(bytes / BYTES_FOR_A_THREAD)));
}

/** Divides files, in their order, into at most a given number of parts of about the same size in bytes. None is empty. */
export function partsOf(paths: readonly string[], sizes: readonly number[], count: number): readonly (readonly string[])[] {
	// Each file also takes some time whatever its size.
	const weights = paths.map((_, index) => (sizes[index] ?? 0) + BYTES_OF_A_FILE);
	const total = weights.reduce((sum, weight) => sum + weight, 0);
	const parts: string[][] = Array.from({ length: count }, () => []);
	let before = 0;
	for (const [index, path] of paths.entries()) {
		const weight = weights[index] ?? 0;
		parts[Math.min(count - 1, Math.floor((before + weight / 2) / total * count))]?.push(path);
		before += weight;
	}
	return parts.filter(part => part.length > 0);
}

const BYTES_OF_A_FILE = 500;

/**
 * The number of batches per thread into which the files are divided. A thread that has finished a batch takes the next, so that all end at
 * about the same time.
 */
const BATCHES_PER_THREAD = 8;

/** The input of a run in several threads. */
export interface ThreadsInput {
	/** The number of threads, this one included. */
	readonly threads: number;
	readonly sizes: readonly number[];
	/** Prepares to check batches in this thread, while the others start. */
	readonly startHere: () => Promise<CheckBatch>;
	readonly machine: Machine;
}

/**
 * Checks files in this thread and others, batch by batch. Results and output are in the order of the files, as in one thread. Rejects if a
 * thread fails, once the others have ended their batches: they may be writing files.
 */
export async function checkInThreads(
	paths: readonly string[],
	mode: CheckMode,
	{ threads, sizes, startHere, machine }: ThreadsInput,
): Promise<readonly FileResult[]> {
	const batches = partsOf(paths, sizes, threads * BATCHES_PER_THREAD);
	const results = new Map<number, readonly PartResult[]>();
	let next = 0;
	let checked = 0;
	const work = async (check: CheckBatch) => {
		try {
			for (let index = next++; index < batches.length; index = next++) {
				const result = await check(batches[index] ?? []);
				results.set(index, result);
				checked += result.length;
				machine.progress(progressOf(checked, paths.length));
			}
		} catch (error) {
			next = batches.length;
			throw error;
		}
	};
	const others = Array.from({ length: threads - 1 }, () => machine.startThread(mode));
	const running = [...others.map(({ check }) => work(check)), startHere().then(work)];
	await Promise.allSettled(running);
	others.forEach(({ end }) => end());
	await Promise.all(running);
	return batches.flatMap((_, index) => results.get(index) ?? []).map(result => replayed(result, machine));
}

/** Shows how many files have been checked. */
export function progressOf(checked: number, all: number): string {
	return `Checked ${checked} of ${counted(all, 'file')} …`;
}

function replayed({ printed, reported, ...result }: PartResult, machine: Machine): FileResult {
	printed.forEach(line => machine.print(line));
	reported.forEach(line => machine.report(line));
	return result;
}
