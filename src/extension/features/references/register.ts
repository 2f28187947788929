import * as vscode from 'vscode';
import { COMMANDS } from '../../ids';
import { registerCommand } from '../../platform/guarded';
import type { LastEditor } from '../../platform/lastEditor';
import type { LibraryStore } from '../../platform/libraryStore';
import type { SearchIndexes } from '../../platform/searchIndexes';
import { copyReference } from './copyReference';
import { exportReferences } from './exportReferences';
import { insertReferenceList } from './insertReferenceList';

/** What references on their own need. */
export interface ReferenceServices {
	readonly store: LibraryStore;
	readonly indexes: SearchIndexes;
	readonly lastEditor: LastEditor;
	readonly log: vscode.LogOutputChannel;
}

/** References copied in any style and format, exported to a file, and listed in a document. */
export function registerReferences(services: ReferenceServices): vscode.Disposable {
	const { log } = services;
	return vscode.Disposable.from(
		registerCommand(log, COMMANDS.copyReference, argument => copyReference(argument, services)),
		registerCommand(log, COMMANDS.exportReferences, () => exportReferences(services)),
		registerCommand(log, COMMANDS.insertReferenceList, () => insertReferenceList(services)),
	);
}
