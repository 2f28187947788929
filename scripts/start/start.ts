import type { EditorVersion } from '../../test/support/host/editorVersion';

/** The options of `npm start`. */
export interface StartOptions {
	/** The extension's folder. */
	readonly extension: string;
	/** The workspace folder; a copy of it is opened. */
	readonly workspace: string;
	/** The file to show, relative to the workspace. */
	readonly file: string;
	readonly version: EditorVersion;
	/** The port to serve VS Code on; `undefined` for any free port. */
	readonly port: number | undefined;
	/** Whether to open a browser if VS Code is served. */
	readonly open: boolean;
}

/** A way to run VS Code. */
export interface Start {
	/** The flag that selects it. */
	readonly name: 'desktop' | 'download' | 'npm';
	/** A description for the user. */
	readonly what: string;
	/** Starts VS Code, or returns why it is not available on this machine. Rejects if it is available but fails. */
	run(options: StartOptions): Promise<'started' | { readonly because: string }>;
}
