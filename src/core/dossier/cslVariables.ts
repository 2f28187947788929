import { CSL_DATES, CSL_NAMES, CSL_TEXTS, CSL_TYPES } from '../csl/cslSchema';
import { isObject } from '../isObject';
import { MAX_FINDINGS } from '../limits';
import { nearest } from '../nearest';
import type { DossierFinding, FilePath } from './finding';
import type { Key } from './model';

const VARIABLES: ReadonlySet<string> = new Set(['id', 'type', 'custom', 'categories', ...CSL_TEXTS, ...CSL_NAMES, ...CSL_DATES]);
const PARTS_OF_NAMES: ReadonlySet<string> = new Set(
	['family', 'given', 'literal', 'suffix', 'dropping-particle', 'non-dropping-particle', 'comma-suffix', 'static-ordering', 'parse-names'],
);
const PARTS_OF_DATES: ReadonlySet<string> = new Set(['date-parts', 'season', 'circa', 'literal', 'raw', 'edtf']);

/**
 * Returns a finding for each word in the sources of a dossier that CSL does not know and that is almost one of its own, so that no citation
 * prints the value. Other words are variables of the author.
 */
export function misspeltVariables(sources: Readonly<Record<Key, { readonly csl: object }>>): readonly DossierFinding[] {
	const findings: DossierFinding[] = [];
	const check = (word: string, known: ReadonlySet<string>, path: FilePath) => {
		const meant = known.has(word) ? undefined : nearest(word, known).find(one => isAlmost(word, one));
		if (meant !== undefined) {
			findings.push({ code: 'misspeltVariable', path, detail: `${word} ${meant}` });
		}
	};
	const checkKeys = (value: unknown, known: ReadonlySet<string>, path: FilePath) => {
		(isObject(value) ? Object.keys(value) : []).forEach(key => check(key, known, [...path, key]));
	};
	for (const [key, { csl }] of Object.entries(sources)) {
		const path = ['sources', key, 'csl'];
		checkKeys(csl, VARIABLES, path);
		for (const [name, value] of Object.entries(csl) as readonly (readonly [string, unknown])[]) {
			if (name === 'type' && typeof value === 'string') {
				check(value, CSL_TYPES, [...path, name]);
			} else if (CSL_DATES.has(name)) {
				checkKeys(value, PARTS_OF_DATES, [...path, name]);
			} else if (CSL_NAMES.has(name) && Array.isArray(value)) {
				value.forEach((one, index) => checkKeys(one, PARTS_OF_NAMES, [...path, name, index]));
			}
		}
		if (findings.length > MAX_FINDINGS) {
			break;
		}
	}
	return findings;
}

/** Whether a word differs from another in capitals, hyphens or the length of one letter at most, as typing errors do. */
function isAlmost(word: string, other: string): boolean {
	return Math.abs(word.length - other.length) <= 1 && word.length >= MIN_LENGTH;
}

/** Words of fewer letters resemble too many others. */
const MIN_LENGTH = 3;
