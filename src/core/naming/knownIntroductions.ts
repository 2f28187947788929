import type { Introduction, IntroductionKind } from '../abbreviation/introduction';
import type { EntryId } from '../library/library';
import { mergedRanges } from '../prose/mergedRanges';
import { overlapping } from '../prose/overlapping';
import type { OffsetRange } from '../text/offsetRange';

/** Where a document introduces acronyms. */
export class KnownIntroductions {
	private readonly parts: readonly OffsetRange[];
	/** The offsets of the first introductions in a sentence, by entry and by acronym. */
	private readonly byEntry = new Map<EntryId, number>();
	private readonly byAcronym = new Map<string, number>();
	/** From where on the acronym of an entry is introduced: 0 if a list or a declaration has it. */
	private readonly ends = new Map<EntryId, number>();

	constructor(introductions: readonly Introduction[]) {
		this.parts = mergedRanges(introductions.flatMap(({ acronym, expansion }) => [acronym, ...expansion ? [expansion] : []]));
		for (const { kind, entry, acronym, expansion } of introductions) {
			if (isInSentence(kind)) {
				keepLeast(this.byAcronym, acronym.text, acronym.start);
			}
			if (entry !== undefined) {
				if (isInSentence(kind)) {
					keepLeast(this.byEntry, entry, acronym.start);
				}
				keepLeast(this.ends, entry, isInSentence(kind) ? Math.max(acronym.end, expansion?.end ?? 0) : 0);
			}
		}
	}

	/** Whether a range overlaps the acronym or the expansion of an introduction. */
	overlaps(range: OffsetRange): boolean {
		return overlapping(this.parts, range).length > 0;
	}

	/** Whether an acronym, or that of an entry, is introduced in a sentence before an offset. */
	has(entry: EntryId, acronym: string, before: number): boolean {
		return Math.min(this.byEntry.get(entry) ?? Infinity, this.byAcronym.get(acronym) ?? Infinity) < before;
	}

	/**
	 * Returns from where on the acronym of an entry is introduced: after its first introduction, or everywhere if a list or a declaration
	 * has it; `Infinity` if it is nowhere.
	 */
	introducedFrom(entry: EntryId): number {
		return this.ends.get(entry) ?? Infinity;
	}
}

/** Whether an introduction is in a sentence, and not in a list or a declaration. */
function isInSentence(kind: IntroductionKind): boolean {
	return kind === 'expansionFirst' || kind === 'acronymFirst';
}

function keepLeast<Key>(offsets: Map<Key, number>, key: Key, offset: number): void {
	offsets.set(key, Math.min(offset, offsets.get(key) ?? Infinity));
}
