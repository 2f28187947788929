import { readFile } from 'node:fs/promises';
import Ajv from 'ajv';
import Ajv2020 from 'ajv/dist/2020';
import standaloneCode from 'ajv/dist/standalone';
import type { ShapeError, ShapeValidator } from '../../src/core/dossier/finding';
import { compactValidator, withFewErrors } from './compactValidator';

const OPTIONS = { strict: true, strictTypes: false, strictRequired: false, allowUnionTypes: true, inlineRefs: false } as const;

/**
 * Returns the source of the module `dossier:schema`: the schema as generated code, so that nothing is compiled at run time.
 * Compiled for draft 7, whose generated code is smaller; a keyword of a later draft fails the build.
 * It reports all errors, up to a hundred in each map or list.
 */
export async function schemaModule(schemaFile: string): Promise<string> {
	const ajv = new Ajv({ ...OPTIONS, allErrors: true, messages: false, code: { source: true, esm: true } });
	const validate = ajv.compile(JSON.parse(await readFile(schemaFile, 'utf8'), withoutAnnotations));
	return withFewErrors(compactValidator(standaloneCode(ajv, validate))).replace('export default', 'export const unused =');
}

/** Returns a validator for Node programs. It reports all errors, however many there are. */
export async function schemaValidator(schemaFile: string): Promise<ShapeValidator> {
	const validate = new Ajv2020({ ...OPTIONS, allErrors: true }).compile(JSON.parse(await readFile(schemaFile, 'utf8'), withoutAnnotations));
	return value => (validate(value) ? [] : (validate.errors ?? []) as readonly ShapeError[]);
}

/** Drops annotations, which only editors and authors of dossiers use. A property may have the same name as one: its value is an object. */
export function withoutAnnotations(key: string, value: unknown): unknown {
	const isAnnotation = TEXTS.has(key) ? typeof value === 'string' : LISTS.has(key) && Array.isArray(value);
	return isAnnotation ? undefined : value;
}

const TEXTS: ReadonlySet<string> = new Set(['$schema', 'description', 'title']);
/** `defaultSnippets` is VS Code's, for JSON. */
const LISTS: ReadonlySet<string> = new Set(['examples', 'defaultSnippets']);
