// The module `vscode` in unit tests. It implements what the code under test uses, on top of the current host.

import type * as vscode from 'vscode';
import { currentHost } from './current';
import { comparisonOf } from './ui/inputs';
import { Disposable } from './values/events';
import { UIKind } from './values/items';
import { Uri } from './values/uri';

export * from './values/dataTransfer';
export * from './values/edits';
export * from './values/events';
export { FilePermission, FileSystemError, FileType } from './files/fileSystem';
export * from './ui/inputs';
export * from './values/items';
export * from './values/languageItems';
export { languages } from './namespaces/languages';
export * from './values/positions';
export { Uri };
export { window } from './namespaces/window';
export { workspace } from './namespaces/workspace';

export const l10n = {
	t(message: string | { readonly message: string; readonly args?: readonly unknown[] }, ...args: readonly unknown[]): string {
		const { message: text, args: given = [] } = typeof message === 'string' ? { message, args } : message;
		return text.replace(/\{(\d+)\}/g, (whole, index: string) => (Number(index) < given.length ? String(given[Number(index)]) : whole));
	},
};

export const env = {
	language: 'en',
	uriScheme: 'vscode',
	remoteName: undefined,
	uiKind: UIKind.Desktop,
	clipboard: {
		async writeText(text: string): Promise<void> {
			currentHost().clipboard = text;
		},
	},
	async openExternal(uri: vscode.Uri): Promise<boolean> {
		currentHost().openedOutside.push(uri);
		return true;
	},
};

export const commands = {
	registerCommand(id: string, run: (...args: readonly unknown[]) => unknown): Disposable {
		const { commands: known } = currentHost();
		known.set(id, run);
		return new Disposable(() => known.delete(id));
	},
	async executeCommand(id: string, ...args: readonly unknown[]): Promise<unknown> {
		const host = currentHost();
		host.executed.push([id, ...args]);
		const comparison = comparisonOf(id, args);
		host.comparisons.push(...(comparison ? [comparison] : []));
		return host.commands.get(id)?.(...args);
	},
};

export const extensions = {
	get all() {
		return currentHost().extensions;
	},
	get onDidChange() {
		return currentHost().extensionsChanged.event;
	},
	getExtension: () => undefined,
};
