import * as vscode from 'vscode';
import { SETTINGS } from '../../ids';
import { namedFiles } from './namedFiles';

/** Watches the files that the setting `dossier.paths` names, whatever they are called. */
export class NamedFileWatcher implements vscode.Disposable {
	private readonly call: (changed: vscode.Uri) => void;
	private watchers: vscode.Disposable;
	private readonly subscriptions: vscode.Disposable;

	constructor(call: (changed: vscode.Uri) => void) {
		this.call = call;
		this.watchers = this.watch();
		const watchAgain = () => {
			this.watchers.dispose();
			this.watchers = this.watch();
		};
		this.subscriptions = vscode.Disposable.from(
			vscode.workspace.onDidChangeConfiguration(event => event.affectsConfiguration(SETTINGS.paths) && watchAgain()),
			vscode.workspace.onDidChangeWorkspaceFolders(watchAgain),
			vscode.workspace.onDidGrantWorkspaceTrust(watchAgain),
		);
	}

	dispose(): void {
		this.subscriptions.dispose();
		this.watchers.dispose();
	}

	private watch(): vscode.Disposable {
		return vscode.Disposable.from(...namedFiles().flatMap(uri => {
			const watcher = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(vscode.Uri.joinPath(uri, '..'), patternOf(uri)));
			return [watcher, watcher.onDidCreate(this.call), watcher.onDidChange(this.call), watcher.onDidDelete(this.call)];
		}));
	}
}

/** What has a meaning in a pattern is matched as any character: VS Code has no way to escape it. */
function patternOf({ path }: vscode.Uri): string {
	return path.slice(path.lastIndexOf('/') + 1).replace(/[*?[\]{}]/g, '?');
}
