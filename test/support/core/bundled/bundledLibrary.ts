import { readFileSync } from 'node:fs';
import type { Dossier } from '../../../../src/core/dossier/model';
import type { Library } from '../../../../src/core/library/library';
import { mergeDossiers } from '../../../../src/core/library/merge';
import { validDossier } from '../dossiers/validDossier';

/** The bundled dossier, read once for all test files. */
export const bundledDossier: Dossier = shippedDossier('cop10-belgium');

/** The library of the bundled dossier. */
export const bundledLibrary: Library = mergeDossiers([bundledDossier]);

/** Reads a dossier that we ship, by its path in the folder `dossiers` without the extension. */
export function shippedDossier(name: string): Dossier {
	return validDossier(readFileSync(`dossiers/${name}.dossier.yaml`, 'utf8'));
}
