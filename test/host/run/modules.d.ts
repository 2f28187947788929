declare module 'mocha/mocha.js';

/** Written by the bundler. */
declare module 'dossier:host-tests' {
	/** Loads each test file of the folder. */
	export const testFiles: readonly { readonly file: string; load(): Promise<unknown> }[];
	/** Run only tests whose title matches; empty for all. */
	export const grep: string;
	/** Whether this host runs every test, and not only those of what may differ between hosts. */
	export const isWhole: boolean;
}
