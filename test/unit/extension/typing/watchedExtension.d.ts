/** The extension, in which each `await` passes through `test/support/fakeVscode/awaits.ts`. The test run builds it. */
declare module 'watched:extension' {
	export function activate(context: import('vscode').ExtensionContext): unknown;
}
