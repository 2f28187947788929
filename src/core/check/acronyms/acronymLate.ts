import { isSameLanguage } from '../../library/names';
import type { CheckContext } from '../checkContext';
import type { AcronymLate } from './acronymFinding';
import type { DocumentAcronyms } from './acronymHistory';
import { acronymKey } from './acronymPlaces';

/** The number of words from which a name is so long that its acronym saves something. */
const MIN_WORDS = 3;

/** How far from an introduction, in characters, a name in another language belongs to it, as in “(UNODC; French: Office …)”. */
const BESIDE = 30;

/** Finds the names that are written in full in running text after their acronym has been introduced. */
export function lateNames({ histories, names }: DocumentAcronyms, { library, language }: CheckContext): readonly AcronymLate[] {
	const all = [...histories.values()].flatMap(({ introduced }) => introduced.map(({ introduction }) => introduction));
	const expansions = new Set(all.map(({ expansion }) => expansion?.start));
	const beside = new Set([...histories.values()].flatMap(({ uses }) => uses.map(({ explained }) => explained?.start)));
	return [...names].flatMap(([id, places]) => {
		const acronyms = library.entries.get(id)?.entry.labels.filter(({ role }) => role === 'acronym').map(({ text }) => acronymKey(text)) ?? [];
		const first = acronyms.flatMap(key => histories.get(key)?.introduced ?? [])
			.filter(({ running, introduction: { certainty, entry } }) => running && certainty === 'label' && entry === id)
			.sort((a, b) => a.end - b.end)[0];
		return !first ? [] : places
			.filter(({ start, running, quoted, inName, label: { role, language: written }, text }) => start >= first.end && running && !quoted && !inName && (role === 'preferred' || role === 'variant')
				&& (isSameLanguage(written, language) || start - first.end > BESIDE) && text.split(' ').length >= MIN_WORDS && !expansions.has(start) && !beside.has(start))
			.map(({ start, end, text }) => ({
				code: 'acronym-late' as const, start, end, entry: id, acronym: first.introduction.acronym.text, expansion: text,
				fixes: [{ kind: 'useAcronym' as const, safe: false, shown: first.introduction.acronym.text, edits: [{ start, end, text: first.introduction.acronym.text }] }],
			}));
	});
}
