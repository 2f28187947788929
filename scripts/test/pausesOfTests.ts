import { readFile } from 'node:fs/promises';
import * as path from 'node:path';
import type { Plugin } from 'esbuild';

/** The modules of the extension that wait for a pause. Other timers limit how long something may take, or how long it runs at a time. */
const MODULES =
	/[\\/]src[\\/]extension[\\/](?:platform[\\/]scheduling[\\/](?:lookScheduler|runOnceScheduler)|features[\\/](?:keys[\\/]keyProblems|preview[\\/]previews))\.ts$/;

/** Gives modules that wait for a pause the timers of `test/support/fakeVscode/pauses.ts`, whose time a test lets pass. */
export function pausesOfTests(root: string): Plugin {
	const timers = path.join(root, 'test', 'support', 'fakeVscode', 'pauses.ts');
	return {
		name: 'pauses-of-tests',
		setup({ onLoad }) {
			onLoad({ filter: MODULES }, async ({ path: file }) => ({
				contents: `import { startPause as setTimeout, cancelPause as clearTimeout } from ${JSON.stringify(timers)};${await readFile(file, 'utf8')}`,
				loader: 'ts',
			}));
		},
	};
}
