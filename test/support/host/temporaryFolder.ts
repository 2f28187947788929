import { rmSync } from 'node:fs';
import { mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import * as path from 'node:path';

/** A folder that lives as long as its owner. */
export interface TemporaryFolder {
	readonly path: string;
	/** Removes the folder and all in it. The folder also goes when this process ends. */
	dispose(): Promise<void>;
}

/** Makes a new, empty folder among the system's temporary files. */
export async function makeTemporaryFolder(name: string): Promise<TemporaryFolder> {
	const folder = await mkdtemp(path.join(await realpath(tmpdir()), `dossier-${name}-`));
	// A child that is being killed may still write: hence the retries.
	const options = { recursive: true, force: true, maxRetries: 5, retryDelay: 100 };
	const remove = () => rmSync(folder, options);
	process.once('exit', remove);
	return {
		path: folder,
		async dispose() {
			process.off('exit', remove);
			await rm(folder, options);
		},
	};
}
