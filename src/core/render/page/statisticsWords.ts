/** The words of the page with the statistics of a dossier. `{0}` in a template is a placeholder. */
export interface StatisticsWords {
	readonly statistics: string;
	readonly toOverview: string;
	readonly entries: string;
	readonly languages: string;
	readonly language: string;
	readonly coverage: string;
	readonly named: string;
	readonly unnamed: string;
	/** Headings of lists: `With a name in {0}`, `Without a name in {0}`. */
	readonly namedIn: string;
	readonly unnamedIn: string;
	readonly evidence: string;
	readonly status: string;
	readonly statements: string;
	/** What is counted, in a sentence. */
	readonly evidenceNote: string;
	readonly unofficial: string;
	readonly clashes: string;
	readonly clashesNote: string;
	readonly toComplete: string;
	/** What counts as to be completed. */
	readonly toCompleteNote: string;
	/** In place of a list without items. */
	readonly nothing: string;
}
