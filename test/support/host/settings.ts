/** Settings by their full name, as in a `settings.json`. */
export type Settings = Readonly<Record<string, unknown>>;

/** Settings under which VS Code shows and asks nothing that belongs neither to the workspace nor to the extension. */
export const quietSettings: Settings = {
	'chat.commandCenter.enabled': false,
	'chat.disableAIFeatures': true,
	'extensions.autoCheckUpdates': false,
	'extensions.autoUpdate': false,
	'extensions.ignoreRecommendations': true,
	// In a browser VS Code saves by itself after a second, unlike on a desktop.
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

/** Settings for tests, over the quiet ones: without parts of VS Code that are drawn or work at each change and that no test looks at. */
export const testSettings: Settings = {
	...quietSettings,
	'breadcrumbs.enabled': false,
	'editor.minimap.enabled': false,
	'git.enabled': false,
	'typescript.validate.enable': false,
};

/**
 * Settings for tests that ask the extension host and look at no window, over those for tests: without what VS Code draws, or
 * asks every provider for, whenever an editor opens or its cursor moves. Tests ask by themselves.
 */
export const unseenSettings: Settings = {
	...testSettings,
	'editor.bracketPairColorization.enabled': false,
	'editor.codeLens': false,
	'editor.colorDecorators': false,
	'editor.cursorBlinking': 'solid',
	'editor.folding': false,
	'editor.guides.indentation': false,
	'editor.inlayHints.enabled': 'off',
	'editor.lightbulb.enabled': 'off',
	'editor.lineNumbers': 'off',
	'editor.links': false,
	'editor.matchBrackets': 'never',
	'editor.occurrencesHighlight': 'off',
	'editor.overviewRulerBorder': false,
	'editor.renderLineHighlight': 'none',
	'editor.stickyScroll.enabled': false,
	'workbench.activityBar.location': 'hidden',
	'workbench.editor.showTabs': 'none',
	'workbench.reduceMotion': 'on',
	'workbench.statusBar.visible': false,
};
