import type { EntryId, LibraryEntry } from '../../library/library';
import { isSameLanguage } from '../../library/names';
import type { Steps } from '../../steps/steps';
import type { CheckContext } from '../checkContext';
import type { AcronymLate } from './acronymFinding';
import type { DocumentAcronyms } from './acronymHistory';
import { acronymKey } from './acronymsIntroduced';
import { memoized } from '../../steps/memoized';

/**
 * The distance from an introduction, in characters, within which a name in another language belongs to it, as in “(UNODC; French: Office
 * …)”.
 */
const BESIDE = 30;

/** The number of findings that are listed in one step: a long document has thousands. */
const FINDINGS_A_STEP = 1000;

/** Finds the names that are written in full in running text after their acronym has been introduced. */
export function* lateNames(document: DocumentAcronyms, { library, language }: CheckContext): Steps<readonly AcronymLate[]> {
	const { histories, names: all } = document;
	const found: AcronymLate[] = [];
	for (const id of all.keys()) {
		const named = library.entries.get(id);
		const [first] = (named ? acronymsOf(named) : [])
			.flatMap(
				key =>
					histories
						.get(key)
						?.introduced.find(
							({ running, introduction: { certainty, entry } }) => running && certainty === 'label' && entry === id,
						) ?? [],
			)
			.sort((a, b) => a.end - b.end);
		if (!first) {
			continue;
		}
		const names = yield* document.writtenOutNames(id);
		for (const { part: { start: by }, items } of names.partsFrom(first.end)) {
			for (const { start, end, label, text } of items) {
				if (start + by >= first.end && (start + by - first.end > BESIDE || isSameLanguage(label.language, language))) {
					found.push(findingAt(start + by, end + by, text, { id, acronym: first.introduction.acronym.text }));
					if (found.length % FINDINGS_A_STEP === 0) {
						yield;
					}
				}
			}
		}
	}
	return found;
}

function findingAt(
	start: number,
	end: number,
	expansion: string,
	{ id, acronym }: { readonly id: EntryId; readonly acronym: string },
): AcronymLate {
	return {
		code: 'acronym-late',
		start,
		end,
		entry: id,
		acronym,
		expansion,
		fixes: [{ kind: 'useAcronym', safe: false, shown: acronym, edits: [{ start, end, text: acronym }] }],
	};
}

/** The keys of the acronyms of an entry. */
const acronymsOf = memoized(({ entry }: LibraryEntry): readonly string[] =>
	entry.labels.filter(({ role }) => role === 'acronym').map(({ text }) => acronymKey(text)));
