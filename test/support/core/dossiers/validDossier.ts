import { readFileSync } from 'node:fs';
import Ajv2020 from 'ajv/dist/2020';
import type { ShapeError, ShapeValidator } from '../../../../src/core/dossier/finding';
import type { Dossier } from '../../../../src/core/dossier/model';
import { readDossierYaml } from '../../../../src/core/dossier/yaml/readYaml';

const compiled = new Ajv2020({ allErrors: true, strict: false })
	.compile(JSON.parse(readFileSync('schemas/dossier.schema.json', 'utf8')));

/** Validates dossiers against the schema. */
export const validateShape: ShapeValidator = value => (compiled(value) ? [] : (compiled.errors ?? []) as ShapeError[]);

/** Reads a dossier. Throws an error with the findings if it has any. */
export function validDossier(yaml: string): Dossier {
	const result = readDossierYaml(yaml, validateShape);
	if ('findings' in result) {
		throw new Error(`${JSON.stringify(result.findings)}\n${yaml.slice(0, 5_000)}`);
	}
	return result.dossier;
}
