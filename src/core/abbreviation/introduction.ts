import type { EntryId } from '../library/library';
import type { OffsetRange } from '../text/offsetRange';

/**
 * Why an acronym and an expansion count as a pair.
 * - `label`: a dossier has an entry with both.
 * - `letters`: the letters of the acronym are those of the expansion by strict rules, or the syntax of the document declares the pair.
 * - `likely`: looser rules apply, or the acronym is introduced without an expansion that is understood. For a person to confirm.
 */
export type Certainty = 'label' | 'letters' | 'likely';

/**
 * How an introduction is written.
 * - `expansionFirst`: the acronym is in brackets after the expansion.
 * - `acronymFirst`: the expansion is in brackets after the acronym.
 * - `key`: the two are next to each other in a key, a list of abbreviations or a table.
 * - `declared`: in the syntax of the document language, such as `\newacronym`.
 */
export type IntroductionKind = 'expansionFirst' | 'acronymFirst' | 'key' | 'declared';

/** A text at a place in a document: as read, without markup and with single spaces. */
export interface PlacedText extends OffsetRange {
	readonly text: string;
}

/** A place where a document gives an acronym, or another short name, and what it stands for. */
export interface Introduction {
	/** The acronym without the ending of its plural, and its place. */
	readonly acronym: PlacedText;
	/** What the acronym stands for, without an article; absent if the acronym is introduced, but it is not clear by which words. */
	readonly expansion?: PlacedText;
	readonly certainty: Certainty;
	readonly kind: IntroductionKind;
	/** The entry of the library that the expansion names; absent if there is none, or if it is one of several. */
	readonly entry?: EntryId;
}
