import { join } from 'node:path';
import type { Site } from '../../core/site/siteFiles';
import type { Machine } from '../command';
import { noneIfMissing, readText } from '../files/readText';

/** The file that marks a folder as ours. It lists the files that were written, one a line. */
const MARKER = 'dossier-site.txt';
const FIRST_LINE = '`dossier site` wrote the files below. It replaces and removes them when it is run again.';

/** The names that a site can have. Nothing else in a list is believed, since it may have been changed. */
const OWN_NAME = /^[a-z0-9_-]+\.(?:html|css|js)$/;

/**
 * Writes a site into a folder, which must be new, empty or one that this function wrote. Files of an earlier site that are no longer part
 * of it are removed; other files stay, and none of them is ever replaced. Rejects if the folder is not ours, with a message that
 * says so, before anything is written; or with the error of the system, after which the folder can be written again.
 */
export async function writeSite({ names, files }: Site, folder: string, machine: Machine): Promise<void> {
	const before = await ownFiles(folder, names, machine);
	const write = async (listed: Iterable<string>) => await machine.write(join(folder, MARKER), `${[FIRST_LINE, ...listed].join('\n')}\n`);
	await machine.makeFolder(folder);
	// What is written is listed first, so that a run that was interrupted leaves nothing that seems to be foreign.
	await write(new Set([...names, ...before]));
	for (const { name, content } of files) {
		await machine.write(join(folder, name), content);
	}
	const current = new Set(names);
	for (const name of before) {
		if (!current.has(name)) {
			await machine.remove(join(folder, name));
		}
	}
	await write(names);
}

/** Returns the files that an earlier run wrote; none if the folder is empty or does not exist. */
async function ownFiles(folder: string, names: readonly string[], machine: Machine): Promise<readonly string[]> {
	const there = await noneIfMissing(machine.names(folder));
	if (there.length === 0) {
		return [];
	}
	const marker = there.includes(MARKER) ? await readText(machine, join(folder, MARKER)) : undefined;
	const [first, ...listed] = marker && 'text' in marker ? marker.text.split(/\r?\n/) : [];
	if (first !== FIRST_LINE) {
		throw new Error('the folder is not empty, and `dossier site` did not write it. Nothing was written. Name a new folder.');
	}
	const own = listed.filter(name => OWN_NAME.test(name));
	const known = new Set(own);
	const wanted = new Set([...names, MARKER]);
	// Case does not distinguish files everywhere.
	const foreign = there.find(name => name !== MARKER && !known.has(name) && wanted.has(name.toLowerCase()));
	if (foreign !== undefined) {
		throw new Error(`\`dossier site\` did not write ${foreign}, which it would replace. Nothing was written.`);
	}
	return own;
}
