import { load } from 'js-yaml';
import { isObject } from '../../data/isObject';
import type { DossierFinding } from '../finding';
import { readPlainYaml } from './plainYaml';
import { syntaxFinding } from './syntaxFinding';
import { YAML_LIMITS } from './yamlPositions';

/** The result of parsing the text of an entry: a map, which usually has only its key, or why the text is not a map. */
export type ParsedEntry =
	| { readonly map: Readonly<Record<string, unknown>> }
	/** Lines and columns are those in the text of the entry. */
	| { readonly finding: DossierFinding };

/** The maximum length of the text that is used for a missing key. */
const MAX_FIRST_WORDS = 40;

/** Parses the text of an entry, with its key. `key` is what the finding is about if there is one; if it is empty, the first words are. */
export function parseEntry(text: string, key: string): ParsedEntry {
	const path = ['entries', key || firstWords(text)];
	try {
		const map: unknown = readPlainYaml(text) ?? load(text, YAML_LIMITS);
		return isObject(map) ? { map } : { finding: { code: 'shape', path, detail: 'type object', line: 1, column: 1 } };
	} catch (error) {
		const finding = syntaxFinding(error);
		return { finding: { ...finding, path, line: finding.line ?? 1 } };
	}
}

/** Returns the beginning of a text without a key, which may be a key whose colon is missing. */
function firstWords(text: string): string {
	return (text.trim().split('\n', 1)[0] ?? '').slice(0, MAX_FIRST_WORDS);
}
