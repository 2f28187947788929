import type { HeapParts } from '../heap/heapParts';
import { OWNER_NAMES } from '../heap/ownersOf';
import type { Block } from '../probe/blocks';
import type { Measured } from '../probe/protocol';

/** The longest block allowed, in milliseconds. This limit and the following ones are promised in docs/reliability.md. */
const MAX_BLOCK = 50;
/** The same for the first steps in a window, in milliseconds: before code is compiled, the same work takes several times as long. */
const MAX_COLD_BLOCK = 100;
/** The maximum growth of the heap, as a fraction of its size. */
export const MAX_GROWTH = 0.05;
/** The same for a short walk, during which VS Code itself does not become stable. */
const MAX_GROWTH_AT_ONCE = 0.2;
/** In seconds; the growth of the heap is measured from the first rest after it. */
export const MINUTE = 60;
/** How often a step must be tried before it has to succeed: with fewer tries it may never have been applicable. */
const FEW = 4;

/** The findings of a walk. */
export interface WalkReport {
	/** The problems, one line each. */
	readonly faults: readonly string[];
	/** Figures for the reader. */
	readonly lines: readonly string[];
}

/** The lines printed during the walk. */
export interface Printed {
	readonly log: string;
	readonly console: readonly string[];
	/** Returns the step that was running at a time. */
	stepAt(time: number): string;
}

/** Collects the measurements of a walk. */
export class WalkRecord {
	private readonly steps = new Map<string, { done: number; effective: number }>();
	private readonly blocks: (Block & { readonly isCold: boolean })[] = [];
	private readonly rejections: string[] = [];
	private readonly rests: Measured[] = [];
	private parts: readonly [HeapParts, HeapParts] | undefined;
	private heaps: readonly [number, number] = [1, 1];
	private activations = 0;
	private readonly leftLive: { [name: string]: number } = {};
	private windows = 1;
	private seconds = 0;
	private longestOfAll = 0;
	private delay99 = 0;
	private unclear = 0;
	private isProfiled = false;

	step(name: string, isEffective: boolean): void {
		const { done, effective } = this.steps.get(name) ?? { done: 0, effective: 0 };
		this.steps.set(name, { done: done + 1, effective: effective + (isEffective ? 1 : 0) });
	}

	/** Records a reload of the window. */
	window(measured: Measured): void {
		this.take(measured);
		this.windows++;
	}

	/** Records a rest in the last window. */
	rest(measured: Measured): void {
		this.take(measured);
		this.rests.push(measured);
	}

	/** Records what the heap consisted of at the first rest after a minute and at the last one. */
	heapParts(first: HeapParts, last: HeapParts): void {
		this.parts = [first, last];
	}

	left(measured: Measured): void {
		this.take(measured);
		Object.assign(this.leftLive, measured.live);
	}

	/** Records the measurements before and after a number of further activations. */
	reactivated(before: Measured, after: Measured, times: number): void {
		this.take(after);
		this.heaps = [before.heap, after.heap];
		this.activations = times;
		[before, after].forEach(({ live }) => Object.assign(this.leftLive, live));
	}

	/** Records a measurement taken while the heap settles. */
	also(measured: Measured): void {
		this.take(measured);
	}

	report({ log, console, stepAt }: Printed): WalkReport {
		const errors = log.split('\n').filter(line => line.includes('[error]'));
		const [first, last] = [this.rests.find(({ uptime }) => uptime >= MINUTE) ?? this.rests[0], this.rests.at(-1)];
		const growth = grownBy(first?.heap, last?.heap);
		const isLong = (last?.uptime ?? 0) - (first?.uptime ?? 0) > 3 * MINUTE;
		const again = this.heaps[1] / this.heaps[0] - 1;
		const ours = this.blocks.filter(block => block.ours >= (block.isCold ? MAX_COLD_BLOCK : MAX_BLOCK));
		const faults = [
			...this.rejections.map(one => `A rejection that nobody handled: ${one}`),
			...errors.map(line => `In the log: ${line}`),
			...console.map(line => `In the console: ${line}`),
			// Block times depend on the load of the machine, and the ordinary test run must not.
			...(isLong ? ours : []).map(block => `A block of ${lineOf(block, stepAt)}`),
			...grown(this.rests[0]?.live ?? {}, last?.live ?? {}).map(line => `Left after a round: ${line}`),
			...Object.entries(this.leftLive).map(([name, count]) => `Left after deactivation: ${count} × ${name}`),
			...(this.parts
				? this.grownParts(this.parts)
				: growth > (isLong ? MAX_GROWTH : MAX_GROWTH_AT_ONCE)
					? [`The heap has grown by ${percent(growth)}.`]
					: []),
			...(again > MAX_GROWTH ? [`The heap has grown by ${percent(again)} in ${this.activations} activations.`] : []),
			...[...this.steps].flatMap(([name, { done, effective }]) =>
				done >= FEW && effective * 4 < done ? [`“${name}” had an effect ${effective} times of ${done} only.`] : [],
			),
		];
		const longest = Math.max(0, ...this.blocks.map(block => block.ours));
		return {
			faults,
			lines: [
				`${[...this.steps.values()].reduce((sum, { done }) => sum + done, 0)} steps in ${(this.seconds / MINUTE).toFixed(1)} min and ${this.windows} windows: ${[...this.steps].map(([name, { done, effective }]) => `${name} ${effective}/${done}`).join(', ')}`,
				`Heap at rest: ${this.rests.map(({ heap, uptime }) => `${megabytes(heap)} (${uptime.toFixed(0)} s)`).join(', ')}; growth ${percent(growth)}`,
				...(this.parts ? linesOf(this.parts) : []),
				`Heap after deactivation: ${megabytes(this.heaps[0])}, and ${megabytes(this.heaps[1])} after ${this.activations} activations more; growth ${percent(again)}`,
				`Registered: ${last?.everMade} in all in the last window, ${sum(last?.live)} at rest, ${sum(this.leftLive)} after deactivation`,
				`Longest block of ours ${this.isProfiled ? `${longest.toFixed(0)} ms` : 'not measured'}, of anybody ${this.longestOfAll.toFixed(0)} ms; 99 % of turns within ${this.delay99.toFixed(0)} ms; ${this.unclear} gaps too busy to tell whose they were`,
				...this.blocks.toSorted((a, b) => b.ours - a.ours).slice(0, 5).map(block => `  ${lineOf(block, stepAt)}`),
			],
		};
	}

	/**
	 * What V8 compiles and learns grows for minutes, until each function has been used often enough. So the heap without it is compared with that
	 * after a minute, and the whole heap with that in the middle.
	 */
	private grownParts([first, last]: readonly [HeapParts, HeapParts]): readonly string[] {
		const data = grownBy(first.all.data, last.all.data);
		const whole = grownBy(this.middle()?.heap, this.rests.at(-1)?.heap);
		return [
			...(data > MAX_GROWTH ? [`The heap without compiled code has grown by ${percent(data)}.`] : []),
			...(whole > MAX_GROWTH ? [`The heap has grown by ${percent(whole)} in the second half.`] : []),
		];
	}

	/** The first rest in the second half of the time between the first rest and the last one. */
	private middle(): Measured | undefined {
		const half = ((this.rests[0]?.uptime ?? 0) + (this.rests.at(-1)?.uptime ?? 0)) / 2;
		return this.rests.find(({ uptime }) => uptime >= half);
	}

	private take({ longest, longestOfAll, delay99, unclear, seconds, rejections }: Measured): void {
		this.isProfiled ||= longest !== undefined;
		this.blocks.push(...(longest ?? []).map(block => ({ ...block, isCold: this.rests.length === 0 })));
		this.rejections.push(...rejections);
		this.seconds += seconds;
		this.longestOfAll = Math.max(this.longestOfAll, longestOfAll);
		this.delay99 = Math.max(this.delay99, delay99);
		this.unclear += unclear;
	}
}

function grown(before: Measured['live'], after: Measured['live']): readonly string[] {
	return Object.entries(after).flatMap(([name, count]) =>
		count > (before[name] ?? 0) ? [`${count} × ${name}, ${before[name] ?? 0} before`] : [],
	);
}

function linesOf([first, last]: readonly [HeapParts, HeapParts]): readonly string[] {
	const row = (name: string, { all, byOwner }: HeapParts, { all: allThen, byOwner: then }: HeapParts) => {
		const [from, to] = [byOwner.get(name) ?? all, then.get(name) ?? allThen];
		return `  ${name}: ${megabytes(from.data)} and ${megabytes(from.code)} of compiled code, then ${megabytes(to.data)} and ${megabytes(to.code)}`;
	};
	return [
		`The heap without compiled code has grown by ${percent(grownBy(first.all.data, last.all.data))}, compiled code by ${percent(grownBy(first.all.code, last.all.code))}; held by one owner alone:`,
		...['everything', ...OWNER_NAMES].map(name => row(name, first, last)),
	];
}

function grownBy(before = 1, after = 0): number {
	return after / before - 1;
}

function lineOf({ ours, milliseconds, at, where }: Block, stepAt: Printed['stepAt']): string {
	return `${ours.toFixed(0)} of ${milliseconds.toFixed(0)} ms, in step ${stepAt(at)}: ${where.join(', ')}`;
}

function sum(live: Measured['live'] = {}): number {
	return Object.values(live).reduce((all, count) => all + count, 0);
}

function percent(part: number): string {
	return `${(part * 100).toFixed(1)} %`;
}

function megabytes(bytes: number): string {
	return `${(bytes / 1e6).toFixed(1)} MB`;
}
