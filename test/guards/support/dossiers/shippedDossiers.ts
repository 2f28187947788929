import { readdirSync, readFileSync } from 'node:fs';
import type { DossierFile } from '../../../../src/core/dossier/file';
import type { Dossier } from '../../../../src/core/dossier/model';
import { readDossierData } from '../../../../src/core/dossier/read';
import type { Library } from '../../../../src/core/library/library';
import { mergeDossiers } from '../../../../src/core/library/merge';
import { validateShape } from '../../../support/core/dossiers/validDossier';

const FOLDER = 'dist/dossiers';

/** The file names of the compiled dossiers that ship. */
export const SHIPPED_DOSSIERS: readonly string[] = readdirSync(FOLDER).filter(name => name.endsWith('.dossier.json'));

/** The compiled dossiers that do not ship yet. They are held to the same rules. */
const OPTIONAL = readdirSync(`${FOLDER}/optional`).filter(name => name.endsWith('.dossier.json')).map(name => `optional/${name}`);

/** The file names of all compiled dossiers. */
export const ALL_DOSSIERS: readonly string[] = [...SHIPPED_DOSSIERS, ...OPTIONAL];

/** Returns the text of a compiled dossier. */
export function shippedText(name: string): string {
	return readFileSync(`${FOLDER}/${name}`, 'utf8');
}

/** Parses a compiled dossier without validation. */
export function shippedFile(name: string): DossierFile {
	return JSON.parse(shippedText(name)) as DossierFile;
}

/** Returns the model of a dossier file. Throws if it is invalid. */
export function dossierOf(file: unknown): Dossier {
	const result = readDossierData(file, validateShape);
	if ('findings' in result) {
		throw new Error(JSON.stringify(result.findings, undefined, '\t'));
	}
	return result.dossier;
}

/** Returns all dossiers that ship, merged like in the extension. */
export function shippedLibrary(): Library {
	return mergeDossiers(SHIPPED_DOSSIERS.map(name => dossierOf(shippedFile(name))));
}
