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
