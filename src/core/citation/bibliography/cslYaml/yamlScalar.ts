/** Text that is a plain YAML scalar without quotation marks: no indicator, and nothing that could be a number, date or boolean. */
const PLAIN = /^\p{L}[\p{L}\p{N} ()/.,’'“”_-]*$/u;
const WORD_WITH_MEANING = /^(?:true|false|yes|no|on|off|null|y|n|inf|nan)$/i;

/** Writes a scalar of YAML on one line; in a list or map in brackets, a comma would end it. */
export function yamlScalar(value: string | number | boolean | null, { inBrackets = false }: { readonly inBrackets?: boolean } = {}): string {
	if (typeof value !== 'string') {
		return JSON.stringify(value);
	}
	const isPlain = PLAIN.test(value) && !WORD_WITH_MEANING.test(value) && !value.endsWith(' ') && !(inBrackets && value.includes(','));
	return isPlain ? value : quotedScalar(value);
}

/** Writes a key of YAML. */
export function yamlKey(key: string): string {
	return yamlScalar(key, { inBrackets: true });
}

/** Characters that YAML does not allow unescaped or treats as line breaks. */
const NOT_PRINTABLE = /[\u007F-\u009F\u2028\u2029\uFEFF\uFFFE\uFFFF]/g;

/** Writes a string of YAML in quotation marks, which is one of JSON, too. */
export function quotedScalar(value: string): string {
	return JSON.stringify(value).replace(NOT_PRINTABLE, sign => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
