import * as vscode from 'vscode';

/** A setting by its full name. It is set for the user unless a target is given, and for all languages unless one is given. */
export interface SettingValue {
	readonly id: string;
	readonly value: unknown;
	readonly target?: vscode.ConfigurationTarget;
	readonly language?: string;
}

/** Runs work while a setting has a value, and removes the value afterwards, even if the work fails. */
export async function withSetting(
	{ id, value, target = vscode.ConfigurationTarget.Global, language }: SettingValue,
	work: () => Promise<void>,
): Promise<void> {
	const configuration = vscode.workspace.getConfiguration(undefined, language === undefined ? null : { languageId: language });
	const set = (to: unknown) => configuration.update(id, to, target, language !== undefined);
	await set(value);
	try {
		await work();
	} finally {
		await set(undefined);
	}
}
