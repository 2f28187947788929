// Every name that package.json and the code share. A guard compares the two.

/** The commands. Those that begin with an underscore are for our own links only. */
export const COMMANDS = {
	openPreview: 'dossier.openPreview',
	openPreviewToSide: 'dossier.openPreviewToSide',
	copyLink: 'dossier.copyLink',
	exportPage: 'dossier.exportPage',
	printPage: 'dossier.printPage',
	copyPageAsMarkdown: 'dossier.copyPageAsMarkdown',
	findEntry: 'dossier.findEntry',
	insertCitation: 'dossier.insertCitation',
	copyCitation: 'dossier.copyCitation',
	revealEntry: 'dossier.revealEntry',
	showLog: 'dossier.showLog',
	showCard: 'dossier.showCard',
	whyNoCard: 'dossier.whyNoCard',
	silenceLabel: 'dossier.silenceLabel',
	showSilencedLabels: 'dossier.showSilencedLabels',
} as const;

/** The views and the container they stand in. */
export const VIEWS = {
	container: 'dossier',
	entries: 'dossier.entries',
} as const;

/** The types of our webviews. */
export const WEBVIEWS = {
	preview: 'dossier.preview',
} as const;

/** The settings, with the section they stand in. */
export const SETTINGS = {
	citationFormat: 'dossier.citation.format',
	hover: 'dossier.hover',
	languages: 'dossier.languages',
	silencedLabels: 'dossier.silencedLabels',
} as const;

/** The context keys that `when` clauses read. */
export const CONTEXT_KEYS = {
	/** `ready`, `empty` or `broken`; not set before the dossiers are read. */
	state: 'dossier.state',
} as const;

/** The `contextValue` of the items of the tree. */
export const TREE_CONTEXTS = {
	entry: 'dossier.entry',
} as const;
