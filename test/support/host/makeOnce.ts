import { existsSync, rmSync, statSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rename, rm, utimes } from 'node:fs/promises';
import * as path from 'node:path';
import { onExit } from './onExit';
import { removal } from './temporaryFolder';

const unusedAfterDays = 30;

/**
 * Makes a folder unless it is there already. `make` fills a sibling folder, which takes the real name only when it is
 * complete: a folder half made is never seen, and two processes that make it at once both end with a whole one.
 * Rejects with what `make` rejects with, leaving nothing behind.
 *
 * The name must be `<what>-<version>`. Folders of the same `<what>` that no run has used for a month are removed.
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
		// Another process was faster: its folder is as good.
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
		// Another process may have removed it meanwhile.
		const lastUse = statSync(sibling, { throwIfNoEntry: false })?.mtimeMs;
		if (name.startsWith(what) && lastUse !== undefined && lastUse < limit) {
			await rm(sibling, removal);
		}
	}
}
