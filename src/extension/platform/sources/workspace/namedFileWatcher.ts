import * as vscode from 'vscode';
import { watchFile } from '../../files/watchFile';
import { namedFiles, onNamedFilesMayChange } from './namedFiles';

/** Watches the files that the setting `dossier.paths` names, whatever they are called. */
export class NamedFileWatcher implements vscode.Disposable {
	/** Called with the URI of a file that was created, changed or deleted. */
	private readonly call: (changed: vscode.Uri) => void;
	private watchers: vscode.Disposable;
	private readonly subscription: vscode.Disposable;

	constructor(call: (changed: vscode.Uri) => void) {
		this.call = call;
		this.watchers = this.watch();
		this.subscription = onNamedFilesMayChange(() => {
			this.watchers.dispose();
			this.watchers = this.watch();
		});
	}

	dispose(): void {
		this.subscription.dispose();
		this.watchers.dispose();
	}

	private watch(): vscode.Disposable {
		return vscode.Disposable.from(...namedFiles().map(uri => watchFile(uri, this.call)));
	}
}
