import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { compileFunction } from 'node:vm';
import Ajv from 'ajv';
import standaloneCode from 'ajv/dist/standalone';
import { load } from 'js-yaml';
import { compactValidator, withFewErrors } from '../../../scripts/build/compactValidator';
import { withoutAnnotations } from '../../../scripts/build/schemaModule';
import type { ShapeError } from '../../../src/core/dossier/finding';
import { runs } from '../../support/core/budget';
import { withChance, type Chance } from '../../support/core/random';

type Validator = ((value: unknown) => boolean) & { readonly errors: readonly ShapeError[] | null };

const SCHEMA = JSON.parse(readFileSync('schemas/dossier.schema.json', 'utf8'), withoutAnnotations) as object;
/** The beginning of the bundled dossier. */
const DOSSIER = withFewMembers(load(readFileSync('dossiers/cop10-belgium.dossier.yaml', 'utf8')));

function withFewMembers(dossier: unknown): unknown {
	const { sources, entries, ...rest } = dossier as Readonly<Record<'sources' | 'entries', object>>;
	const few = (members: object) => Object.fromEntries(Object.entries(members).slice(0, 5));
	return { ...rest, sources: few(sources), entries: few(entries) };
}

/** Returns the code that Ajv generates, and what it makes of it. */
function validators(allErrors: boolean): { readonly code: string; readonly compact: string } {
	const ajv = new Ajv({
		strict: true, strictTypes: false, strictRequired: false, allowUnionTypes: true, inlineRefs: false, allErrors, messages: false,
		code: { source: true },
	});
	const code = standaloneCode(ajv, ajv.compile(SCHEMA));
	return { code, compact: compactValidator(code) };
}

function evaluated(code: string): Validator {
	const module: { exports: unknown } = { exports: {} };
	compileFunction(code, ['module', 'exports', 'require'])(module, module.exports, createRequire(import.meta.url));
	return module.exports as Validator;
}

/** Returns the errors of a validator, without the path of the keyword in the schema. */
function errorsOf(validate: Validator, value: unknown): readonly ShapeError[] | undefined {
	return validate(value)
		? undefined
		: (validate.errors ?? []).map(error => Object.fromEntries(Object.entries(error).filter(([name]) => name !== 'schemaPath')) as unknown as ShapeError);
}

/** Values that some place of a dossier does not allow. */
const WORDS: readonly unknown[] = ['', 'a/b~c', 'x'.repeat(30_000), -1, 0.5, true, null, [], {}, [{}], { constructor: 'x' }, '2020-99'];

describe('a compact validator', () => {
	it('accepts the same with few errors, of which it then reports a hundred in each list', () => {
		const validate = evaluated(withFewErrors(validators(true).compact));
		assert.equal(errorsOf(validate, DOSSIER), undefined);
		const wrong = { ...DOSSIER as object, overview: new Array<number>(10_000).fill(1), sources: { one: new Array<number>(10_000).fill(1) } };
		const errors = errorsOf(validate, wrong) ?? [];
		assert.ok(errors.length >= 100 && errors.length < 300, String(errors.length));
	});

	for (const allErrors of [false, true]) {
		const title = `finds ${allErrors ? 'all' : 'the first of the'} errors that the generated one finds`;
		it(title, () => {
			const { code, compact } = validators(allErrors);
			const [original, ours] = [evaluated(code), evaluated(compact)];
			assert.equal(errorsOf(ours, DOSSIER), undefined);
			const keywords = new Set<string>();
			withChance(title, runs(300), chance => {
				const value = structuredClone(DOSSIER);
				for (let changes = 1 + chance.below(3); changes > 0; changes--) {
					spoil(value, chance);
				}
				const errors = errorsOf(original, value);
				assert.deepEqual(errorsOf(ours, value), errors);
				errors?.forEach(({ keyword }) => keywords.add(keyword));
			});
			assert.ok(keywords.size > 5, [...keywords].join(', '));
		});
	}
});

/** Replaces, adds or removes something at a random place of a value. */
function spoil(value: unknown, chance: Chance): void {
	let at = value as Record<string, unknown>;
	for (;;) {
		const keys = Object.keys(at);
		const key = keys.length === 0 ? '0' : chance.pick(keys);
		const member = at[key];
		if (typeof member === 'object' && member !== null && chance.below(6) > 0) {
			at = member as Record<string, unknown>;
			continue;
		}
		if (chance.below(4) === 0) {
			Reflect.deleteProperty(at, key);
		} else {
			at[chance.pick([key, key, 'a/b~c', 'constructor'])] = chance.pick(WORDS);
		}
		return;
	}
}
