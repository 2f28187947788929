import type { BlockReport } from './blocks';

/** The folder beside the probe in which each extension host leaves a file: its name is the process, its text the port. */
export const HOSTS = 'hosts';

/** What an extension host is like at a moment, and what happened in it since it was asked last. */
export interface Measured extends BlockReport {
	/** What is left on the heap after collection, in bytes: of VS Code and all extensions. */
	readonly heap: number;
	/** What our extension has registered and not disposed of. */
	readonly live: Readonly<Record<string, number>>;
	/** How much it has ever registered. */
	readonly everMade: number;
	/** Rejections that nobody handled. */
	readonly rejections: readonly string[];
	/** The age of the extension host, in seconds. */
	readonly uptime: number;
}

/** What a probe can be asked. */
export interface Answers {
	/** Runs a command of VS Code, and answers when it is done. */
	run(question: { readonly command: string; readonly args?: readonly unknown[] }): Promise<unknown>;
	measure(question?: object): Promise<Measured>;
	/** Deactivates the extension, as VS Code does when a window closes, and measures. */
	deactivate(question?: object): Promise<Measured>;
	/** Activates and deactivates it so many times, and measures; `live` is what was left after any of them. */
	reactivate(question: { readonly times: number }): Promise<Measured>;
}
