import { shortFormOf } from '../../abbreviation/shortForm';
import type { AcronymUnused } from './acronymFinding';
import type { DocumentAcronyms } from './acronymHistory';

/** Finds the introductions in running text of acronyms that the document uses nowhere else. Lists of abbreviations are not looked at. */
export function unusedAcronyms({ histories }: DocumentAcronyms): readonly AcronymUnused[] {
	return [...histories].flatMap(([key, { uses, introduced: [only, ...others] }]) => {
		if (!only?.running || uses.length > 0 || others.length > 0) {
			return [];
		}
		const { introduction: { form, certainty, acronym, expansion, entry }, end } = only;
		if (form !== 'expansionFirst' || certainty === 'likely' || !expansion || shortFormOf(acronym.text) === undefined || end === acronym.end) {
			return [];
		}
		return [{
			code: 'acronym-unused' as const, start: acronym.start, end: acronym.end, ...(entry !== undefined && { entry }), acronym: key, expansion: expansion.text,
			fixes: [{ kind: 'removeAcronym' as const, safe: false, shown: acronym.text, edits: [{ start: expansion.end, end, text: '' }] }],
		}];
	});
}
