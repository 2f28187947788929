/** A program to run. */
export interface Command {
	readonly file: string;
	readonly args: readonly string[];
	readonly cwd?: string;
	readonly env?: NodeJS.ProcessEnv;
	/** Whether to use a shell, as Windows requires for `.cmd` files. */
	readonly shell?: boolean;
	/** The signal that ends it early: SIGTERM by default, or SIGKILL if it needs no clean-up. */
	readonly endSignal?: 'SIGTERM' | 'SIGKILL';
}
