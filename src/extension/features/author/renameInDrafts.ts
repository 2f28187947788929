import * as vscode from 'vscode';
import { keyMentions } from '../../../core/authoring/outline/keyMentions';
import type { KeyUse } from '../../../core/authoring/outline/keyUses';
import { LineIndex } from '../../../core/mention/lineIndex';
import type { OffsetRange } from '../../../core/offsetRange';
import { readText } from '../../platform/files/files';
import { TimeSlice } from '../../platform/scheduling/timeSlice';
import type { AuthorServices } from './services';

/** Files that cite or list sources, or have texts with links, besides drafts. */
const OTHER_FILES = '**/*.{bib,bibtex,ris,json,yaml,yml}';
/** The maximum number of such files that are read, and of bytes of each. */
const [MAX_FILES, MAX_BYTES] = [1000, 2_000_000];

/** A key that gets another name, and the dossier that it belongs to. */
export interface RenamedKey {
	readonly dossier: string;
	readonly use: Pick<KeyUse, 'part' | 'key'>;
	readonly name: string;
}

/**
 * Adds to a rename the places in drafts, bibliographies and other dossier files of the workspace that name the source or entry. The user
 * confirms them in the preview of the rename. None in Restricted Mode, in which files of the workspace are not changed.
 */
export async function addPlacesInDrafts(
	edit: vscode.WorkspaceEdit,
	{ dossier, use, name }: RenamedKey,
	file: vscode.Uri,
	{ services: { documentSearch, log }, token }: { readonly services: AuthorServices; readonly token: vscode.CancellationToken },
): Promise<void> {
	if (!vscode.workspace.isTrusted) {
		return;
	}
	const mentions = (text: string) => keyMentions(text, dossier, use);
	const inDrafts = await documentSearch.find(
		{ inDocument: document => mentions(document.getText()), inText: text => Promise.resolve(mentions(text)), inAddedLanguages: true },
		{ token },
	);
	const found = new Map<string, { readonly uri: vscode.Uri; readonly ranges: readonly vscode.Range[] }>();
	for (const { location: { uri, range } } of inDrafts) {
		found.set(uri.toString(), { uri, ranges: [...found.get(uri.toString())?.ranges ?? [], range] });
	}
	const slice = new TimeSlice();
	for (const uri of await vscode.workspace.findFiles(OTHER_FILES, '**/node_modules/**', MAX_FILES, token)) {
		if (token.isCancellationRequested) {
			return;
		}
		try {
			const text = await readText(uri, MAX_BYTES) ?? '';
			found.set(uri.toString(), { uri, ranges: rangesIn(text, mentions(text)) });
		} catch (error) {
			log.info(`${uri.toString(true)}: ${error instanceof Error ? error.message : String(error)}`);
		}
		await slice.yieldIfUsedUp();
	}
	for (const { uri, ranges } of found.values()) {
		const isOwn = uri.toString() === file.toString();
		const label = vscode.l10n.t('Drafts, bibliographies and other dossiers that name it');
		ranges.forEach(range => edit.replace(uri, range, name, isOwn ? undefined : { label, needsConfirmation: true }));
	}
}

function rangesIn(text: string, places: readonly OffsetRange[]): readonly vscode.Range[] {
	if (places.length === 0) {
		return [];
	}
	const lines = new LineIndex(text);
	const at = (offset: number) => {
		const { line, character } = lines.positionAt(offset);
		return new vscode.Position(line, character);
	};
	return places.map(({ start, end }) => new vscode.Range(at(start), at(end)));
}
