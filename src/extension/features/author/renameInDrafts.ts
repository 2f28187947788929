import * as vscode from 'vscode';
import { keyMentions } from '../../../core/authoring/outline/keyMentions';
import type { KeyUse } from '../../../core/authoring/outline/keyUses';
import { LineIndex } from '../../../core/mention/lineIndex';
import type { OffsetRange } from '../../../core/text/offsetRange';
import { excludedIn } from '../../platform/documents/servedFiles';
import { isContained } from '../../platform/files/containment';
import { openDocument, readText } from '../../platform/files/files';
import { TimeSlice } from '../../platform/scheduling/timeSlice';
import { errorMessage } from '../../platform/ui/errorMessage';
import type { AuthorServices } from './services';

/** Files that cite or list sources, or have texts with links, besides drafts. */
const OTHER_FILES = '**/*.{bib,bibtex,ris,json,yaml,yml}';
/** The maximum number of such files that are read, and of bytes of each. */
const MAX_FILES = 1000;
const MAX_BYTES = 2_000_000;
/** The maximum number of places in all files. */
export const MAX_PLACES = 10_000;

/** A key that gets another name, and the dossier that it belongs to. */
export interface RenamedKey {
	readonly dossier: string;
	readonly use: Pick<KeyUse, 'part' | 'key'>;
	readonly name: string;
}

type Mentions = (text: string) => readonly OffsetRange[];

/**
 * Adds to a rename the places in drafts, bibliographies and other dossier files of the workspace that name the source or entry. Returns
 * whether they were added: nothing is if there are more than {@link MAX_PLACES}. In Restricted Mode, files of the workspace are not changed,
 * so there are none. Places need no confirmation: VS Code leaves out those that need one unless each is checked in its preview, and
 * citations of the old name would then be broken.
 */
export async function addPlacesInDrafts(
	edit: vscode.WorkspaceEdit,
	{ dossier, use, name }: RenamedKey,
	{ services: { documentSearch, log }, token }: { readonly services: AuthorServices; readonly token: vscode.CancellationToken },
): Promise<boolean> {
	if (!vscode.workspace.isTrusted) {
		return true;
	}
	const mentions: Mentions = text => keyMentions(text, dossier, use);
	const others = await textsThatMention(mentions, { log, token });
	const inDrafts = await documentSearch.find(
		{ inDocument: document => mentions(document.getText()), inText: text => Promise.resolve(mentions(text)), inAddedLanguages: true },
		{ token },
	);
	// Nothing is awaited from here on: an open file is searched as it is now.
	const drafts = inDrafts.map(({ location }) => location).filter(({ uri }) => !others.has(uri.toString()));
	const places = [
		...drafts,
		...[...others.values()].flatMap(({ uri, text }) => locationsIn(uri, openDocument(uri)?.getText() ?? text, mentions)),
	];
	if (places.length > MAX_PLACES) {
		return false;
	}
	places.forEach(({ uri, range }) => edit.replace(uri, range, name));
	return true;
}

interface ReadFile {
	readonly uri: vscode.Uri;
	readonly text: string;
}

/** Returns the other files with mentions, by URI. Files behind links, that are too large or cannot be read are left out. */
async function textsThatMention(
	mentions: Mentions,
	{ log, token }: { readonly log: vscode.LogOutputChannel; readonly token: vscode.CancellationToken },
): Promise<ReadonlyMap<string, ReadFile>> {
	const found = new Map<string, ReadFile>();
	const slice = new TimeSlice();
	for (const folder of vscode.workspace.workspaceFolders ?? []) {
		const files = await vscode.workspace.findFiles(new vscode.RelativePattern(folder, OTHER_FILES), excludedIn(folder), MAX_FILES, token);
		for (const uri of files) {
			if (token.isCancellationRequested) {
				return found;
			}
			try {
				const text = await isContained(uri, folder.uri) ? await readText(uri, MAX_BYTES) ?? '' : '';
				if (mentions(text).length > 0) {
					found.set(uri.toString(), { uri, text });
				}
			} catch (error) {
				log.info(`${uri.toString(true)}: ${errorMessage(error)}`);
			}
			await slice.yieldIfUsedUp();
		}
	}
	return found;
}

function locationsIn(uri: vscode.Uri, text: string, mentions: Mentions): readonly vscode.Location[] {
	const lines = new LineIndex(text);
	const at = (offset: number) => {
		const { line, character } = lines.positionAt(offset);
		return new vscode.Position(line, character);
	};
	return mentions(text).map(({ start, end }) => new vscode.Location(uri, new vscode.Range(at(start), at(end))));
}
