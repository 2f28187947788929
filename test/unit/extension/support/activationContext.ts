import type * as vscode from 'vscode';
import { FakeMemento } from '../../../support/fakeVscode/memento';
import { Uri } from '../../../support/fakeVscode/uri';

/** What VS Code gives the extension when it starts it, as far as the extension uses it. */
export function activationContext(): vscode.ExtensionContext {
	return {
		subscriptions: [],
		extension: { id: 'dossier.dossier' },
		extensionUri: Uri.file('/extension'),
		globalStorageUri: Uri.file('/storage'),
		globalState: new FakeMemento(),
		workspaceState: new FakeMemento(),
	} as unknown as vscode.ExtensionContext;
}
