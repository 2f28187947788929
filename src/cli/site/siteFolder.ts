import { join } from 'node:path';
import type { Site } from '../../core/site/siteFiles';
import { writeSite } from '../../core/site/writeSite';
import type { Machine } from '../command';
import { noneIfMissing, readText } from '../files/readText';

/**
 * Writes a site into a folder. Rejects if the folder is not ours, with a message that says so, before anything is written; or with the
 * error of the system, after which the folder can be written again.
 */
export async function writeSiteInto(folder: string, site: Site, machine: Machine): Promise<void> {
	const outcome = await writeSite(site, {
		names: async () => await noneIfMissing(machine.names(folder)),
		read: async name => {
			const file = await readText(machine, join(folder, name));
			return 'text' in file ? file.text : undefined;
		},
		make: async () => await machine.makeFolder(folder),
		write: async (name, content) => {
			machine.progress(`Writing ${join(folder, name)} …`);
			await machine.write(join(folder, name), content);
		},
		remove: async name => await machine.remove(join(folder, name)),
	});
	if (outcome.type === 'notOurs') {
		throw new Error('the folder is not empty, and Dossier did not write it. Nothing was written. Name a new folder.');
	}
	if (outcome.type === 'foreign') {
		throw new Error(`Dossier did not write ${outcome.name}, which it would replace. Nothing was written.`);
	}
}
