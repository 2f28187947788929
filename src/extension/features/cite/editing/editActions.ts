import * as vscode from 'vscode';
import { COMMANDS } from '../../../ids';
import { answerAbout } from '../../../platform/documents/snapshot';
import { planRemoval, planRemovalOfAll, type PlannedChange } from './citationEdits';
import type { CitationReader, ReadCitation } from './citationReader';
import { nameOfSource } from './sourceRows';

/** The maximum length of documents whose citations are parsed for code actions and lenses. In longer ones, use the command. */
export const MAX_PARSED_LENGTH = 500_000;

/** A line without any of these has no citation, note mark or note definition. */
const SIGNS = /[[@\\#<:]/;

/** Provides the code actions for a citation: edit it, remove one of several sources, remove it. */
export async function provideCitationActions(
	document: vscode.TextDocument,
	{ start }: vscode.Range,
	reader: CitationReader,
): Promise<vscode.CodeAction[]> {
	return (
		(await answerAbout(document, async snapshot => {
			if (document.getText().length > MAX_PARSED_LENGTH || !SIGNS.test(document.lineAt(start).text)) {
				return [];
			}
			const found = await reader.at(document, read => read.offsetAt(start));
			if (typeof found === 'string' || found.snapshot.version !== snapshot.version) {
				return [];
			}
			const { sources } = found.citation;
			const several =
				sources.length > 1
					? sources.map((_, index) =>
							removal(found, vscode.l10n.t('Remove “{0}”', nameOfSource(found, index)), planRemoval(found, index)),
						)
					: [];
			return [
				editAction(found, snapshot.offsetAt(start)),
				...several,
				removal(found, vscode.l10n.t('Remove Citation'), planRemovalOfAll(found)),
			].filter(action => action !== undefined);
		})) ?? []
	);
}

function editAction({ snapshot: { document, version } }: ReadCitation, offset: number): vscode.CodeAction {
	const title = vscode.l10n.t('Edit Citation…');
	const action = new vscode.CodeAction(title, vscode.CodeActionKind.RefactorRewrite);
	action.command = { command: COMMANDS.editCitation, title, arguments: [{ document: document.uri.toString(), version, offset }] };
	return action;
}

/** Returns `undefined` if removal is not possible; the list of sources explains why. */
function removal(read: ReadCitation, title: string, planned: PlannedChange): vscode.CodeAction | undefined {
	if (planned.kind === 'refused') {
		return undefined;
	}
	const action = new vscode.CodeAction(title, vscode.CodeActionKind.RefactorRewrite);
	action.edit = read.snapshot.workspaceEdit(planned.edits);
	return action;
}
