import * as vscode from 'vscode';
import { COMMANDS } from '../../ids';
import { registerCodeActions } from '../../platform/ui/codeActions';
import { registerCommand } from '../../platform/ui/guarded';
import { addLibrary, type AddLibraryServices } from './addLibrary';
import { runCopy, runInsert, type InsertServices } from './commands';
import { registerCitationLenses } from './editing/citationLenses';
import { CitationReader, type CitationReaderServices } from './editing/citationReader';
import { provideCitationActions } from './editing/editActions';
import { runEdit } from './editing/editCitation';
import { registerDropAndPaste, type DropAndPasteServices } from './insertion/dropAndPaste';
import { quoteFromSource, type QuoteServices } from './insertion/quoteFromSource';

/** The services of the parts of this feature. The commands that edit and copy citations need the same ones as the command that inserts them. */
export type CiteServices = InsertServices & QuoteServices & AddLibraryServices & CitationReaderServices & DropAndPasteServices;

/** Registers the commands that insert, edit and copy citations, their code actions and lenses, and citations on drop and paste. */
export function registerCite(services: CiteServices): vscode.Disposable {
	const { log, served } = services;
	const reader = new CitationReader(services);
	return vscode.Disposable.from(
		registerCommand(log, COMMANDS.insertCitation, (node, nodes) => runInsert(node, nodes, services)),
		registerCommand(log, COMMANDS.quoteFromSource, () => quoteFromSource(services)),
		registerCommand(log, COMMANDS.addLibrary, () => addLibrary(services)),
		registerCommand(log, COMMANDS.copyCitation, (node, nodes) => runCopy(node, nodes, services)),
		registerCommand(log, COMMANDS.editCitation, place => runEdit(place, reader, services)),
		served.register(selector => registerCodeActions(selector, {
			log,
			name: 'provideCitationActions',
			kinds: [vscode.CodeActionKind.RefactorRewrite],
			provide: (document, range, { triggerKind }) =>
				// VS Code also requests code actions whenever the cursor moves, which is too often to parse all citations of a draft.
				(triggerKind === vscode.CodeActionTriggerKind.Invoke ? provideCitationActions(document, range, reader) : []),
		})),
		registerCitationLenses(reader, served, log),
		registerDropAndPaste(services),
	);
}
