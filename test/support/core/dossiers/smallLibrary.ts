import { readFileSync } from 'node:fs';
import Ajv2020 from 'ajv/dist/2020';
import type { ShapeError, ShapeValidator } from '../../../../src/core/dossier/finding';
import type { Dossier } from '../../../../src/core/dossier/model';
import { readDossierYaml } from '../../../../src/core/dossier/yaml/readYaml';
import type { Library, LibraryEntry } from '../../../../src/core/library/library';
import { mergeDossiers } from '../../../../src/core/library/merge';

const compiled = new Ajv2020({ allErrors: true, strict: false })
	.compile(JSON.parse(readFileSync('schemas/dossier.schema.json', 'utf8')));

/** Validates dossiers against the schema. */
export const validateShape: ShapeValidator = value => (compiled(value) ? [] : (compiled.errors ?? []) as ShapeError[]);

/** The text of the small dossier in the fixtures. */
export const SMALL_YAML = readFileSync('test/fixtures/small.dossier.yaml', 'utf8');

/** The small dossier in the fixtures. */
export function smallDossier(): Dossier {
	const result = readDossierYaml(SMALL_YAML, validateShape);
	if ('findings' in result) {
		throw new Error(JSON.stringify(result.findings));
	}
	return result.dossier;
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
