import { cp } from 'node:fs/promises';
import * as path from 'node:path';
import { makeTemporaryFolder, type TemporaryFolder } from '../process/temporaryFolder';

/** Copies a workspace folder under its own name, so that tests may modify it. `path` is the copy. */
export async function copyWorkspace(folder: string): Promise<TemporaryFolder> {
	const parent = await makeTemporaryFolder('workspace');
	const copy = path.join(parent.path, path.basename(folder));
	await cp(folder, copy, { recursive: true });
	return { path: copy, dispose: parent.dispose };
}
