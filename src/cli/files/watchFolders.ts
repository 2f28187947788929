import { basename, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { watch } from 'chokidar';

/** Editors write a file in several steps, and version control many files, within this many milliseconds. */
const PAUSE = 100;

/**
 * Yields the paths of files that have changed below folders, those of one moment together, until it is returned; throws if the system
 * cannot watch. Hidden folders in them except `.vscode`, and those of packages, are left out.
 */
export async function* watchFolders(folders: readonly string[]): AsyncGenerator<ReadonlySet<string>, never> {
	const changed = new Set<string>();
	let problem: Error | undefined;
	let wake: () => void = () => undefined;
	const named = new Set(folders.map(folder => resolve(folder)));
	const watcher = watch([...folders], { ignoreInitial: true, ignored: path => !named.has(resolve(path)) && isSkipped(basename(path)) });
	watcher.on('all', (_, path) => {
		changed.add(path);
		wake();
	});
	watcher.on('error', error => {
		problem = error instanceof Error ? error : new Error(String(error));
		wake();
	});
	try {
		for (;;) {
			if (changed.size === 0 && !problem) {
				await new Promise<void>(resolve => {
					wake = resolve;
				});
			}
			if (problem) {
				throw problem;
			}
			await wait(PAUSE);
			const batch = new Set(changed);
			changed.clear();
			yield batch;
		}
	} finally {
		await watcher.close();
	}
}

function isSkipped(name: string): boolean {
	return name === 'node_modules' || (name.startsWith('.') && !['.vscode', '.dossierignore'].includes(name));
}
