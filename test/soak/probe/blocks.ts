import { Session, type Profiler } from 'node:inspector';
import { monitorEventLoopDelay } from 'node:perf_hooks';

/** How often the event loop of the extension host is checked, and how often the profiler takes a sample, in milliseconds. */
const TICK = 5;
const SAMPLE = 1;

/** The longest work between two samples, in milliseconds. With longer gaps, many short tasks would look like one long one. */
const MAX_INTERVAL = 2 * SAMPLE;

/** The shortest gap between two turns of the event loop that is attributed to code, in milliseconds. */
const GAP = 20;

/** A period in which nothing else in the extension host could run. */
export interface Block {
	/** How long it took, in milliseconds; longer on a busy machine. */
	readonly milliseconds: number;
	/** The longest period in it in which the processor ran only our code and the garbage collection that followed, in milliseconds. */
	readonly ours: number;
	/** The work between two samples, in milliseconds. */
	readonly interval: number;
	/** When it ended, in milliseconds since 1970. */
	readonly at: number;
	/** The place in our code where most of that time was spent. */
	readonly where: readonly string[];
}

/** The blocks in a period, and the delay of the event loop. */
export interface BlockReport {
	readonly seconds: number;
	/** Our longest blocks, the longest first; `undefined` if it was not measured whose code they are. */
	readonly longest: readonly Block[] | undefined;
	/** The longest block by any code, in milliseconds. */
	readonly longestOfAll: number;
	/** The number of gaps in which a busy machine took too few samples. */
	readonly unclear: number;
	/** The 99th percentile of the delay of the event loop, in milliseconds. */
	readonly delay99: number;
}

/** Measures how long the extension host is blocked, and if asked for, by which code, which takes a profiler. */
export class Blocks {
	private readonly isOurs: (url: string) => boolean;
	private readonly isProfiled: boolean;
	private readonly session = new Session();
	private readonly delays = monitorEventLoopDelay({ resolution: 10 });
	private gaps: Gap[] = [];
	private timer: NodeJS.Timeout | undefined;
	private began = 0;

	constructor({ isOurs, isProfiled }: { readonly isOurs: (url: string) => boolean; readonly isProfiled: boolean }) {
		this.isOurs = isOurs;
		this.isProfiled = isProfiled;
		this.session.connect();
	}

	async start(): Promise<void> {
		if (this.isProfiled) {
			await this.post('Profiler.enable');
			await this.post('Profiler.setSamplingInterval', { interval: SAMPLE * 1000 });
			await this.post('Profiler.start');
		}
		this.began = now();
		this.gaps = [];
		this.delays.reset();
		this.delays.enable();
		let last = { time: now(), work: workDone() };
		this.timer = setInterval(() => {
			const next = { time: now(), work: workDone() };
			if (next.time - last.time > GAP) {
				this.gaps.push({ from: last.time, to: next.time, work: next.work - last.work });
			}
			last = next;
		}, TICK);
	}

	/** Stops, and returns what was measured since the start. */
	async stop(): Promise<BlockReport> {
		clearInterval(this.timer);
		this.delays.disable();
		const seconds = (now() - this.began) / 1000;
		const blocks = this.isProfiled ? await this.blocks() : undefined;
		return {
			seconds,
			longest: blocks
				?.filter(({ ours, interval }) => ours >= GAP && interval <= MAX_INTERVAL)
				.sort((a, b) => b.ours - a.ours)
				.slice(0, 5),
			unclear: blocks?.filter(({ interval }) => interval > MAX_INTERVAL).length ?? 0,
			longestOfAll: Math.max(0, ...this.gaps.map(({ from, to }) => to - from)),
			delay99: this.delays.percentile(99) / 1e6,
		};
	}

	private async blocks(): Promise<readonly Block[]> {
		const { profile } = await this.post('Profiler.stop') as Profiler.StopReturnType;
		const samples = samplesOf(profile, this.began, this.isOurs);
		return this.gaps.map(gap => blockOf(gap, samples.filter(({ time }) => time > gap.from && time <= gap.to)));
	}

	private post(method: string, params?: object): Promise<unknown> {
		return new Promise((resolve, reject) =>
			this.session.post(method, params, (error, result) => (error ? reject(error) : resolve(result))),
		);
	}
}

/** A long gap between two turns of the event loop. */
interface Gap {
	readonly from: number;
	readonly to: number;
	/** The processor time of this thread in the gap, in milliseconds. */
	readonly work: number;
}

interface Sample {
	readonly time: number;
	/** The place in our code; empty for other code. */
	readonly where: string;
}

/**
 * Finds the longest sequence of our samples in a gap. A late event loop runs many tasks in one turn, with code of VS Code between them.
 * A thread that waits for a busy processor is not sampled, so the samples divide the processor time and not the elapsed time.
 */
function blockOf({ from, to, work }: Gap, samples: readonly Sample[]): Block {
	const each = work / Math.max(1, samples.length);
	let longest: readonly string[] = [];
	let current: string[] = [];
	for (const { where } of samples) {
		if (where === '') {
			current = [];
		} else if (current.push(where) > longest.length) {
			longest = current;
		}
	}
	const counts = new Map<string, number>();
	longest.forEach(where => counts.set(where, (counts.get(where) ?? 0) + 1));
	return {
		milliseconds: to - from,
		ours: longest.length * each,
		interval: each,
		at: Date.now() - (now() - to),
		where: [...counts].sort(([, a], [, b]) => b - a).slice(0, 4).map(([name, count]) => `${name} ${(count * each).toFixed(0)} ms`),
	};
}

/** Returns what the thread was running, sample by sample. */
function samplesOf(
	{ nodes, startTime, samples = [], timeDeltas = [] }: Profiler.Profile,
	began: number,
	isOurs: (url: string) => boolean,
): readonly Sample[] {
	const places = ourPlaces(nodes, isOurs);
	const collecting = new Set(nodes.filter(({ callFrame }) => callFrame.functionName === '(garbage collector)').map(({ id }) => id));
	// On most systems, the two clocks are the same.
	const start = startTime / 1000;
	let time = Math.abs(start - began) < 10_000 ? start : began;
	let last = '';
	return samples.map((id, index) => {
		time += (timeDeltas[index] ?? 0) / 1000;
		// Garbage collection is attributed to the code that ran before it.
		last = collecting.has(id) ? last : places.get(id) ?? '';
		return { time, where: collecting.has(id) && last !== '' ? 'garbage collection' : last };
	});
}

/** Maps each profile node that is in our code, or called by it, to the place in our code. */
function ourPlaces(nodes: readonly Profiler.ProfileNode[], isOurs: (url: string) => boolean): ReadonlyMap<number, string> {
	const places = new Map<number, string>();
	// Children come after their parents.
	for (const {
		id,
		children = [],
		callFrame: { functionName, url, lineNumber, columnNumber },
	} of nodes) {
		const place = isOurs(url)
			? `${functionName || '?'} ${url.split('/').at(-1)}:${lineNumber + 1}:${columnNumber + 1}`
			: places.get(id);
		if (place !== undefined) {
			places.set(id, place);
			children.forEach(child => places.set(child, place));
		}
	}
	return places;
}

/** Returns the time of a monotonic clock, in milliseconds. */
function now(): number {
	return Number(process.hrtime.bigint()) / 1e6;
}

/** Returns the processor time of this thread, in milliseconds. */
function workDone(): number {
	const { user, system } = (process as unknown as { threadCpuUsage(): NodeJS.CpuUsage }).threadCpuUsage();
	return (user + system) / 1000;
}
