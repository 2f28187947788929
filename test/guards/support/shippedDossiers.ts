import { readdirSync, readFileSync } from 'node:fs';
import type { DossierFile } from '../../../src/core/dossier/file';
import type { Dossier } from '../../../src/core/dossier/model';
import { readDossierData } from '../../../src/core/dossier/read';
import { mergeDossiers, type Library } from '../../../src/core/library/library';
import { validateShape } from '../../support/core/smallLibrary';

const FOLDER = 'dist/dossiers';

/** The names of the compiled dossiers that we ship. */
export const SHIPPED_DOSSIERS: readonly string[] = readdirSync(FOLDER).filter(name => name.endsWith('.dossier.json'));

/** The text of a compiled dossier. */
export function shippedText(name: string): string {
	return readFileSync(`${FOLDER}/${name}`, 'utf8');
}

/** What a compiled dossier holds, unchecked. */
export function shippedFile(name: string): DossierFile {
	return JSON.parse(shippedText(name)) as DossierFile;
}

/** The model of the content of a dossier file. Throws if something is wrong with it. */
export function dossierOf(file: unknown): Dossier {
	const result = readDossierData(file, validateShape);
	if ('findings' in result) {
		throw new Error(JSON.stringify(result.findings, undefined, '\t'));
	}
	return result.dossier;
}

/** All dossiers that we ship, merged as the extension merges them. */
export function shippedLibrary(): Library {
	return mergeDossiers(SHIPPED_DOSSIERS.map(name => dossierOf(shippedFile(name))));
}
