import { isSameLanguage } from '../../library/names';
import type { CheckContext } from '../checkContext';
import type { AcronymLate } from './acronymFinding';
import type { DocumentAcronyms } from './acronymHistory';
import { acronymKey } from './acronymPlaces';

/** How far from an introduction, in characters, a name in another language belongs to it, as in “(UNODC; French: Office …)”. */
const BESIDE = 30;

/** Finds the names that are written in full in running text after their acronym has been introduced. */
export function lateNames({ histories, writtenOut }: DocumentAcronyms, { library, language }: CheckContext): readonly AcronymLate[] {
	return [...writtenOut].flatMap(([id, places]) => {
		const acronyms = library.entries.get(id)?.entry.labels.filter(({ role }) => role === 'acronym').map(({ text }) => acronymKey(text)) ?? [];
		const [first] = acronyms.flatMap(key => histories.get(key)?.introduced.find(({ running, introduction: { certainty, entry } }) => running && certainty === 'label' && entry === id) ?? [])
			.sort((a, b) => a.end - b.end);
		return !first ? [] : places
			.filter(({ start, label }, by) => start + by >= first.end && (isSameLanguage(label.language, language) || start + by - first.end > BESIDE))
			.map(({ start, end, text }) => ({
				code: 'acronym-late' as const, start, end, entry: id, acronym: first.introduction.acronym.text, expansion: text,
				fixes: [{ kind: 'useAcronym' as const, safe: false, shown: first.introduction.acronym.text, edits: [{ start, end, text: first.introduction.acronym.text }] }],
			}));
	});
}
