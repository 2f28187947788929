import * as vscode from 'vscode';
import { COMMANDS } from '../../ids';
import type { Bibliographies } from '../../platform/bibliographies';
import { registerCommand } from '../../platform/guarded';
import type { LastEditor } from '../../platform/lastEditor';
import type { LibraryStore } from '../../platform/libraryStore';
import type { ServedLanguages } from '../../platform/servedLanguages';
import type { SymbolFinder } from '../../platform/symbolFinder';
import { runCopy, runInsert } from './commands';
import { registerDropAndPaste } from './dropAndPaste';
import type { RecentCitations } from '../../platform/recentCitations';
import type { SearchIndexes } from '../../platform/searchIndexes';

/** What citing needs. */
export interface CiteServices {
	readonly store: LibraryStore;
	readonly indexes: SearchIndexes;
	readonly served: ServedLanguages;
	readonly symbols: SymbolFinder;
	readonly bibliographies: Bibliographies;
	readonly lastEditor: LastEditor;
	readonly recent: RecentCitations;
	readonly log: vscode.LogOutputChannel;
}

/** The commands that insert and copy a citation, and citations as what is offered for a drop or a paste. */
export function registerCite(services: CiteServices): vscode.Disposable {
	const { log } = services;
	return vscode.Disposable.from(
		registerCommand(log, COMMANDS.insertCitation, (node, nodes) => runInsert(node, nodes, services)),
		registerCommand(log, COMMANDS.copyCitation, (node, nodes) => runCopy(node, nodes, services)),
		registerDropAndPaste(services),
	);
}
