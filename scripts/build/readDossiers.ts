import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ShapeValidator } from '../../src/core/dossier/finding';
import type { Dossier } from '../../src/core/dossier/model';
import { readDossierYaml } from '../../src/core/dossier/yaml/readYaml';

/** The ending of the files of dossiers that are written by hand. */
export const YAML_SUFFIX = '.dossier.yaml';

/** Reads the YAML dossiers in a folder, sorted by file name. Throws an error if one is not valid. */
export async function readDossiers(folder: string, validate: ShapeValidator): Promise<readonly Dossier[]> {
	const names = (await readdir(folder)).filter(name => name.endsWith(YAML_SUFFIX)).sort();
	return Promise.all(names.map(async name => {
		const result = readDossierYaml(await readFile(join(folder, name), 'utf8'), validate);
		if ('findings' in result) {
			throw new Error(`${name} is not valid.`);
		}
		return result.dossier;
	}));
}
