import { CSL_DATES, CSL_NAMES, CSL_TEXTS, CSL_TYPES } from '../csl/cslSchema';
import { getOrInsert } from '../data/getOrInsert';
import { isObject } from '../data/isObject';
import { MAX_COMPARED_WORDS, MAX_FINDINGS } from '../limits';
import type { Steps } from '../steps/steps';
import { nearest } from '../text/nearest';
import type { DossierFinding, FilePath } from './finding';
import type { Key } from './model';

const VARIABLES: ReadonlySet<string> = new Set(['id', 'type', 'custom', 'categories', ...CSL_TEXTS, ...CSL_NAMES, ...CSL_DATES]);
const PARTS_OF_NAMES: ReadonlySet<string> = new Set(
	['family', 'given', 'literal', 'suffix', 'dropping-particle', 'non-dropping-particle', 'comma-suffix', 'static-ordering', 'parse-names'],
);
const PARTS_OF_DATES: ReadonlySet<string> = new Set(['date-parts', 'season', 'circa', 'literal', 'raw', 'edtf']);

/**
 * Returns a finding for each word in the sources of a dossier that CSL does not know and that is almost one of its own, so that no citation
 * prints the value; one source per step. Other words are variables of the author.
 */
export function* misspeltVariablesInSteps(sources: Readonly<Record<Key, { readonly csl: object }>>): Steps<readonly DossierFinding[]> {
	const words = new UnknownWords();
	const findings: DossierFinding[] = [];
	for (const [key, { csl }] of Object.entries(sources)) {
		findings.push(...misspeltIn(csl, ['sources', key, 'csl'], words));
		if (findings.length > MAX_FINDINGS) {
			break;
		}
		yield;
	}
	return findings;
}

/** The words of one dossier that CSL does not know. Each is compared only once with the words that it may stand for. */
class UnknownWords {
	private readonly meanings = new Map<ReadonlySet<string>, Map<string, string | undefined>>();
	private left = MAX_COMPARED_WORDS;

	/** Returns the known word that was probably meant; `undefined` if the word is known, resembles none, or comes after too many others. */
	meant(word: string, known: ReadonlySet<string>): string | undefined {
		if (known.has(word)) {
			return undefined;
		}
		const compared = getOrInsert(this.meanings, known, () => new Map<string, string | undefined>());
		if (!compared.has(word) && this.left > 0) {
			this.left--;
			compared.set(word, nearest(word, known).find(one => isAlmost(word, one)));
		}
		return compared.get(word);
	}
}

function misspeltIn(csl: object, path: FilePath, words: UnknownWords): readonly DossierFinding[] {
	const check = (word: string, known: ReadonlySet<string>, at: FilePath): readonly DossierFinding[] => {
		const meant = words.meant(word, known);
		return meant === undefined ? [] : [{ code: 'misspeltVariable', path: at, detail: `${meant} ${word}` }];
	};
	const checkKeys = (value: unknown, known: ReadonlySet<string>, at: FilePath) =>
		(isObject(value) ? Object.keys(value) : []).flatMap(key => check(key, known, [...at, key]));
	const inVariable = (name: string, value: unknown): readonly DossierFinding[] => {
		const at = [...path, name];
		if (name === 'type') {
			return typeof value === 'string' ? check(value, CSL_TYPES, at) : [];
		}
		return CSL_DATES.has(name) ? checkKeys(value, PARTS_OF_DATES, at)
			: CSL_NAMES.has(name) && Array.isArray(value) ? value.flatMap((one, index) => checkKeys(one, PARTS_OF_NAMES, [...at, index])) : [];
	};
	return [...checkKeys(csl, VARIABLES, path), ...Object.entries(csl).flatMap(([name, value]) => inVariable(name, value))];
}

/** Whether a word differs from another in capitals, hyphens or the length of one letter at most, as typing errors do. */
function isAlmost(word: string, other: string): boolean {
	return Math.abs(word.length - other.length) <= 1 && word.length >= MIN_LENGTH;
}

/** Words of fewer letters resemble too many others. */
const MIN_LENGTH = 3;
