import type { EntryKind } from '../../dossier/vocabulary';
import type { EntryId } from '../../library/library';
import type { OffsetRange } from '../../text/offsetRange';
import type { TextLanguage } from '../../text/textLanguage';
import type { FigureValue } from '../text/found';

/** The place of a statement in the document: the number of the paragraph, from 1, or 0 for its title; and the range in the document. */
export interface ProposedRange extends OffsetRange {
	readonly paragraph: number;
}

/** A name that the document gives an entry. The first name is the preferred one. */
export interface ProposedLabel {
	readonly text: string;
	readonly role: 'preferred' | 'acronym' | 'variant';
	readonly language: TextLanguage;
	/** Its places in the text; for an acronym that is introduced, those of its expansion. */
	readonly places: readonly ProposedRange[];
}

/** The members that all proposals share. */
interface ProposalBase {
	/** Unique in an extraction, and the same whenever the same text is read. */
	readonly id: string;
	/** Its certainty, from 0 to 1. */
	readonly rank: number;
	/** Whether it is accepted unless a person decides otherwise: its rank is at least 0.5. */
	readonly accepted: boolean;
	/** The places in the order of the document; at least one. */
	readonly places: readonly ProposedRange[];
}

/** An entry that a dossier may get. */
export interface EntryProposal extends ProposalBase {
	readonly type: 'entry';
	readonly kind: EntryKind;
	readonly labels: readonly [ProposedLabel, ...ProposedLabel[]];
	/** The office of a person, as written. */
	readonly office?: string;
	/** The document symbol, as printed by the United Nations. */
	readonly symbol?: string;
	/** How it was found: by a document symbol, as a country or region, or as an acronym without an expansion. */
	readonly by?: 'symbol' | 'place' | 'acronym';
}

/** A date, a number, a town or a quotation that an entry may get as a fact. A person decides which entry it belongs to. */
export interface FactProposal extends ProposalBase {
	readonly type: 'fact';
	readonly text: string;
	readonly value: FigureValue | { readonly type: 'place' } | { readonly type: 'quotation' };
	/** The proposed entry that most likely has it: one of its sentence, otherwise one before it in the paragraph; absent if there is none. */
	readonly near?: string;
}

export type Proposal = EntryProposal | FactProposal;

/** An entry of another dossier that the document mentions. */
export interface KnownEntry {
	readonly entry: EntryId;
	readonly places: readonly ProposedRange[];
}

/** The proposals of a document for a dossier. */
export interface Extraction {
	/** The title of the document; absent if it has none. */
	readonly title?: string;
	/** The day on which the document says that it was issued, in EDTF; absent if it does not say so near its beginning. */
	readonly issued?: string;
	readonly language: TextLanguage;
	/** How many paragraphs it has, without the title. */
	readonly paragraphs: number;
	/** The proposals in the order in which they first occur in the document. */
	readonly proposals: readonly Proposal[];
	readonly known: readonly KnownEntry[];
}
