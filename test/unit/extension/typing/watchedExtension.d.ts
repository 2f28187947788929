/** The extension, built by the test run so that each `await` calls `test/support/fakeVscode/awaits.ts`. */
declare module 'watched:extension' {
	export function activate(context: import('vscode').ExtensionContext): unknown;
}
