import type { Site } from './siteFiles';

/** A folder that a website is written into. Its functions reject with errors of the file system. */
export interface SiteFolder {
	/** Returns the names of everything in the folder; none if it does not exist. */
	readonly names: () => Promise<readonly string[]>;
	/** Returns the text of a file; `undefined` if it cannot be read as text. */
	readonly read: (name: string) => Promise<string | undefined>;
	/** Creates the folder and its parents, if they do not exist. */
	readonly make: () => Promise<void>;
	/** Writes a file as a whole, replacing one with that name. */
	readonly write: (name: string, content: string) => Promise<void>;
	/** Removes a file, if it exists. */
	readonly remove: (name: string) => Promise<void>;
}

/**
 * The outcome of writing a website:
 * - `written`
 * - `cancelled`: the files that were added have been removed again; those of an earlier website that were replaced stay as they are.
 * - `notOurs`: the folder is not empty, and has no list of ours; nothing was written.
 * - `foreign`: a file that we did not write has the name of one that we would; nothing was written.
 */
export type SiteOutcome = { readonly type: 'written' | 'cancelled' | 'notOurs' } | { readonly type: 'foreign'; readonly name: string };

/** The file that marks a folder as ours. It lists the files that were written, one per line. */
const MARKER = 'dossier-site.txt';
const FIRST_LINE = 'Dossier wrote the files below. It replaces and removes them when the website is written again.';

/** The names that a site can have. Other names in a list are ignored, because it may have been changed. */
const OWN_NAME = /^[a-z0-9_-]+\.(?:html|css|js)$/;

/**
 * Writes a site into a folder, which must be new, empty or one that this function wrote. Files of an earlier site that are no longer part
 * of it are removed; other files stay, and none of them is ever replaced. Rejects with the error of the system, after which the folder can
 * be written again.
 */
export async function writeSite(
	{ names, files }: Site,
	folder: SiteFolder,
	isCancelled: () => boolean = () => false,
): Promise<SiteOutcome> {
	const found = await filesBefore(folder, names);
	if ('type' in found) {
		return found;
	}
	const { before } = found;
	await folder.make();
	// The list is written first, so that an interrupted run leaves no files that seem to be foreign.
	await writeList(folder, new Set([...names, ...before]));
	const written: string[] = [];
	for (const { name, content } of files) {
		if (isCancelled()) {
			await withdraw(folder, written, before);
			return { type: 'cancelled' };
		}
		written.push(name);
		await folder.write(name, content);
	}
	await removeAll(folder, before, new Set(names));
	await writeList(folder, names);
	return { type: 'written' };
}

/**
 * Returns the files of an earlier site in a folder, which are none if the folder is empty or does not exist; or why a site with these files
 * cannot be written there.
 */
export async function filesBefore(
	folder: Pick<SiteFolder, 'names' | 'read'>,
	names: readonly string[],
): Promise<SiteOutcome | { readonly before: readonly string[] }> {
	const there = await folder.names();
	if (there.length === 0) {
		return { before: [] };
	}
	const [first, ...listed] = (there.includes(MARKER) ? await folder.read(MARKER) : undefined)?.split(/\r?\n/) ?? [];
	if (first !== FIRST_LINE) {
		return { type: 'notOurs' };
	}
	const before = listed.filter(name => OWN_NAME.test(name));
	const known = new Set(before);
	const wanted = new Set([...names, MARKER]);
	// Case does not distinguish files everywhere.
	const foreign = there.find(name => name !== MARKER && !known.has(name) && wanted.has(name.toLowerCase()));
	return foreign === undefined ? { before } : { type: 'foreign', name: foreign };
}

async function writeList(folder: SiteFolder, names: Iterable<string>): Promise<void> {
	await folder.write(MARKER, `${[FIRST_LINE, ...names].join('\n')}\n`);
}

/** Removes the files that were added to those of an earlier run. */
async function withdraw(folder: SiteFolder, written: readonly string[], before: readonly string[]): Promise<void> {
	await removeAll(folder, written, new Set(before));
	await (before.length > 0 ? writeList(folder, before) : folder.remove(MARKER));
}

async function removeAll(folder: SiteFolder, names: readonly string[], except: ReadonlySet<string>): Promise<void> {
	for (const name of names) {
		if (!except.has(name)) {
			await folder.remove(name);
		}
	}
}
