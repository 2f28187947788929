/** A program to run. */
export interface Command {
	readonly file: string;
	readonly args: readonly string[];
	readonly cwd?: string;
	readonly env?: NodeJS.ProcessEnv;
	/** Use a shell, as Windows needs for `.cmd` files. */
	readonly shell?: boolean;
	/** How to tell it to end early: SIGTERM, unless it is to end at once because it has nothing to put in order. */
	readonly endSignal?: 'SIGTERM' | 'SIGKILL';
}
