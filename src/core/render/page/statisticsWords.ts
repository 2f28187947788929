/** The words of the page with the statistics of a dossier. `{0}` in a template is a placeholder. */
export interface StatisticsWords {
	readonly statistics: string;
	readonly toOverview: string;
	readonly entries: string;
	/** The names of figures that are 1: `Entry`, `Statement`, `Name of several entries`. */
	readonly entry: string;
	readonly statement: string;
	readonly clash: string;
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
	/** The sentence that says what is counted. */
	readonly evidenceNote: string;
	readonly unofficial: string;
	readonly clashes: string;
	readonly clashesNote: string;
	readonly toComplete: string;
	/** The sentence that says which places count as incomplete. */
	readonly toCompleteNote: string;
	/** In place of a list without items. */
	readonly nothing: string;
}
