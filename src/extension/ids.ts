// Every name that package.json and the code share. A guard compares the two.

/** The commands. Those that begin with an underscore are for our own links only. */
export const COMMANDS = {
	openPreview: 'dossier.openPreview',
	openPreviewToSide: 'dossier.openPreviewToSide',
	copyLink: 'dossier.copyLink',
	exportPage: 'dossier.exportPage',
	printPage: 'dossier.printPage',
	copyPageAsMarkdown: 'dossier.copyPageAsMarkdown',
	getStarted: 'dossier.getStarted',
	openSample: 'dossier.openSample',
	findEntry: 'dossier.findEntry',
	insertCitation: 'dossier.insertCitation',
	copyCitation: 'dossier.copyCitation',
	revealEntry: 'dossier.revealEntry',
	filterEntries: 'dossier.filterEntries',
	clearFilter: 'dossier.clearFilter',
	showLog: 'dossier.showLog',
	addToBibliography: 'dossier.addToBibliography',
	addLibrary: 'dossier.addLibrary',
	copyReference: 'dossier.copyReference',
	exportReferences: 'dossier.exportReferences',
	insertReferenceList: 'dossier.insertReferenceList',
	showCard: 'dossier.showCard',
	whyNoCard: 'dossier.whyNoCard',
	correctName: 'dossier.correctName',
	correctInDocument: 'dossier.correctInDocument',
	correctInWorkspace: 'dossier.correctInWorkspace',
	silenceLabel: 'dossier.silenceLabel',
	showSilencedLabels: 'dossier.showSilencedLabels',
	findMentions: 'dossier.findMentions',
	nextMention: 'dossier.nextMention',
	previousMention: 'dossier.previousMention',
	mentionsByKind: 'dossier.mentionsByKind',
	mentionsInOrder: 'dossier.mentionsInOrder',
	goToMention: 'dossier.goToMention',
} as const;

/** The views and the container they stand in. */
export const VIEWS = {
	container: 'dossier',
	entries: 'dossier.entries',
	mentions: 'dossier.mentions',
} as const;

/** The walkthrough. */
export const WALKTHROUGH = 'start';

/** The types of our webviews. */
export const WEBVIEWS = {
	preview: 'dossier.preview',
} as const;

/** The settings, with the section they stand in. */
export const SETTINGS = {
	citationFormat: 'dossier.citation.format',
	hover: 'dossier.hover',
	languages: 'dossier.languages',
	citationStyle: 'dossier.citation.style',
	citationPunctuation: 'dossier.citation.punctuation',
	citationTemplate: 'dossier.citation.template',
	citationBibliography: 'dossier.citation.bibliography',
	citationLibraries: 'dossier.citation.libraries',
	silencedLabels: 'dossier.silencedLabels',
	completion: 'dossier.completion',
	markdownPreview: 'dossier.markdownPreview.enabled',
	underline: 'dossier.underline',
} as const;

/** The context keys that `when` clauses read. */
export const CONTEXT_KEYS = {
	/** `ready`, `empty` or `broken`; not set before the dossiers are read. */
	state: 'dossier.state',
	/** Whether the tree of entries is filtered. */
	filtered: 'dossier.filtered',
	/** Whether the active editor has a document in a language served. */
	served: 'dossier.served',
	/** Whether no editor is in sight that a citation can go into. */
	noDraft: 'dossier.noDraft',
	/** `found`, `none` or `unserved`: what the view of mentions has to show. Not set before it is shown. */
	mentions: 'dossier.mentions.state',
	/** Whether the view of mentions is by kind. */
	mentionsByKind: 'dossier.mentions.byKind',
	/** The steps of the walkthrough that VS Code cannot see being done; each is set once somebody does it. */
	cardShown: 'dossier.cardShown',
	cited: 'dossier.cited',
	corrected: 'dossier.corrected',
} as const;

/** The type of what is dragged out of the tree: the ids of entries and the keys of sources, one a line. */
export const DRAGGED_ENTRIES = 'application/vnd.dossier.entries';

/** The `contextValue` of the items of the tree. */
export const TREE_CONTEXTS = {
	entry: 'dossier.entry',
	source: 'dossier.source',
	wrongName: 'dossier.wrongName',
	wrongMention: 'dossier.wrongMention',
} as const;

/** The colours that a theme can change. */
export const COLORS = {
	mentionUnderline: 'dossier.mentionUnderline',
	wrongNameUnderline: 'dossier.wrongNameUnderline',
} as const;
