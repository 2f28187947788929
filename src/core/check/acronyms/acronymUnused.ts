import { shortFormOf } from '../../abbreviation/shortForm';
import type { AcronymUnused } from './acronymFinding';
import type { DocumentAcronyms } from './acronymHistory';

/** The number at the end of an acronym such as “COP10” or “SR VIII”, which counts as a use of the acronym without it. */
const NUMBER = /(?:[IVX]{1,8}|\p{N}{1,4})$/u;
const LETTER = /\p{L}$/u;
/** With a year, as in “ICSM 2002”, an acronym names one edition. Using it without the year counts as a use. */
const YEAR = /\p{L}['’]?(?:1[89]|20)\d\d$/u;

/**
 * Finds the introductions in running text of acronyms that the document uses nowhere else, not even in a longer name. Lists of
 * abbreviations are ignored.
 */
export function unusedAcronyms(document: DocumentAcronyms): readonly AcronymUnused[] {
	const { histories } = document;
	let bases: ReadonlySet<string | undefined> | undefined;
	return [...histories].flatMap(([key, { uses, introduced }]) => {
		const only = uses.length === 0 && introduced.length === 1 ? introduced.find(() => true) : undefined;
		bases ??= only && new Set([...histories.keys()].map(baseOf));
		if (!only?.running || bases?.has(key) || YEAR.test(key)) {
			return [];
		}
		const {
			introduction: { kind, certainty, acronym, expansion, entry },
			end,
		} = only;
		if (
			kind !== 'expansionFirst'
			|| certainty === 'likely'
			|| !expansion
			|| shortFormOf(acronym.text) === undefined
			|| end === acronym.end
			|| isInLongerName(acronym.text, document)
		) {
			return [];
		}
		return [
			{
				code: 'acronym-unused' as const,
				start: acronym.start,
				end: acronym.end,
				...(entry !== undefined && { entry }),
				acronym: key,
				expansion: expansion.text,
				fixes: [
					{ kind: 'removeAcronym' as const, safe: false, shown: acronym.text, edits: [{ start: expansion.end, end, text: '' }] },
				],
			},
		];
	});
}

/** Returns an acronym without the number at its end; `undefined` if it has none. */
function baseOf(key: string): string | undefined {
	const number = NUMBER.exec(key);
	const base = key.slice(0, number?.index);
	return number && LETTER.test(base) ? base : undefined;
}

/** Whether the document has a name with an acronym in it, such as “Commission of the AU” for “AU”. */
function isInLongerName(acronym: string, { writtenNames }: DocumentAcronyms): boolean {
	for (const text of writtenNames) {
		if (text.length > acronym.length && text.includes(acronym) && text.split(/[^\p{L}\p{N}.&-]+/u).includes(acronym)) {
			return true;
		}
	}
	return false;
}
