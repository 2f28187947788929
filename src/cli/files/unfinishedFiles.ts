import { lstat, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';

/** The age above which a file is removed, in milliseconds. Another program may be writing a newer one, on a computer with another clock. */
const ABANDONED_AFTER = 86_400_000;

const NAME = /^\.[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}\.unfinished$/;

/** Returns a name for a file that is being written. It cannot be guessed, and must be new: a link with that name would point elsewhere. */
export function unfinishedName(): string {
	return `.${crypto.randomUUID()}.unfinished`;
}

/**
 * Removes the files that an earlier run left in a folder because it was ended while writing: files with exactly such a name that belong to
 * the user and are older than a day. Links and everything else stay. Never rejects, because the new file is complete.
 */
export async function removeAbandoned(folder: string, now: number): Promise<void> {
	const names = await readdir(folder).catch(() => []);
	for (const path of names.filter(name => NAME.test(name)).map(name => join(folder, name))) {
		const found = await lstat(path).catch(() => undefined);
		const isOwn = process.getuid === undefined || found?.uid === process.getuid();
		if (found?.isFile() === true && isOwn && now - found.mtimeMs > ABANDONED_AFTER) {
			await rm(path, { force: true }).catch(() => undefined);
		}
	}
}
