import * as vscode from 'vscode';
import { innerSpan } from '../../../core/authoring/loose/looseNode';
import { keyUseAt, keyUsesInSteps, renameKey, usesOf, type KeyUse } from '../../../core/authoring/outline/keyUses';
import type { Outline } from '../../../core/authoring/outline/outline';
import { scalarAt } from '../../../core/authoring/outline/place';
import { answerAbout, type Snapshot } from '../../platform/documents/snapshot';
import { runSteps } from '../../platform/scheduling/timeSlice';
import { addPlacesInDrafts, MAX_PLACES } from './renameInDrafts';
import type { AuthorServices } from './services';

/** Goes to the source or entry that is referred to at a position. */
export async function defineDossierKey(
	document: vscode.TextDocument,
	position: vscode.Position,
	services: AuthorServices,
): Promise<vscode.LocationLink[] | undefined> {
	return answerAbout(document, async snapshot => {
		const outline = await services.outlines.of(snapshot.current());
		const use = useAt(snapshot, position, outline);
		const found = use && outline.member(use.part, use.key);
		if (!use || !found) {
			return undefined;
		}
		const { member, base } = found;
		const key = innerSpan(member.key);
		return [{
			originSelectionRange: snapshot.rangeOf(use),
			targetUri: document.uri,
			targetRange: snapshot.rangeOf({ start: member.key.start + base, end: (member.value?.end ?? member.key.end) + base }),
			targetSelectionRange: snapshot.rangeOf({ start: key.start + base, end: key.end + base }),
		}];
	});
}

/** Finds the places of the key at a position in its file. */
export async function findDossierKey({ document, position, withDefinition }: {
	readonly document: vscode.TextDocument; readonly position: vscode.Position; readonly withDefinition: boolean;
}, services: AuthorServices): Promise<vscode.Location[] | undefined> {
	return answerAbout(document, async snapshot => {
		const { use, all } = await usesAt(snapshot, position, services);
		return (
			use
			&& usesOf(use, all)
				.filter(({ isDefinition }) => withDefinition || !isDefinition)
				.map(one => new vscode.Location(document.uri, snapshot.rangeOf(one)))
		);
	});
}

/** Returns the key at a position with its range, to be renamed; a message if there is none. */
export async function prepareRename(
	document: vscode.TextDocument,
	position: vscode.Position,
	services: AuthorServices,
): Promise<{ range: vscode.Range; placeholder: string } | string | undefined> {
	return answerAbout(document, async snapshot => {
		const use = useAt(snapshot, position, await services.outlines.of(snapshot.current()));
		return use ? { range: snapshot.rangeOf(use), placeholder: use.key } : noKeyMessage();
	});
}

function noKeyMessage(): string {
	return vscode.l10n.t('There is no key of a source or entry here.');
}

/**
 * Renames the key at a position in the whole file, and in the drafts, bibliographies and other dossiers that name the source or entry;
 * returns a message if that is not possible.
 */
export async function renameDossierKey({ document, position, name, token }: {
	readonly document: vscode.TextDocument; readonly position: vscode.Position; readonly name: string; readonly token: vscode.CancellationToken;
}, services: AuthorServices): Promise<vscode.WorkspaceEdit | string | undefined> {
	return answerAbout(document, async snapshot => {
		const { use, all, dossier } = await usesAt(snapshot, position, services);
		const edits = use && renameKey(use, name, all);
		if (!edits) {
			return noKeyMessage();
		}
		if (typeof edits === 'string') {
			return edits === 'taken' ? vscode.l10n.t('The dossier already has “{0}”.', name)
				: vscode.l10n.t('A key begins with a letter and has at most 80 characters: unaccented letters, digits and underscores.');
		}
		const edit = new vscode.WorkspaceEdit();
		edits.forEach(one => edit.replace(document.uri, snapshot.rangeOf(one), one.text));
		if (dossier !== undefined && !await addPlacesInDrafts(edit, { dossier, use, name }, { services, token })) {
			return vscode.l10n.t('Nothing was renamed, because more than {0} places in your files name “{1}”.', MAX_PLACES, use.key);
		}
		return edit;
	});
}

/** Highlights the places of the key at a position. */
export async function highlightDossierKey(
	document: vscode.TextDocument,
	position: vscode.Position,
	services: AuthorServices,
): Promise<vscode.DocumentHighlight[] | undefined> {
	return answerAbout(document, async snapshot => {
		const { use, all } = await usesAt(snapshot, position, services);
		return (
			use
			&& usesOf(use, all).map(
				one =>
					new vscode.DocumentHighlight(
						snapshot.rangeOf(one),
						one.isDefinition ? vscode.DocumentHighlightKind.Write : vscode.DocumentHighlightKind.Read,
					),
			)
		);
	});
}

async function usesAt(
	snapshot: Snapshot,
	position: vscode.Position,
	{ outlines }: AuthorServices,
): Promise<{ readonly use: KeyUse | undefined; readonly all: readonly KeyUse[]; readonly dossier?: string | undefined }> {
	const outline = await outlines.of(snapshot.current());
	const use = useAt(snapshot, position, outline);
	return { use, all: use ? await runSteps(keyUsesInSteps(outline)) : [], dossier: outline.top('id') };
}

function useAt(snapshot: Snapshot, position: vscode.Position, outline: Outline): KeyUse | undefined {
	const place = scalarAt(outline, snapshot.offsetAt(position));
	return place && keyUseAt(place);
}
