import { readFile } from 'node:fs/promises';
import Ajv from 'ajv';
import Ajv2020 from 'ajv/dist/2020';
import standaloneCode from 'ajv/dist/standalone';
import type { ShapeError, ShapeValidator } from '../../src/core/dossier/finding';

const OPTIONS = { strict: true, strictTypes: false, strictRequired: false, allowUnionTypes: true, inlineRefs: false } as const;

/**
 * The source of the module `dossier:schema`: the schema as code, so that nothing is compiled at run time.
 * It is compiled without what only the newer drafts of JSON Schema have and the schema does not use; a
 * keyword of theirs would stop the build.
 */
export async function schemaModule(schemaFile: string): Promise<string> {
	const ajv = new Ajv({ ...OPTIONS, messages: false, code: { source: true, esm: true } });
	const validate = ajv.compile(JSON.parse(await readFile(schemaFile, 'utf8'), withoutWords));
	return standaloneCode(ajv, validate)
		// Nobody reads where in the schema a rule stands, and it is a tenth of the code; nor what holds a value, which is for keywords in code.
		.replace(/schemaPath:"[^"]*",/g, '')
		.replace(/,parentData:[^,}]*,parentDataProperty:[^,}]*,rootData(?=\})/g, '')
		.replace('export default', 'export const unused =');
}

/** The validator of the schema for programs that run in Node. It names everything that is wrong, where the module stops at the first. */
export async function schemaValidator(schemaFile: string): Promise<ShapeValidator> {
	const validate = new Ajv2020({ ...OPTIONS, allErrors: true }).compile(JSON.parse(await readFile(schemaFile, 'utf8')));
	return value => (validate(value) ? [] : (validate.errors ?? []) as readonly ShapeError[]);
}

/** What a schema says to editors and to those who write a dossier means nothing to the validator. */
function withoutWords(key: string, value: unknown): unknown {
	return (key === '$schema' || key === 'description' || key === 'title') && typeof value === 'string' ? undefined : value;
}
