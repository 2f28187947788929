import type { FindingBase } from '../findingBase';

/** A finding about an acronym. */
export type AcronymFinding = AcronymUndefined | AcronymRedefined | AcronymUnused | AcronymLate;

/** An acronym is used in running text before the document says what it stands for. */
export interface AcronymUndefined extends FindingBase {
	readonly code: 'acronym-undefined';
	readonly acronym: string;
	/** What it stands for: the name in the dossier, or the words of the document further down. */
	readonly expansion: string;
	/**
	 * Where the document introduces it: further down, or only in a caption or note, which readers of the running text may skip; absent if
	 * it does not.
	 */
	readonly introduced?: 'later' | 'aside';
}

/** An acronym is introduced again. */
export interface AcronymRedefined extends FindingBase {
	readonly code: 'acronym-redefined';
	readonly acronym: string;
	/** The expansions of the first introduction and of this one. */
	readonly first: string;
	readonly again: string;
	/** Whether both mean the same. */
	readonly isSame: boolean;
}

/** An acronym is introduced, but used nowhere else. */
export interface AcronymUnused extends FindingBase {
	readonly code: 'acronym-unused';
	readonly acronym: string;
	readonly expansion: string;
}

/** A name is written in full after its acronym has been introduced. */
export interface AcronymLate extends FindingBase {
	readonly code: 'acronym-late';
	readonly acronym: string;
	readonly expansion: string;
}
