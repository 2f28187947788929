import type { EditorVersion } from '../../test/support/host/editorVersion';

/** What is to be opened. */
export interface StartOptions {
	/** The folder of the extension. */
	readonly extension: string;
	/** The folder to work on; a copy of it is opened. */
	readonly workspace: string;
	/** The file to show, by its path inside the workspace. */
	readonly file: string;
	readonly version: EditorVersion;
	/** The port for a VS Code that is served; a free one unless given. */
	readonly port: number | undefined;
	/** Whether to open the browser on a VS Code that is served. */
	readonly open: boolean;
}

/** One way to open VS Code. */
export interface Start {
	/** The flag that forces it. */
	readonly name: 'desktop' | 'download' | 'npm';
	/** What it is, for a person. */
	readonly what: string;
	/** Opens VS Code, or says why it cannot be had on this machine. Rejects if it can be had and fails. */
	run(options: StartOptions): Promise<'started' | { readonly because: string }>;
}
