import * as vscode from 'vscode';
import { innerSpan } from '../../../core/authoring/loose/looseNode';
import type { Outline } from '../../../core/authoring/outline/outline';
import type { Key } from '../../../core/dossier/model';
import { placesToCompleteInSteps } from '../../../core/extract/dossierFile/toComplete';
import { citationKey, entryId } from '../../../core/library/library';
import { MAX_DOSSIER_BYTES } from '../../../core/limits';
import type { FileToComplete } from '../../../core/render/page/toCompleteSection';
import type { PageRef } from '../../../protocol/preview';
import type { DossierOutlines } from '../../platform/documents/dossierOutlines';
import { showDocument } from '../../platform/documents/showDocument';
import { answerAbout } from '../../platform/documents/snapshot';
import { readText } from '../../platform/files/files';
import type { DossierInUse } from '../../platform/library/composeLibrary';
import type { LibraryStore } from '../../platform/library/libraryStore';
import { runSteps } from '../../platform/scheduling/timeSlice';
import { shortAddress } from '../../platform/sources/address/dossierAddress';
import type { DossierDocuments } from '../../platform/sources/workspace/dossierDocuments';
import type { UnsavedDossiers } from '../../platform/sources/workspace/unsavedDossiers';
import { notify } from '../../platform/ui/notify';

/** The services that connect pages with the dossier files that they are made from. */
export interface DossierPageServices {
	readonly outlines: DossierOutlines;
	readonly unsaved: UnsavedDossiers;
	readonly dossierDocuments: DossierDocuments;
	readonly files: LibraryStore;
}

/**
 * Returns the page of what is at a position of a dossier file: an entry, a source, or otherwise the overview. `undefined` in other
 * documents.
 */
export async function dossierPageAt(
	document: vscode.TextDocument,
	position: vscode.Position,
	{ outlines, dossierDocuments }: Pick<DossierPageServices, 'outlines' | 'dossierDocuments'>,
): Promise<PageRef | undefined> {
	return dossierDocuments.has(document.uri)
		? answerAbout(document, async snapshot => pageIn(await outlines.of(snapshot.current()), snapshot.offsetAt(position)))
		: undefined;
}

function pageIn(outline: Outline, offset: number): PageRef | undefined {
	const id = outline.top('id');
	if (id === undefined || id === '') {
		return undefined;
	}
	const segment = outline.segmentAt(offset)?.segment;
	const [part] = segment?.prefix ?? [];
	const key = segment?.key ?? keyAround(outline, offset);
	return key === undefined || key === ''
		? { entry: '', dossier: id }
		: { entry: part === 'sources' ? citationKey(id, key) : entryId(id, key) };
}

/** Returns the key of the entry around an offset of a file in JSON. */
function keyAround(outline: Outline, offset: number): string | undefined {
	for (const { key, member, base } of outline.segments.length === 1 ? outline.members('entries') : []) {
		if (member.key.start + base <= offset && offset <= (member.value?.end ?? member.key.end) + base) {
			return key;
		}
	}
	return undefined;
}

/** Returns the file of a dossier, the one in an editor first; `undefined` if it has none to show, such as a bundled one. */
async function ownFile(
	id: string | undefined,
	{ unsaved, files }: Pick<DossierPageServices, 'unsaved' | 'files'>,
): Promise<{ readonly uri: vscode.Uri | undefined; readonly used: DossierInUse | undefined }> {
	const { inUse } = await files.get();
	const used = inUse.find(one => one.dossier.id === id);
	const edited = unsaved.all.find(file => id !== undefined && file.dossier?.id === id);
	return { uri: edited?.uri ?? (used?.kind === 'bundled' || used?.origin ? undefined : used?.uri), used };
}

/** Finds the parts to complete in the file of a dossier; `undefined` if the file is not the user's to change. */
export async function toCompleteIn(id: Key, services: Pick<DossierPageServices, 'unsaved' | 'files'>): Promise<FileToComplete | undefined> {
	const { uri, used } = await ownFile(id, services);
	// If a file cannot be read, the reason is reported where it is loaded.
	const text = uri && used?.kind !== 'extension' ? await readText(uri, MAX_DOSSIER_BYTES).catch(() => undefined) : undefined;
	return uri && text !== undefined ? { uri: uri.toString(), places: await runSteps(placesToCompleteInSteps(text)) } : undefined;
}

/**
 * Opens the file of a page at its entry or source, in the editor that shows it already if there is one. Says so if the file is not the
 * user's.
 */
export async function openDefinition({ entry, dossier }: PageRef, { outlines, unsaved, files }: DossierPageServices): Promise<void> {
	const { inUse, library } = await files.get();
	const source = library.sources.get(entry);
	const id = source?.dossier.id ?? (entry === '' ? dossier ?? inUse[0]?.dossier.id : entry.slice(0, entry.indexOf('/')));
	const edited = unsaved.all.find(file => source === undefined && entry.startsWith(`${String(file.dossier?.id)}_`));
	const { uri: own, used: file } = await ownFile(id, { unsaved, files });
	const uri = edited?.uri ?? own;
	if (!uri) {
		void notify(
			'information',
			file?.origin
				? vscode.l10n.t(
						'This dossier comes from {0}. It has no file to edit; save one in your workspace to change it.',
						shortAddress(file.origin.address),
					)
				: vscode.l10n.t('This dossier comes with the extension. It has no file to edit.'),
		);
		return;
	}
	const document = await vscode.workspace.openTextDocument(uri);
	const key = source?.source.key ?? entry.slice(entry.indexOf('/') + 1);
	const place = await answerAbout(document, async snapshot => {
		const outline = await outlines.of(snapshot.current());
		const found = outline.member(source ? 'sources' : 'entries', key);
		const span = found && innerSpan(found.member.key);
		return found && span && snapshot.rangeOf({ start: span.start + found.base, end: span.end + found.base });
	});
	const column = vscode.window.visibleTextEditors.find(editor => editor.document === document)?.viewColumn ?? vscode.ViewColumn.One;
	await showDocument(document, { viewColumn: column, ...place && { selection: new vscode.Range(place.start, place.start) } });
}
