import { existsSync, rmSync, statSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rename, rm, utimes } from 'node:fs/promises';
import * as path from 'node:path';
import { onExit } from './onExit';
import { removal } from './temporaryFolder';

const unusedAfterDays = 30;

/**
 * Creates a folder unless it exists. `make` fills a sibling folder, which is renamed once complete, so that an incomplete
 * folder is never visible and concurrent processes do not interfere. Rejects with the error of `make` and then leaves nothing
 * behind. The name must be `<what>-<version>`; folders of the same `<what>` not used for a month are removed.
 */
export async function makeOnce(folder: string, make: (stage: string) => Promise<void>): Promise<void> {
	if (!existsSync(folder)) {
		await mkdir(path.dirname(folder), { recursive: true });
		const stage = await mkdtemp(`${folder}.making-`);
		const withdraw = onExit(() => rmSync(stage, removal));
		try {
			await make(stage);
			await takeName(stage, folder);
		} finally {
			withdraw();
			await rm(stage, removal);
		}
		await removeUnused(folder);
	}
	const now = new Date();
	await utimes(folder, now, now);
}

async function takeName(stage: string, folder: string): Promise<void> {
	try {
		await rename(stage, folder);
	} catch (error) {
		// If another process was faster, its folder is used.
		if (!existsSync(folder)) {
			throw error;
		}
	}
}

async function removeUnused(folder: string): Promise<void> {
	const parent = path.dirname(folder);
	const what = path.basename(folder).replace(/-[^-]*$/, '-');
	const limit = Date.now() - unusedAfterDays * 24 * 60 * 60 * 1000;
	for (const name of await readdir(parent)) {
		const sibling = path.join(parent, name);
		// Another process may have removed it in the meantime.
		const lastUse = statSync(sibling, { throwIfNoEntry: false })?.mtimeMs;
		if (name.startsWith(what) && lastUse !== undefined && lastUse < limit) {
			await rm(sibling, removal);
		}
	}
}
