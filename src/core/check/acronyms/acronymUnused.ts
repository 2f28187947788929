import { shortFormOf } from '../../abbreviation/shortForm';
import type { EntryId } from '../../library/library';
import type { AcronymUnused } from './acronymFinding';
import type { DocumentAcronyms } from './acronymHistory';
import { acronymKey, acronymWithoutNumber, type AcronymIntroduced } from './acronymsIntroduced';

/** The number at the end of an acronym such as “COP10” or “SR VIII”, which counts as a use of the acronym without it. */
const NUMBER = /(?:[IVX]{1,8}|\p{N}{1,4})$/u;
const COMPOUND = /[-‐‑]/u;
/** With a year, as in “ICSM 2002”, an acronym names one edition. Using it without the year counts as a use. */
const YEAR = /\p{L}['’]?(?:1[89]|20)\d\d$/u;

/**
 * Finds the introductions in running text of acronyms that the document uses nowhere else, not even in a longer name. Lists of
 * abbreviations are ignored.
 */
export function unusedAcronyms(document: DocumentAcronyms): readonly AcronymUnused[] {
	const { histories } = document;
	let parts: ReadonlySet<string> | undefined;
	return [...histories].flatMap(([key, { uses, introduced }]) => {
		const only = uses.length === 0 && introduced.length === 1 ? introduced.find(() => true) : undefined;
		parts ??= only && new Set([...histories.keys()].flatMap(partsOf));
		if (!only?.isRunning || only.isEnumerated || parts?.has(key) || YEAR.test(key)) {
			return [];
		}
		const {
			introduction: { acronym, expansion, entry },
			end,
		} = only;
		if (!isAcronymInBrackets(only) || !expansion || isUsedOtherwise(acronym.text, entry, document)) {
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

/** Whether an acronym is introduced with certainty in brackets after its expansion, so that it can be removed with them. */
function isAcronymInBrackets({ introduction: { kind, certainty, acronym }, end }: AcronymIntroduced): boolean {
	return kind === 'expansionFirst' && certainty !== 'likely' && shortFormOf(acronym.text) !== undefined && end !== acronym.end;
}

/** Returns the acronyms that others contain: without the number at their end, and the parts of compounds such as “UN-INTERPOL”. */
function partsOf(key: string): readonly string[] {
	const base = acronymWithoutNumber(key, NUMBER);
	return [...(base === undefined ? [] : [base]), ...(COMPOUND.test(key) ? key.split(COMPOUND) : [])];
}

/** Whether the document uses an acronym in part, in a longer name, or as a word. */
function isUsedOtherwise(acronym: string, entry: EntryId | undefined, document: DocumentAcronyms): boolean {
	return isUsedInPart(acronym, document) || isInLongerName(acronym, document) || isWrittenAsWord(acronym, entry, document);
}

/** Whether the document uses the last word of an acronym of two, as in “SMM” after “OSCE SMM”. */
function isUsedInPart(acronym: string, { histories }: DocumentAcronyms): boolean {
	const [, last] = acronym.split(/\s/u);
	return last !== undefined && (histories.get(acronymKey(last))?.uses.length ?? 0) > 0;
}

/** Whether the document writes an acronym as a word, as in “Interpol” for “INTERPOL”. */
function isWrittenAsWord(acronym: string, entry: EntryId | undefined, { names }: DocumentAcronyms): boolean {
	const word = acronym.toLowerCase();
	return entry !== undefined && names.get(entry)?.some(({ text }) => text !== acronym && text.toLowerCase() === word) === true;
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
