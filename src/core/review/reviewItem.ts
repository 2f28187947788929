import { ENTRY_KINDS, type EntryKind } from '../dossier/vocabulary';
import type { ParagraphExcerpt } from './paragraphExcerpts';

/** The kinds of proposals that are not entries: values that an entry may get. */
const FIGURE_KINDS = ['date', 'sum', 'percentage', 'count', 'place', 'quotation'] as const;

/** A kind of value. */
export type FigureKind = (typeof FIGURE_KINDS)[number];

/** The kinds by which proposals are grouped, in display order. */
export const REVIEW_KINDS: readonly (EntryKind | FigureKind)[] = [...ENTRY_KINDS, ...FIGURE_KINDS];

/** A kind of proposal. */
export type ReviewKind = (typeof REVIEW_KINDS)[number];

/** A proposal as it is shown for review. */
export interface ReviewItem {
	/** Unique among the items of a document. It depends on the name alone, so that it stays the same when the document changes elsewhere. */
	readonly key: string;
	readonly kind: ReviewKind;
	/** The preferred name of an entry, or a value as written. */
	readonly name: string;
	/** The other names of an entry. */
	readonly others: readonly string[];
	/** The office of a person, or a document symbol that is not the name. */
	readonly note?: string;
	/** The key of the entry of the dossier that it is added to; absent for a new one. */
	readonly addsTo?: string;
	/** For a value, the key of the entry that it belongs to unless the user decides otherwise; absent if there is none. */
	readonly near?: string;
	/** Whether it was imported before and is no longer in the dossier. */
	readonly wasRemoved?: true;
	/** Whether it is accepted unless the user decides otherwise. */
	readonly accepted: boolean;
	/** The number of its places. */
	readonly count: number;
	/** The paragraph of the first place, from 1; 0 for the title. */
	readonly paragraph: number;
	/** The text around the first place. */
	readonly passage: ParagraphExcerpt;
}

/** Whether a proposal of a kind is an entry, which can be renamed, merged and change its kind. */
export function isEntryKind(kind: ReviewKind): kind is EntryKind {
	return (ENTRY_KINDS as readonly ReviewKind[]).includes(kind);
}
