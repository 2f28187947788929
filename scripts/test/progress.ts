import { expectedSeconds, type Durations } from './durations';
import { remainingSeconds } from './remainingSeconds';
import type { RunWatcher, SectionOutcome } from './schedule';
import type { Section } from './sections/section';

/** A task is reported as slow if it takes this many times longer than expected. */
const SLOW_FACTOR = 2;
/** The interval between progress lines, in milliseconds. */
const INTERVAL = 20_000;

/** The input of progress reports. */
export interface ProgressOptions {
	readonly sections: readonly Section[];
	readonly durations: Durations;
	readonly width: number;
	readonly print: (text: string) => void;
}

/** Prints the progress of a run: the running tasks, the number of finished tasks, and an estimate of the remaining time. */
export class Progress implements RunWatcher {
	readonly #options: ProgressOptions;
	readonly #began = performance.now();
	readonly #left: Set<string>;
	readonly #running = new Map<string, { readonly began: number; tests: number }>();
	readonly #total: number;
	readonly #timer: NodeJS.Timeout;
	/** The actual and expected total durations of finished tasks, in seconds. */
	#took = 0;
	#expected = 0;
	/** The duration of each finished task, in seconds. */
	readonly measured: Record<string, number> = {};

	constructor(options: ProgressOptions) {
		this.#options = options;
		this.#left = new Set(options.sections.flatMap(({ tasks }) => tasks.map(({ name }) => name)));
		this.#total = this.#left.size;
		this.#timer = setInterval(() => this.#show(), INTERVAL);
	}

	onTaskStart(task: string): void {
		this.#running.set(task, { began: performance.now(), tests: 0 });
	}

	onTest(task: string): void {
		const running = this.#running.get(task);
		if (running) {
			running.tests++;
		}
	}

	onTaskEnd(task: string, seconds: number): void {
		this.#running.delete(task);
		this.#left.delete(task);
		this.#took += seconds;
		this.#expected += expectedSeconds(this.#options.durations, task);
		this.measured[task] = seconds;
	}

	onSectionEnd(outcome: SectionOutcome): void {
		const { results } = outcome;
		for (const section of outcome.failedNeed === undefined ? [] : [outcome.section]) {
			section.tasks.forEach(({ name }) => this.#left.delete(name));
		}
		this.#options.print(describe(outcome));
		results.flatMap(({ failures }) => failures).forEach(({ title, detail }) => this.#options.print(indent(`✗ ${title}\n${detail}`)));
		results.flatMap(({ notes }) => notes).forEach(note => this.#options.print(indent(note)));
		results.flatMap(({ skipped }) => skipped).forEach(title => this.#options.print(indent(`skipped: ${title}`)));
	}

	/** Must be called when the run has ended. */
	end(): void {
		clearInterval(this.#timer);
	}

	#show(): void {
		const { durations, width, print } = this.#options;
		const pace = this.#expected === 0 ? 1 : this.#took / this.#expected;
		const now = performance.now();
		const open = [...this.#left].map(task => {
			const began = this.#running.get(task)?.began;
			return { expected: expectedSeconds(durations, task), ...(began !== undefined && { ran: (now - began) / 1000 }) };
		});
		const rest = remainingSeconds(open, { took: this.#took, expected: this.#expected }, width);
		const running = [...this.#running].map(([task, { began, tests }]) => {
			const seconds = (now - began) / 1000;
			const slow = seconds > SLOW_FACTOR * expectedSeconds(durations, task) * pace ? ', slower than usual' : '';
			return `${task} (${tests > 0 ? `${tests} tests, ` : ''}${seconds.toFixed(0)} s${slow})`;
		});
		const done = this.#total - this.#left.size;
		print(
			`  ${formatTime((now - this.#began) / 1000)}  ${done} of ${this.#total} done, about ${formatTime(rest)} left; running: ${running.join(', ')}`,
		);
	}
}

function describe({ section, results, seconds, failedNeed }: SectionOutcome): string {
	if (failedNeed !== undefined) {
		return `– ${section.name.padEnd(16)} not run: it needs ${failedNeed}, which failed`;
	}
	const sum = (count: (result: typeof results[number]) => number) => results.reduce((total, result) => total + count(result), 0);
	const failed = sum(({ failures }) => failures.length);
	const skipped = sum(result => result.skipped.length);
	const counts = `${sum(({ passed }) => passed)} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
	return `${failed > 0 ? '✗' : '✓'} ${section.name.padEnd(16)} ${counts.padEnd(36)} ${seconds.toFixed(1).padStart(6)} s`;
}

function indent(text: string): string {
	return text.trimEnd().replace(/^/gm, '    ');
}

/** Formats seconds as minutes and seconds. */
function formatTime(seconds: number): string {
	const whole = Math.round(seconds);
	return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}
