import { expectedSeconds, type Durations } from './durations';
import { shuffled } from './random';
import { oneFailure, type Section, type Task, type TaskResult } from './sections/section';

/** The options of a run. */
export interface ScheduleOptions {
	/** The maximum number of concurrent tasks. */
	readonly width: number;
	/** Determines the order of tasks with similar expected durations. */
	readonly seed: number;
	readonly durations: Durations;
	readonly watcher: RunWatcher;
}

/** Receives the events of a run. */
export interface RunWatcher {
	onTaskStart(task: string): void;
	onTest(task: string): void;
	onTaskEnd(task: string, seconds: number): void;
	onSectionEnd(outcome: SectionOutcome): void;
}

/** The result of a section. */
export interface SectionOutcome {
	readonly section: Section;
	readonly results: readonly TaskResult[];
	/** The sum of its tasks' durations, which may overlap. */
	readonly seconds: number;
	/** The failed section because of which this one did not run. */
	readonly failedNeed?: string;
}

interface QueuedTask {
	readonly section: Section;
	readonly task: Task;
}

/**
 * Runs the tasks of all sections, each after the sections it needs have passed. Tasks with long expected durations start
 * first, so that none is left to run alone at the end. Returns the outcomes in the order of the sections.
 */
export async function schedule(sections: readonly Section[], options: ScheduleOptions): Promise<readonly SectionOutcome[]> {
	const run = new Run(sections, options);
	await Promise.all(Array.from({ length: options.width }, () => run.work()));
	return sections.flatMap(({ name }) => run.outcomes.get(name) ?? []);
}

class Run {
	readonly outcomes = new Map<string, SectionOutcome>();
	readonly #options: ScheduleOptions;
	readonly #sections: readonly Section[];
	readonly #results = new Map<string, { readonly result: TaskResult; readonly seconds: number }>();
	#queue: readonly QueuedTask[];
	#wake: (() => void)[] = [];

	constructor(sections: readonly Section[], options: ScheduleOptions) {
		assertOrdered(sections);
		this.#sections = sections;
		this.#options = options;
		this.#queue = queueOf(sections, options);
	}

	/** Runs tasks one after another until the queue is empty. */
	async work(): Promise<void> {
		this.#endSections();
		while (this.#queue.length > 0) {
			const next = this.#queue.find(({ section }) => this.#isReady(section));
			if (next) {
				this.#queue = this.#queue.filter(other => other !== next);
				await this.#runTask(next.task);
				this.#endSections();
				this.#wake.splice(0).forEach(wake => wake());
			} else {
				await new Promise<void>(resolve => this.#wake.push(resolve));
			}
		}
	}

	async #runTask(task: Task): Promise<void> {
		const { watcher } = this.#options;
		const began = performance.now();
		watcher.onTaskStart(task.name);
		const result = await task.run({ onTest: () => watcher.onTest(task.name) })
			.catch((error: unknown) => oneFailure(task.name, error));
		const seconds = (performance.now() - began) / 1000;
		this.#results.set(task.name, { result, seconds });
		watcher.onTaskEnd(task.name, seconds);
	}

	#isReady({ needs = [] }: Section): boolean {
		return needs.every(need => this.#outcomeOf(need) !== 'open');
	}

	#outcomeOf(name: string): 'open' | 'passed' | 'failed' {
		const outcome = this.outcomes.get(name);
		return outcome === undefined ? 'open' : isFailure(outcome) ? 'failed' : 'passed';
	}

	/** Completes sections whose tasks have all run or that need a failed section. */
	#endSections(): void {
		for (let changed = true; changed;) {
			changed = false;
			for (const section of this.#sections.filter(({ name }) => !this.outcomes.has(name))) {
				const failedNeed = section.needs?.find(need => this.#outcomeOf(need) === 'failed');
				const done = section.tasks.flatMap(({ name }) => this.#results.get(name) ?? []);
				if (failedNeed !== undefined || (done.length === section.tasks.length && this.#isReady(section))) {
					this.#queue = this.#queue.filter(other => other.section !== section);
					this.#end({
						section,
						results: done.map(({ result }) => result),
						seconds: done.reduce((sum, one) => sum + one.seconds, 0),
						...(failedNeed !== undefined && { failedNeed }),
					});
					changed = true;
				}
			}
		}
	}

	#end(outcome: SectionOutcome): void {
		this.outcomes.set(outcome.section.name, outcome);
		this.#options.watcher.onSectionEnd(outcome);
	}
}

/** Throws unless each section comes after those it needs, because a cycle would never finish. */
function assertOrdered(sections: readonly Section[]): void {
	sections.forEach(({ name, needs = [] }, index) => {
		const missing = needs.find(need => !sections.slice(0, index).some(before => before.name === need));
		if (missing !== undefined) {
			throw new Error(`The section ${name} needs ${missing}, which does not come before it.`);
		}
	});
}

/** Whether a section failed or could not run. */
export function isFailure({ results, failedNeed }: SectionOutcome): boolean {
	return failedNeed !== undefined || results.some(({ failures }) => failures.length > 0);
}

/**
 * Queues the sections that others need first, then the longest tasks. Tasks whose durations have the same binary order of
 * magnitude are shuffled.
 */
function queueOf(sections: readonly Section[], { seed, durations }: ScheduleOptions): readonly QueuedTask[] {
	const needed = new Set(sections.flatMap(({ needs = [] }) => needs));
	const rank = ({ section, task }: QueuedTask) =>
		needed.has(section.name) ? 1000 : Math.floor(Math.log2(Math.max(1, expectedSeconds(durations, task.name))));
	return shuffled(
		sections.flatMap(section => section.tasks.map(task => ({ section, task }))),
		seed,
	).toSorted((a, b) => rank(b) - rank(a));
}
