import type * as vscode from 'vscode';
import { FakeMemento } from '../../../support/fakeVscode/values/memento';
import { Uri } from '../../../support/fakeVscode/values/uri';

/** The parts of the extension context of VS Code that the extension uses. */
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
