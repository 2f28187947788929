// All identifiers shared by package.json and the code. A guard compares the two.

/** The commands. */
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
	quoteFromSource: 'dossier.quoteFromSource',
	editCitation: 'dossier.editCitation',
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
	refreshCitations: 'dossier.refreshCitations',
	refreshAllFiles: 'dossier.refreshCitationsInAllFiles',
	insertAbbreviations: 'dossier.insertAbbreviations',
	refreshAbbreviations: 'dossier.refreshAbbreviations',
	changeNames: 'dossier.changeNames',
	translateName: 'dossier.translateName',
	restyleDocument: 'dossier.restyleDocument',
	applyStyle: 'dossier.applyStyle',
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
	chooseDossiers: 'dossier.chooseDossiers',
	openUserFolder: 'dossier.openUserFolder',
	addAddress: 'dossier.addAddress',
	refreshAddresses: 'dossier.refreshAddresses',
	showAddresses: 'dossier.showAddresses',
	nextFinding: 'dossier.nextFinding',
	previousFinding: 'dossier.previousFinding',
	pauseChecks: 'dossier.pauseChecks',
	switchOffCheck: 'dossier.switchOffCheck',
	explainCheck: 'dossier.explainCheck',
	newDossier: 'dossier.newDossier',
	importTerms: 'dossier.importTerms',
	exportDossier: 'dossier.exportDossier',
	addEntry: 'dossier.addEntry',
	addLabel: 'dossier.addLabel',
	addEvidence: 'dossier.addEvidence',
	previewDossier: 'dossier.previewDossier',
	openDefinition: 'dossier.openDefinition',
	showStatistics: 'dossier.showStatistics',
	explainLabel: 'dossier.explainLabel',
} as const;

/** The views and their container. */
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
	review: 'dossier.review',
	importReview: 'dossier.importReview',
} as const;

/** The settings, by their full names. */
export const SETTINGS = {
	citationFormat: 'dossier.citation.format',
	hover: 'dossier.hover',
	languages: 'dossier.languages',
	citationStyle: 'dossier.citation.style',
	citationLanguage: 'dossier.citation.language',
	citationRefresh: 'dossier.citation.refresh',
	citationPunctuation: 'dossier.citation.punctuation',
	citationTemplate: 'dossier.citation.template',
	citationBibliography: 'dossier.citation.bibliography',
	citationLibraries: 'dossier.citation.libraries',
	citationAddresses: 'dossier.citation.addresses',
	citationCodeLens: 'dossier.citation.codeLens',
	abbreviationsForm: 'dossier.abbreviations.form',
	silencedLabels: 'dossier.silencedLabels',
	completion: 'dossier.completion',
	markdownPreview: 'dossier.markdownPreview.enabled',
	underline: 'dossier.underline',
	paths: 'dossier.paths',
	folder: 'dossier.folder',
	addresses: 'dossier.addresses',
	dossiers: 'dossier.dossiers',
	checksEnabled: 'dossier.checks.enabled',
	checksSeverity: 'dossier.checks.severity',
	checksCommonAcronyms: 'dossier.checks.commonAcronyms',
	checksNearVariants: 'dossier.checks.nearVariants',
	checksFewestQuotedWords: 'dossier.checks.fewestQuotedWords',
} as const;

/** The context keys that `when` clauses read. */
export const CONTEXT_KEYS = {
	/** `ready`, `empty` or `broken`; not set until the dossiers are loaded. */
	state: 'dossier.state',
	/** The paths of the dossier files that only a setting names. Not set until there are some. */
	namedFiles: 'dossier.namedFiles',
	/** Whether the tree of entries is filtered. */
	filtered: 'dossier.filtered',
	/** Whether the document of the active editor is in a language served. */
	served: 'dossier.served',
	/** Whether the last list of citation keys was for a key in brackets. */
	keyInBrackets: 'dossier.keyInBrackets',
	/** Whether no visible editor can take a citation. */
	noDraft: 'dossier.noDraft',
	/** What the view of mentions shows: `found`, `none` or `unserved`. Not set until the view is shown. */
	mentions: 'dossier.mentions.state',
	/** Whether the view of mentions is grouped by kind. */
	mentionsByKind: 'dossier.mentions.byKind',
	/** Whether the comparison of several restyled files is in front. */
	restyled: 'dossier.restyled',
	/** The steps of the walkthrough whose completion VS Code cannot detect; each is set when it is done. */
	cardShown: 'dossier.cardShown',
	cited: 'dossier.cited',
	corrected: 'dossier.corrected',
	dossierWritten: 'dossier.dossierWritten',
} as const;

/** The MIME type of items dragged out of the tree: the ids of entries and the citation keys of sources, one per line. */
export const DRAGGED_ENTRIES = 'application/vnd.dossier.entries';

/** The `contextValue` of tree items. */
export const TREE_CONTEXTS = {
	entry: 'dossier.entry',
	source: 'dossier.source',
	dossier: 'dossier.dossier',
	wrongName: 'dossier.wrongName',
	wrongMention: 'dossier.wrongMention',
} as const;

/** The colours that themes can change. */
export const COLORS = {
	mentionUnderline: 'dossier.mentionUnderline',
	wrongNameUnderline: 'dossier.wrongNameUnderline',
} as const;
