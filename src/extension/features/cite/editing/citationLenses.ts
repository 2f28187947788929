import * as vscode from 'vscode';
import { COMMANDS, SETTINGS } from '../../../ids';
import type { ServedLanguages } from '../../../platform/documents/servedLanguages';
import { answerAbout } from '../../../platform/documents/snapshot';
import { guarded } from '../../../platform/ui/guarded';
import type { CitationReader } from './citationReader';
import { MAX_PARSED_LENGTH } from './editActions';

/** Registers “Edit Citation” above citations, in documents for which the setting is on. In all others nothing is read. */
export function registerCitationLenses(reader: CitationReader, served: ServedLanguages, log: vscode.LogOutputChannel): vscode.Disposable {
	const changed = new vscode.EventEmitter<void>();
	return vscode.Disposable.from(
		changed,
		vscode.workspace.onDidChangeConfiguration(event => {
			if (event.affectsConfiguration(SETTINGS.citationCodeLens)) {
				changed.fire();
			}
		}),
		served.register(selector => vscode.languages.registerCodeLensProvider(selector, {
			onDidChangeCodeLenses: changed.event,
			provideCodeLenses: document => guarded(log, 'provideCitationLenses', () => provideCitationLenses(document, reader)),
		})),
	);
}

/** Provides one lens for each citation, at the mark of its note if it is in one; none if the setting is off. */
export async function provideCitationLenses(document: vscode.TextDocument, reader: CitationReader): Promise<vscode.CodeLens[]> {
	return (
		(await answerAbout(document, async snapshot => {
			const read = !isEnabledFor(document) || snapshot.text.length > MAX_PARSED_LENGTH ? undefined : await reader.all(document);
			if (!read || read.snapshot.version !== snapshot.version) {
				return [];
			}
			const title = vscode.l10n.t('Edit Citation');
			return read.citations
				.filter(({ sources }) => sources.length > 0)
				.map(
					({ start, end }) =>
						new vscode.CodeLens(snapshot.rangeOf({ start, end }), {
							title,
							command: COMMANDS.editCitation,
							arguments: [{ document: document.uri.toString(), version: snapshot.version, offset: start }],
						}),
				);
		})) ?? []
	);
}

function isEnabledFor(document: vscode.TextDocument): boolean {
	return vscode.workspace.getConfiguration(undefined, document).get(SETTINGS.citationCodeLens) === true;
}
