import { Session, type Profiler } from 'node:inspector';
import { monitorEventLoopDelay } from 'node:perf_hooks';

/** How often the loop of the extension host is asked for a turn, and how often it is asked what it is at, in milliseconds. */
const TICK = 5;
const SAMPLE = 1;

/** How much work may be between two samples, in milliseconds. Beyond that many short things look like one long one. */
const COARSEST = 2 * SAMPLE;

/** Gaps between two turns from which on it is worth knowing whose they are, in milliseconds. */
const GAP = 20;

/** A time in which nothing else in the extension host had its turn. */
export interface Block {
	/** How long it took, in milliseconds: longer on a machine that is busy with something else. */
	readonly milliseconds: number;
	/** The longest time in it in which the processor was at nothing but our code, and the garbage behind it. */
	readonly ours: number;
	/** How much work is between two samples, in milliseconds. */
	readonly interval: number;
	/** When it ended, in milliseconds since 1970. */
	readonly at: number;
	/** Where it was most of that time. */
	readonly where: readonly string[];
}

/** The blocks of a time, and how late the loop was. */
export interface BlockReport {
	readonly seconds: number;
	/** The longest blocks of ours, the longest first. */
	readonly longest: readonly Block[];
	/** The longest block by anybody, in milliseconds. */
	readonly longestOfAll: number;
	/** Gaps in which the machine was too busy to look often enough. */
	readonly unclear: number;
	/** The delay of the loop that 99 of 100 turns stay below, in milliseconds. */
	readonly delay99: number;
}

/** Watches how long the extension host is blocked, and by whom. */
export class Blocks {
	private readonly isOurs: (url: string) => boolean;
	private readonly session = new Session();
	private readonly delays = monitorEventLoopDelay({ resolution: 10 });
	private gaps: Gap[] = [];
	private timer: NodeJS.Timeout | undefined;
	private began = 0;

	constructor(isOurs: (url: string) => boolean) {
		this.isOurs = isOurs;
		this.session.connect();
	}

	async start(): Promise<void> {
		await this.post('Profiler.enable');
		await this.post('Profiler.setSamplingInterval', { interval: SAMPLE * 1000 });
		await this.post('Profiler.start');
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

	/** Stops, and says what happened since the start. */
	async stop(): Promise<BlockReport> {
		clearInterval(this.timer);
		this.delays.disable();
		const seconds = (now() - this.began) / 1000;
		const { profile } = await this.post('Profiler.stop') as Profiler.StopReturnType;
		const samples = samplesOf(profile, this.began, this.isOurs);
		const blocks = this.gaps.map(gap => blockOf(gap, samples.filter(({ time }) => time > gap.from && time <= gap.to)));
		return {
			seconds,
			longest: blocks.filter(({ ours, interval }) => ours >= GAP && interval <= COARSEST).sort((a, b) => b.ours - a.ours).slice(0, 5),
			unclear: blocks.filter(({ interval }) => interval > COARSEST).length,
			longestOfAll: Math.max(0, ...blocks.map(({ milliseconds }) => milliseconds)),
			delay99: this.delays.percentile(99) / 1e6,
		};
	}

	private post(method: string, params?: object): Promise<unknown> {
		return new Promise((resolve, reject) => this.session.post(method, params, (error, result) => (error ? reject(error) : resolve(result))));
	}
}

/** Two turns that were far from each other. */
interface Gap {
	readonly from: number;
	readonly to: number;
	/** How long the processor was at this thread meanwhile, in milliseconds. */
	readonly work: number;
}

interface Sample {
	readonly time: number;
	/** Where it is in our code; empty where it is in other code. */
	readonly where: string;
}

/**
 * The longest stretch of our samples in a gap. A loop that is late does many things in one turn, with code of VS Code between them.
 * A thread that has to wait for a busy processor is not sampled either, so that the samples divide the work and not the time.
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

/** What the thread was at, sample by sample. */
function samplesOf({ nodes, startTime, samples = [], timeDeltas = [] }: Profiler.Profile, began: number, isOurs: (url: string) => boolean): readonly Sample[] {
	const places = ourPlaces(nodes, isOurs);
	const collecting = new Set(nodes.filter(({ callFrame }) => callFrame.functionName === '(garbage collector)').map(({ id }) => id));
	// The two clocks are one on most systems.
	const start = startTime / 1000;
	let time = Math.abs(start - began) < 10_000 ? start : began;
	let last = '';
	return samples.map((id, index) => {
		time += (timeDeltas[index] ?? 0) / 1000;
		// Garbage is collected behind whoever makes some more.
		last = collecting.has(id) ? last : places.get(id) ?? '';
		return { time, where: collecting.has(id) && last !== '' ? 'garbage collection' : last };
	});
}

/** For each node that is in our code, or that our code has called, the place in our code. */
function ourPlaces(nodes: readonly Profiler.ProfileNode[], isOurs: (url: string) => boolean): ReadonlyMap<number, string> {
	const places = new Map<number, string>();
	// Children come after their parents.
	for (const { id, children = [], callFrame: { functionName, url, lineNumber, columnNumber } } of nodes) {
		const place = isOurs(url) ? `${functionName || '?'} ${url.split('/').at(-1)}:${lineNumber + 1}:${columnNumber + 1}` : places.get(id);
		if (place !== undefined) {
			places.set(id, place);
			children.forEach(child => places.set(child, place));
		}
	}
	return places;
}

/** Milliseconds of a clock that only runs forward. */
function now(): number {
	return Number(process.hrtime.bigint()) / 1e6;
}

/** How long the processor has been at this thread, in milliseconds. */
function workDone(): number {
	const { user, system } = (process as unknown as { threadCpuUsage(): NodeJS.CpuUsage }).threadCpuUsage();
	return (user + system) / 1000;
}
