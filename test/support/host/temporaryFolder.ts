import { rmSync } from 'node:fs';
import { mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { onExit } from './onExit';

/** How to remove a folder that a program which is just ending may still write to. */
export const removal = { recursive: true, force: true, maxRetries: 10, retryDelay: 100 } as const;

/** A folder that lives as long as its owner. */
export interface TemporaryFolder {
	readonly path: string;
	/** Removes the folder and all in it. The folder also goes when this process ends. */
	dispose(): Promise<void>;
}

/** Makes a new, empty folder among the system's temporary files. */
export async function makeTemporaryFolder(name: string): Promise<TemporaryFolder> {
	const folder = await mkdtemp(path.join(await realpath(tmpdir()), `dossier-${name}-`));
	const withdraw = onExit(() => rmSync(folder, removal));
	return {
		path: folder,
		async dispose() {
			withdraw();
			await rm(folder, removal);
		},
	};
}
