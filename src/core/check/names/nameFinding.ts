import type { LocalizedText } from '../../dossier/model';
import type { EntryId } from '../../library/library';
import type { FindingBase } from '../findingBase';

/** A finding about a name. */
export type NameFinding = ExpansionWrong | NameDiscouraged | NameInconsistent | NameMisspelt;

/** The words next to an acronym are not a name of its entry. */
export interface ExpansionWrong extends FindingBase {
	readonly code: 'expansion-wrong';
	readonly entry: EntryId;
	readonly acronym: string;
	/** The name in the document, and the one in the dossier. */
	readonly written: string;
	readonly name: string;
	/** Whether the two differ only in case, -ize or -ise, an article, hyphens or number. */
	readonly variant: boolean;
}

/** A name that its dossier discourages. */
export interface NameDiscouraged extends FindingBase {
	readonly code: 'name-discouraged';
	readonly written: string;
	/** What to write instead. */
	readonly name: string;
	/** Why, as Markdown; absent if the dossier does not say. */
	readonly reason?: LocalizedText;
}

/** A document uses different names for one entry. */
export interface NameInconsistent extends FindingBase {
	readonly code: 'name-inconsistent';
	readonly written: string;
	/** The name that the document used before. */
	readonly name: string;
}

/** A name with a typing mistake. */
export interface NameMisspelt extends FindingBase {
	readonly code: 'name-misspelt';
	/** The word with the mistake, and the correct word. */
	readonly written: string;
	readonly word: string;
	/** The whole name. */
	readonly name: string;
}
