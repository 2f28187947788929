/** Settings by full name, as in `settings.json`. */
export type Settings = Readonly<Record<string, unknown>>;

/** Settings that hide everything in VS Code unrelated to the workspace or the extension. */
export const quietSettings: Settings = {
	'chat.commandCenter.enabled': false,
	'chat.disableAIFeatures': true,
	'extensions.autoCheckUpdates': false,
	'extensions.autoUpdate': false,
	'extensions.ignoreRecommendations': true,
	// In a browser, VS Code saves automatically after a second by default.
	'files.autoSave': 'off',
	'git.openRepositoryInParentFolders': 'never',
	'security.workspace.trust.startupPrompt': 'never',
	'telemetry.telemetryLevel': 'off',
	'update.mode': 'none',
	'workbench.enableExperiments': false,
	'workbench.secondarySideBar.defaultVisibility': 'hidden',
	'workbench.startupEditor': 'none',
	'workbench.tips.enabled': false,
};

/**
 * Settings for tests, in addition to the quiet ones, that turn off parts of VS Code that no test uses but that are drawn or
 * run on each change.
 */
export const testSettings: Settings = {
	...quietSettings,
	'breadcrumbs.enabled': false,
	'editor.cursorBlinking': 'solid',
	'editor.minimap.enabled': false,
	'git.enabled': false,
	// Without both of these, the extension host looks at the ports of every process every few seconds.
	'remote.autoForwardPorts': false,
	'remote.autoForwardPortsSource': 'output',
	'typescript.validate.enable': false,
	'workbench.localHistory.enabled': false,
};

/**
 * Settings for tests of the extension host, in addition to those for tests, that turn off what VS Code draws or requests from
 * providers when an editor opens or the cursor moves. Such tests send their own requests.
 */
export const unseenSettings: Settings = {
	...testSettings,
	'editor.bracketPairColorization.enabled': false,
	'editor.codeLens': false,
	'editor.colorDecorators': false,
	'editor.folding': false,
	'editor.guides.indentation': false,
	'editor.inlayHints.enabled': 'off',
	'editor.lightbulb.enabled': 'off',
	'editor.lineNumbers': 'off',
	'editor.links': false,
	'editor.matchBrackets': 'never',
	// No line is tokenized, since all are longer.
	'editor.maxTokenizationLineLength': 1,
	'editor.occurrencesHighlight': 'off',
	'editor.overviewRulerBorder': false,
	'editor.renderLineHighlight': 'none',
	'editor.renderWhitespace': 'none',
	'editor.scrollbar.horizontal': 'hidden',
	'editor.scrollbar.vertical': 'hidden',
	'editor.selectionHighlight': false,
	'editor.semanticHighlighting.enabled': false,
	'editor.stickyScroll.enabled': false,
	'editor.unicodeHighlight.ambiguousCharacters': false,
	'editor.unicodeHighlight.invisibleCharacters': false,
	'editor.wordBasedSuggestions': 'off',
	'explorer.autoReveal': false,
	'explorer.decorations.badges': false,
	'explorer.decorations.colors': false,
	'problems.decorations.enabled': false,
	'scm.diffDecorations': 'none',
	'workbench.activityBar.location': 'hidden',
	'workbench.editor.showTabs': 'none',
	'workbench.reduceMotion': 'on',
	'workbench.statusBar.visible': false,
};
