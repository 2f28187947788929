import type * as vscode from 'vscode';
import type { FakeEditor } from './files/editor';
import { EventEmitter } from './values/events';

/** The events of the fake API. The host and tests fire them. */
export class HostEvents {
	readonly opened = new EventEmitter<vscode.TextDocument>();
	readonly closed = new EventEmitter<vscode.TextDocument>();
	readonly changed = new EventEmitter<vscode.TextDocumentChangeEvent>();
	readonly renamed = new EventEmitter<vscode.FileRenameEvent>();
	readonly saved = new EventEmitter<vscode.TextDocument>();
	readonly created = new EventEmitter<vscode.FileCreateEvent>();
	readonly deleted = new EventEmitter<vscode.FileDeleteEvent>();
	readonly foldersChanged = new EventEmitter<void>();
	readonly trustGranted = new EventEmitter<void>();
	readonly extensionsChanged = new EventEmitter<void>();
	readonly focused = new EventEmitter<vscode.WindowState>();
	readonly configured = new EventEmitter<vscode.ConfigurationChangeEvent>();
	readonly activated = new EventEmitter<FakeEditor | undefined>();
	/** Fired when the cursors of an editor move. */
	readonly selected = new EventEmitter<{ readonly textEditor: FakeEditor }>();
	/** The events of the watchers, whatever they watch. */
	readonly watched = {
		created: new EventEmitter<vscode.Uri>(),
		changed: new EventEmitter<vscode.Uri>(),
		deleted: new EventEmitter<vscode.Uri>(),
	};
}
