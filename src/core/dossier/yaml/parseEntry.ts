import { load } from 'js-yaml';
import { isObject } from '../../isObject';
import type { DossierFinding } from '../finding';
import { readPlainYaml } from './plainYaml';
import { syntaxFinding } from './readYaml';
import { YAML_LIMITS } from './yamlPositions';

/** The result of parsing the text of an entry: a map, which usually has only its key, or why the text is not a map. */
export type ParsedEntry =
	| { readonly map: Readonly<Record<string, unknown>> }
	/** Lines and columns are those in the text of the entry. */
	| { readonly finding: DossierFinding };

/** Parses the text of an entry, with its key. `key` is what the finding is about if there is one. */
export function parseEntry(text: string, key: string): ParsedEntry {
	const path = ['entries', key];
	try {
		const map: unknown = readPlainYaml(text) ?? load(text, YAML_LIMITS);
		return isObject(map) ? { map } : { finding: { code: 'syntax', path, detail: '', line: 1, column: 1 } };
	} catch (error) {
		const finding = syntaxFinding(error);
		return { finding: { ...finding, path, line: finding.line ?? 1 } };
	}
}
