import * as vscode from 'vscode';
import { RunOnceScheduler } from '../../scheduling/runOnceScheduler';
import { isDossierFile } from '../files/dossierFileName';

/** How long created files are collected before checking which of them are folders, in milliseconds. */
const DELAY = 100;

/** The maximum number of created files to check. If there are more, one of them is probably a folder. */
const MAX_CHECKED = 100;

/**
 * Calls back when a folder of the workspace was created, renamed, moved or deleted. A deleted path can no longer be checked: it counts as a
 * folder if it contained a dossier.
 */
export class FolderEvents implements vscode.Disposable {
	private readonly call: () => void;
	private readonly watcher = vscode.workspace.createFileSystemWatcher('**', false, true, false);
	private readonly scheduler = new RunOnceScheduler(DELAY, () => void this.checkCreated());
	private readonly subscriptions: readonly vscode.Disposable[];
	private created: vscode.Uri[] = [];

	constructor(call: () => void, contains: (folder: vscode.Uri) => boolean) {
		this.call = call;
		this.subscriptions = [
			this.watcher,
			this.scheduler,
			this.watcher.onDidCreate(uri => this.onCreated(uri)),
			this.watcher.onDidDelete(uri => contains(uri) && call()),
		];
	}

	dispose(): void {
		vscode.Disposable.from(...this.subscriptions).dispose();
	}

	private onCreated(uri: vscode.Uri): void {
		// The watcher of dossier files reports these.
		if (!isDossierFile(uri.path)) {
			if (this.created.length === 0) {
				this.scheduler.schedule();
			}
			this.created.push(uri);
		}
	}

	private async checkCreated(): Promise<void> {
		const { created } = this;
		this.created = [];
		if (created.length > MAX_CHECKED || await containFolder(created)) {
			this.call();
		}
	}
}

/** Whether one of several paths is a folder. A path that cannot be examined does not count as one. */
async function containFolder(uris: readonly vscode.Uri[]): Promise<boolean> {
	const types = await Promise.all(
		uris.map(uri => vscode.workspace.fs.stat(uri).then(({ type }) => type, () => vscode.FileType.Unknown)),
	);
	return types.some(type => (type & vscode.FileType.Directory) !== 0);
}
