import type { EntryId, LibraryEntry } from '../../library/library';
import { isSameLanguage } from '../../library/names';
import { memoized } from '../../steps/memoized';
import type { Steps } from '../../steps/steps';
import { fold } from '../../text/fold';
import type { CheckContext } from '../checkContext';
import type { AcronymLate } from './acronymFinding';
import type { AcronymHistory, DocumentAcronyms } from './acronymHistory';
import { lastBefore } from './acronymRedefined';
import { acronymKey, type AcronymIntroduced } from './acronymsIntroduced';
import { READER_MEMORY } from './readerMemory';

/**
 * The distance from an introduction, in characters, within which a name in another language belongs to it, as in “(UNODC; French: Office
 * …)”.
 */
const BESIDE = 30;

/** The number of findings that are listed in one step: a long document has thousands. */
const FINDINGS_A_STEP = 1000;

/** Finds the names that are written in full in running text after their acronym has been introduced. */
export function* lateNames(document: DocumentAcronyms, context: CheckContext): Steps<readonly AcronymLate[]> {
	return [...yield* lateNamesOfEntries(document, context), ...yield* lateOwnNames(document)];
}

/** Names that a dossier has. */
function* lateNamesOfEntries(document: DocumentAcronyms, { library, language }: CheckContext): Steps<readonly AcronymLate[]> {
	const { names: all } = document;
	const found: AcronymLate[] = [];
	for (const id of all.keys()) {
		const named = library.entries.get(id);
		const [first] = (named ? acronymsOf(named) : []).flatMap(key => introductionsOf(document, key, id)).sort((a, b) => a.end - b.end);
		if (!first) {
			continue;
		}
		const names = yield* document.writtenOutNames(id);
		for (const { part: { start: by }, items } of names.partsFrom(first.end)) {
			for (const { start, end, label, text } of items) {
				if (start + by >= first.end && (start + by - first.end > BESIDE || isSameLanguage(label.language, language))) {
					found.push(findingAt(start + by, end + by, text, { id, acronym: first.acronym }));
					if (found.length % FINDINGS_A_STEP === 0) {
						yield;
					}
				}
			}
		}
	}
	return found;
}

/** A place after which readers know an acronym. */
interface KnownAcronym {
	readonly end: number;
	readonly acronym: string;
}

/** Returns where running text first introduces an acronym for an entry: with its name in brackets, or with the name beside it. */
function introductionsOf({ histories }: DocumentAcronyms, key: string, id: EntryId): readonly KnownAcronym[] {
	const history = histories.get(key);
	const introduced = history?.introduced.find(
		({ isRunning, introduction: { certainty, entry } }) => isRunning && certainty === 'label' && entry === id,
	);
	const explained = history?.explained.find(({ isRunning, entry }) => isRunning && entry === id);
	return [
		...(introduced ? [{ end: introduced.end, acronym: introduced.introduction.acronym.text }] : []),
		...(explained ? [{ end: Math.max(explained.end, explained.explained?.end ?? 0), acronym: explained.text }] : []),
	];
}

/** The minimum number of words of a name that is worth abbreviating. */
const MIN_WORDS = 3;

/**
 * Names that only the document abbreviates, unless the acronym was last used long before, or the name is written in full more often than the
 * acronym is used: then the document prefers the name.
 */
function* lateOwnNames(document: DocumentAcronyms): Steps<readonly AcronymLate[]> {
	const first = new Map<string, KnownAcronym & { readonly history: AcronymHistory }>();
	for (const history of document.histories.values()) {
		for (const { end, introduction: { acronym, expansion } } of isAmbiguous(history) ? [] : history.introduced.filter(isOwn)) {
			const name = expansion?.text.replace(/\s+/gu, ' ') ?? '';
			const known = first.get(name);
			if (name.split(' ').length >= MIN_WORDS && !ENUMERATION.test(name) && (!known || end < known.end)) {
				first.set(name, { end, acronym: acronym.text, history });
			}
		}
	}
	const found: AcronymLate[] = [];
	const places = yield* document.unknownNames.of([...first.keys()].sort());
	const times = new Map([...first.keys()].map(name => [name, 0]));
	places.partsFrom(0).forEach(({ items }) => items.forEach(({ text }) => times.set(text, (times.get(text) ?? 0) + 1)));
	for (const { part: { start: by }, items } of places.partsFrom(0)) {
		for (const { start, end, text } of items) {
			const known = first.get(text);
			const isUsual = known !== undefined && (times.get(text) ?? 0) <= known.history.uses.length;
			if (isUsual && start + by >= known.end && start + by - lastBefore(known.history, start + by) <= READER_MEMORY) {
				found.push(findingAt(start + by, end + by, text, { acronym: known.acronym }));
			}
		}
	}
	return found;
}

/** Words in lower case that are a list rather than a term, as in “red, green and blue (RGB)”. */
const ENUMERATION = /^[^\p{Lu}]*,/u;

/** Whether a document introduces an acronym for several things, so that only the full name says which one is meant. */
function isAmbiguous({ introduced }: AcronymHistory): boolean {
	const names = introduced.length < 2 ? [] : introduced.filter(({ introduction: { expansion } }) => expansion !== undefined)
		.map(({ introduction: { expansion } }) => fold(expansion?.text ?? '').replace(/s$/u, ''));
	return new Set(names).size > 1;
}

function isOwn({ isRunning, introduction: { certainty, kind, entry, expansion } }: AcronymIntroduced): boolean {
	return (
		isRunning && certainty === 'letters' && entry === undefined && expansion !== undefined && (kind === 'expansionFirst' || kind === 'acronymFirst')
	);
}

function findingAt(
	start: number,
	end: number,
	expansion: string,
	{ id, acronym }: { readonly id?: EntryId; readonly acronym: string },
): AcronymLate {
	return {
		code: 'acronym-late',
		start,
		end,
		...(id !== undefined && { entry: id }),
		acronym,
		expansion,
		fixes: [{ kind: 'useAcronym', safe: false, shown: acronym, edits: [{ start, end, text: acronym }] }],
	};
}

/** The keys of the acronyms of an entry. */
const acronymsOf = memoized(({ entry }: LibraryEntry): readonly string[] =>
	entry.labels.filter(({ role }) => role === 'acronym').map(({ text }) => acronymKey(text)));
