import { rmSync } from 'node:fs';
import { mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { onExit } from './onExit';

/** Options for removing a folder that an ending program may still write to. */
export const removal = { recursive: true, force: true, maxRetries: 10, retryDelay: 100 } as const;

/** A folder that is removed with its owner. */
export interface TemporaryFolder {
	readonly path: string;
	/** Removes the folder with its content. This also happens when the process ends. */
	dispose(): Promise<void>;
}

/** Creates an empty folder in the system's temporary folder. */
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
