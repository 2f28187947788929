/** A named part of the test run, consisting of tasks that can run concurrently. */
export interface Section {
	/** The name for `--only`. Parts of a group are named `group:part`. */
	readonly name: string;
	/** Sections that must pass first. They run even if not selected. */
	readonly needs?: readonly string[];
	readonly tasks: readonly Task[];
	/** Whether it only runs if selected by name, or in a thorough run. */
	readonly onRequest?: boolean;
}

/** A unit of work that one process does. */
export interface Task {
	/** Unique within the run, and the key of the saved durations. */
	readonly name: string;
	/** Rejects only if the task could not run at all, which counts as one failure. */
	run(context: TaskContext): Promise<TaskResult>;
}

/** The context of a running task. */
export interface TaskContext {
	/** Must be called after each test for the progress display. */
	onTest(): void;
}

/** The result of a task. */
export interface TaskResult {
	readonly passed: number;
	readonly failures: readonly Failure[];
	/** The titles of skipped tests, each with its reason if given. */
	readonly skipped: readonly string[];
	/** Further information, such as the editor's version, or the output of a task with failures. */
	readonly notes: readonly string[];
}

/** A failed test, or an error outside of any test. */
export interface Failure {
	/** Stable between runs, so that failures can be counted. */
	readonly title: string;
	/** The error message and stack. */
	readonly detail: string;
}

/** The result of a task that counts as one passed test. */
export const onePass: TaskResult = { passed: 1, failures: [], skipped: [], notes: [] };

/** Creates the result of a task that counts as one failure. */
export function oneFailure(title: string, error: unknown): TaskResult {
	const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
	return { passed: 0, failures: [{ title, detail }], skipped: [], notes: [] };
}
