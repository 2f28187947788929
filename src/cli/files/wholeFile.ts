import { chmod, constants, copyFile, link, lstat, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { isOfShell } from './readRegularFile';
import { errorCodeOf } from './readText';
import { unfinishedName } from './unfinishedFiles';

/**
 * Writes a file as a whole. Whoever reads it meanwhile sees the earlier one or the new one, and a full disk destroys neither. It keeps its
 * permissions. Pipes and devices, such as `/dev/stdout`, are written to and never replaced. Rejects with the error of the system. Returns
 * whether it is a file.
 */
export async function replaceFile(path: string, content: string | Uint8Array): Promise<boolean> {
	if (await isStream(path)) {
		await writeFile(path, content);
		return false;
	}
	const mode = await permissionsOf(path);
	await throughUnfinished(path, { content, ...(mode !== undefined && { mode }) }, async unfinished => {
		if (mode !== undefined) {
			// When the file was created, they were restricted by the user's file mode creation mask (umask).
			await chmod(unfinished, mode);
		}
		await rename(unfinished, path);
	});
	return true;
}

/**
 * Writes a file that must not exist yet, as a whole. Rejects with `EEXIST` if it does, or another error of the system; nothing of it is
 * then left.
 */
export async function createFile(path: string, content: string): Promise<void> {
	await throughUnfinished(path, { content }, async unfinished => await renameToNew(unfinished, path));
}

/** Writes a file under another name in the same folder, which a function then replaces by the final one. Removes it if that fails. */
async function throughUnfinished(
	path: string,
	{ content, ...permissions }: { readonly content: string | Uint8Array; readonly mode?: number },
	finish: (unfinished: string) => Promise<void>,
): Promise<void> {
	const unfinished = join(dirname(path), unfinishedName());
	try {
		await writeFile(unfinished, content, { flag: 'wx', ...permissions });
		await finish(unfinished);
	} finally {
		await rm(unfinished, { force: true });
	}
}

async function renameToNew(from: string, to: string): Promise<void> {
	try {
		// Renaming itself would replace a file.
		await link(from, to);
	} catch (error) {
		if (errorCodeOf(error) === 'EEXIST') {
			throw error;
		}
		// Some file systems, such as exFAT, have no hard links.
		await copyNew(from, to);
	}
}

async function copyNew(from: string, to: string): Promise<void> {
	try {
		await copyFile(from, to, constants.COPYFILE_EXCL);
	} catch (error) {
		if (errorCodeOf(error) === 'ENOSPC') {
			await rm(to, { force: true });
		}
		throw error;
	}
}

async function isStream(path: string): Promise<boolean> {
	const found = await stat(path).catch(() => undefined);
	return isOfShell(path) || (found !== undefined && !found.isFile() && !found.isDirectory());
}

/**
 * The permissions of a file; `undefined` if there is none. Those of a link are not read, because the link itself is replaced, and not its
 * target.
 */
async function permissionsOf(path: string): Promise<number | undefined> {
	const found = await lstat(path).catch(() => undefined);
	return found?.isFile() === true ? found.mode & 0o777 : undefined;
}
