/** The functions that are called where the generated code would repeat itself. */
const HELPERS = `
const failed = (validate, instancePath, keyword, params) => {
	validate.errors = [{ instancePath, keyword, params }];
	return false;
};
const added = (errors, instancePath, keyword, params) => {
	const error = { instancePath, keyword, params };
	if (errors === null) {
		return [error];
	}
	errors.push(error);
	return errors;
};
const joined = (errors, more) => errors === null ? more : errors.concat(more);
const member = key => '/' + key.replace(/~/g, '~0').replace(/\\//g, '~1');
`;

/** An error in the generated code: its path, its keyword and the parameters of that. */
const ERROR = String.raw`\{instancePath(?::(.*?))?,keyword:("[\w ]+"),params:(\{.*?\})\}`;
const FAILURE = new RegExp(String.raw`(validate\d+)\.errors = \[${ERROR}\];return false;`, 'g');
const ADDITION = new RegExp(
	String.raw`const (err\d+) = (?:\{\}|${ERROR});if\(vErrors === null\)\{vErrors = \[\1\];\}else \{vErrors\.push\(\1\);\}`, 'g',
);

/**
 * Returns shorter code for a validator that Ajv generated, which does the same: without the schema, of which it only reads lists of words,
 * without what only custom keywords use, and with functions for what it repeats for every keyword.
 */
export function compactValidator(code: string): string {
	return withSchemaValues(code)
		.replace(/schemaPath:"[^"]*",/g, '')
		.replace(/, parentData, parentDataProperty, rootData=data(?=\})/g, '')
		.replace(/,parentData(?::[^,}]*)?,parentDataProperty(?::[^,}]*)?,rootData(?=\})/g, '')
		.replace(/"\/" \+ (key\d+)\.replace\(\/~\/g, "~0"\)\.replace\(\/\\\/\/g, "~1"\)/g, 'member($1)')
		.replace(FAILURE, (_, validate: string, ...error: string[]) => `return failed(${validate}, ${argumentsOf(error)});`)
		.replace(ADDITION, (_, _name, ...error: string[]) => `vErrors = added(vErrors, ${argumentsOf(error)});`)
		.replace(/vErrors = vErrors === null \? (validate\d+\.errors) : vErrors\.concat\(\1\);/g, 'vErrors = joined(vErrors, $1);')
		.replace('"use strict";', directive => directive + HELPERS);
}

/** After how many errors a loop over members or items stops. A file can have millions, and people correct a few at a time. */
const MAX_ERRORS = 100;

/** Returns the code of a validator that reports all errors, so that its loops stop after some. What it accepts stays the same. */
export function withFewErrors(code: string): string {
	return code.replace(/\bfor\((?:const key|let i)\d+[^{}]*\{/g, loop => `${loop}if(errors>=${MAX_ERRORS})break;`);
}

/** An error that is discarded has no parts. */
function argumentsOf([path = 'instancePath', keyword = '""', params = '{}']: readonly (string | undefined)[]): string {
	return `${path}, ${keyword}, ${params}`;
}

/** Writes the values that are read of schemas where they are read. Of properties, only the names are read. */
function withSchemaValues(code: string): string {
	const schemas = new Map([...code.matchAll(/const (schema\d+) = (\{.*?\});(?=const |function |export |$)/g)]
		.map(([, name = '', json = '']) => [name, JSON.parse(json) as unknown]));
	const tables: string[] = [];
	const written = code.replace(/\b(schema\d+)((?:\.\w+)+)/g, (_, name: string, path: string) => {
		const value = path.slice(1).split('.').reduce<unknown>((at, key) => (at as Record<string, unknown>)[key], schemas.get(name));
		if (!path.endsWith('.properties')) {
			return JSON.stringify(value);
		}
		tables.push(`const ${name}Properties = ${JSON.stringify(value, (key, one: unknown) => (key === '' ? one : 1))};`);
		return `${name}Properties`;
	});
	return written + tables.join('');
}
