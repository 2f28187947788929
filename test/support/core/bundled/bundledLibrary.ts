import { readFileSync } from 'node:fs';
import type { Dossier } from '../../../../src/core/dossier/model';
import { readDossierYaml } from '../../../../src/core/dossier/yaml/readYaml';
import type { Library } from '../../../../src/core/library/library';
import { mergeDossiers } from '../../../../src/core/library/merge';
import { validateShape } from '../dossiers/smallLibrary';

/** The bundled dossier, read once for all test files. */
export const bundledDossier: Dossier = readOwn('cop10-belgium');

/** The library of the bundled dossier. */
export const bundledLibrary: Library = mergeDossiers([bundledDossier]);

/** Reads a dossier of the folder `dossiers` by its path in it, without the extension. */
export function readOwn(name: string): Dossier {
	const result = readDossierYaml(readFileSync(`dossiers/${name}.dossier.yaml`, 'utf8'), validateShape);
	if ('findings' in result) {
		throw new Error(JSON.stringify(result.findings));
	}
	return result.dossier;
}
