import { readFileSync } from 'node:fs';
import type { Dossier } from '../../../../src/core/dossier/model';
import type { Library, LibraryEntry } from '../../../../src/core/library/library';
import { mergeDossiers } from '../../../../src/core/library/merge';
import { validDossier } from './validDossier';

/** The text of the small dossier in the fixtures. */
export const SMALL_YAML = readFileSync('test/fixtures/small.dossier.yaml', 'utf8');

/** The small dossier in the fixtures. */
export function smallDossier(): Dossier {
	return validDossier(SMALL_YAML);
}

/** The library of the small dossier. */
export function smallLibrary(): Library {
	return mergeDossiers([smallDossier()]);
}

/** Returns an entry of the small library. */
export function smallEntry(library: Library, key: string): LibraryEntry {
	const entry = library.entries.get(`small/${key}`);
	if (!entry) {
		throw new Error(`The small dossier has no entry ${key}.`);
	}
	return entry;
}

/** The small dossier with another title of a source. */
export function withTitle(key: string, title: string): Dossier {
	const dossier = smallDossier();
	const source = dossier.sources.get(key);
	if (!source) {
		throw new Error(`The small dossier has no source ${key}.`);
	}
	return { ...dossier, sources: new Map(dossier.sources).set(key, { ...source, csl: { ...source.csl, title } }) };
}
