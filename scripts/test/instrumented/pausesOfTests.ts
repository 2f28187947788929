import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import * as path from 'node:path';
import type { Plugin } from 'esbuild';

/** The modules of the extension that wait for a pause. Other timers limit how long something may take, or how long it runs at a time. */
const MODULES = [
	'platform/scheduling/runOnceScheduler.ts',
	'platform/scheduling/throttledScheduler.ts',
	'features/check/findingCommands.ts',
	'features/keys/keyProblems.ts',
	'features/preview/previews.ts',
];

/** Changes the text of a source file. */
export type Change = (file: string, text: string) => string;

/**
 * Returns a change that gives modules that wait for a pause the timers of `test/support/fakeVscode/pauses.ts`, whose time a test lets pass.
 * Throws if there is no such module.
 */
export function withPausesOfTests(root: string): Change {
	const modules = MODULES.map(name => path.join(root, 'src', 'extension', ...name.split('/')));
	const missing = modules.find(file => !existsSync(file));
	if (missing !== undefined) {
		throw new Error(`There is no module ${missing}, which is said to wait for a pause.`);
	}
	const timers = path.join(root, 'test', 'support', 'fakeVscode', 'pauses.ts');
	const names = 'startPause as setTimeout, cancelPause as clearTimeout, pauseClock as Date';
	return (file, text) => (modules.includes(file) ? `import { ${names} } from ${JSON.stringify(timers)};${text}` : text);
}

/** Changes the sources of the extension. */
export function changedSources(root: string, change: Change): Plugin {
	const folder = path.join(root, 'src', 'extension') + path.sep;
	return {
		name: 'changed-sources',
		setup({ onLoad }) {
			onLoad({ filter: /\.ts$/, namespace: 'file' }, async ({ path: file }) => {
				if (!file.startsWith(folder)) {
					return undefined;
				}
				const text = await readFile(file, 'utf8');
				const contents = change(file, text);
				return contents === text ? undefined : { contents, loader: 'ts' };
			});
		},
	};
}
