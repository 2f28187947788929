import * as vscode from 'vscode';
import type { EntryId } from '../../../core/library/library';
import type { MentionedIn } from '../../../core/render/page/mentionsView';
import { shownText } from '../../../core/text/shownText';
import { showDocument } from '../../platform/documents/showDocument';
import { readSettled } from '../../platform/documents/snapshot';
import type { MentionFinder } from '../../platform/mentions/mentionFinder';
import type { DossierDocuments } from '../../platform/sources/workspace/dossierDocuments';

const MAX_DOCUMENTS = 20;
const MAX_PLACES = 200;

/** Finds where an entry is mentioned in open documents, in the order in which they were opened. */
export async function mentionedIn(entry: EntryId, mentions: MentionFinder): Promise<readonly MentionedIn[]> {
	const found: MentionedIn[] = [];
	for (const document of vscode.workspace.textDocuments.filter(isShown)) {
		const read = await readSettled(document, () => mentions.all(document));
		const places = read?.found.filter(({ labels }) => labels.some(label => label.entry === entry)) ?? [];
		if (read && places.length > 0) {
			found.push({
				uri: document.uri.toString(),
				name: shownText(vscode.workspace.asRelativePath(document.uri)),
				places: places.slice(0, MAX_PLACES).map(({ start, end }) => {
					const { line, character } = read.snapshot.positionAt(start);
					return { line, character, length: end - start, lineText: read.snapshot.current().lineAt(line).text };
				}),
			});
		}
		if (found.length === MAX_DOCUMENTS) {
			break;
		}
	}
	return found;
}

/**
 * Goes to a place in an open document or a dossier file, written `line:character:uri`, both numbers from zero, and returns the editor.
 * Anything else is ignored.
 */
export async function jumpTo(place: string, dossierDocuments: Pick<DossierDocuments, 'has'>): Promise<vscode.TextEditor | undefined> {
	const [, line = '', character = '', uri = ''] = /^(\d+):(\d+):(.*)$/s.exec(place) ?? [];
	const document = vscode.workspace.textDocuments.find(open => open.uri.toString() === uri) ?? await openedDossier(uri, dossierDocuments);
	if (!document) {
		return undefined;
	}
	const at = document.validatePosition(new vscode.Position(Number(line), Number(character)));
	const column = vscode.window.visibleTextEditors.find(editor => editor.document === document)?.viewColumn ?? vscode.ViewColumn.One;
	return showDocument(document, { viewColumn: column, selection: new vscode.Range(at, at) });
}

/** Opens a dossier file; `undefined` if the address is not that of one. Rejects if it cannot be opened. */
async function openedDossier(address: string, dossierDocuments: Pick<DossierDocuments, 'has'>): Promise<vscode.TextDocument | undefined> {
	const uri = address === '' ? undefined : vscode.Uri.parse(address);
	return uri && dossierDocuments.has(uri) ? vscode.workspace.openTextDocument(uri) : undefined;
}

/** Whether a document has a tab: VS Code also opens documents that the user never sees. */
function isShown(document: vscode.TextDocument): boolean {
	return vscode.window.tabGroups.all.some(({ tabs }) => tabs.some(({ input }) =>
		input instanceof vscode.TabInputText && input.uri.toString() === document.uri.toString()));
}
