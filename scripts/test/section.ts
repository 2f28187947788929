import type { Slot } from './slot';

/** A named part of the test run, made of tasks that can run at the same time. */
export interface Section {
	/** What `--only` calls it. A part of a group is `group:part`. */
	readonly name: string;
	/** Sections that must pass first. They run even if nobody asked for them. */
	readonly needs?: readonly string[];
	readonly tasks: readonly Task[];
}

/** A piece of work that takes one slot of the run. */
export interface Task {
	/** Unique within the run. Durations are kept under this name. */
	readonly name: string;
	/** Rejects only if the task could not do its work at all, which counts as one failure. */
	run(context: TaskContext): Promise<TaskResult>;
}

/** What a running task is given. */
export interface TaskContext {
	readonly slot: Slot;
	/** To be called after each test, so that progress can be shown. */
	onTest(): void;
}

/** How a task came out. */
export interface TaskResult {
	readonly passed: number;
	readonly failures: readonly Failure[];
	/** The titles of skipped tests, each with its reason if the test gives one. */
	readonly skipped: readonly string[];
	/** What else a person may want to know, such as which editor was used, or what a task with failures printed. */
	readonly notes: readonly string[];
}

/** A test that failed, or something that went wrong outside any test. */
export interface Failure {
	/** Stays the same from run to run, so that failures can be counted. */
	readonly title: string;
	/** The message and the stack. */
	readonly detail: string;
}

/** A task result with nothing but one pass. */
export const onePass: TaskResult = { passed: 1, failures: [], skipped: [], notes: [] };

/** A task result with nothing but one failure. */
export function oneFailure(title: string, error: unknown): TaskResult {
	const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
	return { passed: 0, failures: [{ title, detail }], skipped: [], notes: [] };
}
