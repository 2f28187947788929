import type { BlockReport } from './blocks';

/** The folder beside the probe in which each extension host writes a file: its name is the process id, its text the port. */
export const HOSTS = 'hosts';

/** The state of an extension host, and what happened in it since the last request. */
export interface Measured extends BlockReport {
	/** The size of the heap after garbage collection, of VS Code and all extensions, in bytes. */
	readonly heap: number;
	/** The objects that our extension has registered and not disposed. */
	readonly live: Readonly<Record<string, number>>;
	/** The number of objects that it has ever registered. */
	readonly everMade: number;
	/** Unhandled rejections. */
	readonly rejections: readonly string[];
	/** The age of the extension host, in seconds. */
	readonly uptime: number;
}

/** A request to a probe. */
export interface Answers {
	/** Runs a command of VS Code, and replies when it has finished. */
	run(question: { readonly command: string; readonly args?: readonly unknown[] }): Promise<unknown>;
	measure(question?: object): Promise<Measured>;
	/** Writes a snapshot of the heap to a file, after garbage collection; its time does not count as a block. */
	snapshot(question: { readonly file: string }): Promise<void>;
	/** Deactivates the extension as VS Code does when a window closes, and measures. */
	deactivate(question?: object): Promise<Measured>;
	/** Activates and deactivates it a number of times, and measures; `live` has the objects left after any of them. */
	reactivate(question: { readonly times: number }): Promise<Measured>;
}
