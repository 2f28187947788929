import * as vscode from 'vscode';
import { bibliographyFormatOf } from '../../../../core/citation/bibliography/file/format';
import type { Naming } from '../../../../core/citation/bibliographySyntax';
import { documentLanguageOf } from '../../../../core/language/languages';
import type { Library, LibrarySource } from '../../../../core/library/library';
import { shownText } from '../../../../core/text/shownText';
import { SETTINGS } from '../../../ids';
import { Snapshot } from '../../documents/snapshot';
import { untilSettled } from '../../files/fileEdits';
import { exists, fileNameOf, folderOf } from '../../files/files';
import { relativePath } from '../../files/relativePath';
import type { LibraryStore } from '../../library/libraryStore';
import { updateSetting } from '../../settings/updateSetting';
import { notify } from '../../ui/notify';
import { showPick } from '../../ui/quickInput';
import { notifyRestricted } from '../../ui/restrictedMode';
import type { Bibliographies } from './bibliographies';
import { applyWithPlan, planAdditions } from './bibliographyEdits';
import { notifyObstacle } from './obstacleMessage';

/** The services for giving a document a bibliography. */
export interface BibliographyServices {
	readonly store: LibraryStore;
	readonly bibliographies: Bibliographies;
}

/** The name of new bibliographies. */
const NAME = 'references.bib';

/** The maximum number of files in the list; others can be found in the dialog. */
const MAX_FILES = 50;

/**
 * Says that a document has citation keys but no bibliography, and offers to create or choose one; if references.bib exists, to use it.
 * Resolves when the message is answered or dismissed.
 */
export async function offerBibliography(document: vscode.TextDocument, services: BibliographyServices): Promise<void> {
	if (!vscode.workspace.isTrusted) {
		return notifyRestricted(
			vscode.l10n.t('This document does not name a bibliography. In Restricted Mode, bibliographies cannot be created or edited.'),
		);
	}
	const folder = folderOf(document);
	const own = folder && vscode.Uri.joinPath(folder, NAME);
	const isThere = own !== undefined && await exists(own, { ifUnknown: true });
	const useOwn = isThere ? vscode.l10n.t('Use {0}', NAME) : vscode.l10n.t('Create {0}', NAME);
	const choose = vscode.l10n.t('Choose…');
	const message = isThere
		? vscode.l10n.t(
			'This document does not name a bibliography, so the citation key cannot be resolved. Use {0}, which is in its folder, or choose another one.',
			NAME,
		)
		: vscode.l10n.t(
			'This document does not name a bibliography, so the citation key cannot be resolved. Create a bibliography or choose one.',
		);
	const answer = await notify('information', message, useOwn, choose);
	if (answer === useOwn && own) {
		await setBibliography(document, own, services);
	} else if (answer !== undefined) {
		await chooseBibliography(document, services);
	}
}

type Row = vscode.QuickPickItem & { readonly uri?: vscode.Uri };

/**
 * Lets the user create or choose the bibliography of a document that has none. Then adds it to the document, and the cited sources to
 * it, as one undo step.
 */
export async function chooseBibliography(document: vscode.TextDocument, services: BibliographyServices): Promise<void> {
	if (!vscode.workspace.isTrusted) {
		return notifyRestricted(vscode.l10n.t('In Restricted Mode, bibliographies cannot be created or edited.'));
	}
	const folder = folderOf(document);
	if (!folder) {
		void notify(
			'information',
			vscode.l10n.t('Save the document first. The path to its bibliography is relative to the folder of the document.'),
		);
		return;
	}
	const row = await showPick(await rowsFor(folder), {
		title: vscode.l10n.t('Bibliography for This Document'),
		placeHolder: vscode.l10n.t('This document does not name a bibliography. Create one or choose one.'),
	});
	const uri = row && (row.uri ?? await browse(folder, services.bibliographies));
	if (uri) {
		await setBibliography(document, uri, services);
	}
}

async function rowsFor(folder: vscode.Uri): Promise<readonly Row[]> {
	const own = vscode.Uri.joinPath(folder, NAME);
	const isThere = await exists(own, { ifUnknown: true });
	const found = await vscode.workspace.findFiles('**/*.{bib,bibtex}', '**/node_modules/**', MAX_FILES);
	const files = found.map((uri): Row => ({
		label: shownText(relativePath(folder, uri) ?? uri.path),
		uri,
		iconPath: new vscode.ThemeIcon('book'),
	}));
	return [
		...(found.some(uri => uri.toString() === own.toString())
			? []
			: [
					{
						label: isThere ? vscode.l10n.t('Use {0}', NAME) : vscode.l10n.t('Create {0}', NAME),
						description: vscode.l10n.t('in the folder of the document'),
						uri: own,
						iconPath: new vscode.ThemeIcon(isThere ? 'book' : 'new-file'),
					},
				]),
		...files.toSorted((one, other) => one.label.length - other.label.length || one.label.localeCompare(other.label)),
		{ label: vscode.l10n.t('Choose Another File…'), iconPath: new vscode.ThemeIcon('folder-opened') },
	];
}

/** Lets the user pick any file, also outside the workspace. */
async function browse(folder: vscode.Uri, bibliographies: Bibliographies): Promise<vscode.Uri | undefined> {
	const [chosen] = await vscode.window.showOpenDialog({
		defaultUri: folder,
		filters: { [vscode.l10n.t('Bibliographies')]: ['bib', 'bibtex', 'json', 'yaml', 'yml'] },
		title: vscode.l10n.t('Bibliography for This Document'),
	}) ?? [];
	if (chosen) {
		await bibliographies.allow(chosen);
	}
	return chosen;
}

/** Makes a file the bibliography of a document and adds the cited sources to it. Tries again if either changes in the meantime. */
async function setBibliography(
	document: vscode.TextDocument,
	uri: vscode.Uri,
	{ store, bibliographies }: BibliographyServices,
): Promise<void> {
	const folder = folderOf(document);
	const path = folder && relativePath(folder, uri);
	if (!folder || path === undefined || bibliographyFormatOf(uri.path) === undefined || !/^[^"\\{}#%\r\n:,]+$/.test(path)) {
		void notify(
			'warning',
			vscode.l10n.t(
				'{0} cannot be used as the bibliography of this document. Choose a .bib, .json or .yaml file in the same workspace, with no special characters in its path.',
				fileNameOf(uri),
			),
		);
		return;
	}
	const { library } = await store.get();
	const result = await untilSettled(async () => {
		const named = await bibliographies.only(uri, folder, document);
		const snapshot = new Snapshot(document);
		const plan = await planAdditions(document, citedByKey(document, library), named);
		if (plan.obstacle?.kind === 'refused') {
			return { isSet: false, obstacle: plan.obstacle };
		}
		const outcome = await applyWithPlan(plan, snapshot.edit(() => namingEdit(document, path)));
		return outcome === 'stale' ? outcome : { isSet: outcome === 'applied', obstacle: plan.obstacle };
	});
	if (result?.isSet) {
		await nameInSettings(document, uri, path);
	} else if (result?.obstacle?.kind !== 'refused') {
		void notify(
			'warning',
			vscode.l10n.t('The bibliography was not set because the document or {0} cannot be edited.', fileNameOf(uri)),
		);
		return;
	}
	if (result?.obstacle && result.obstacle.kind !== 'none') {
		await notifyObstacle(result.obstacle, bibliographies);
	}
}

function citedByKey(document: vscode.TextDocument, library: Library): readonly LibrarySource[] {
	const keys = (documentLanguageOf(document.languageId).keys?.find(document.getText()) ?? []).flatMap(citation => citation.keys);
	return [...new Set(keys.flatMap(({ key }) => library.sources.get(key) ?? []))];
}

function namingIn(document: vscode.TextDocument, path: string): Naming | undefined {
	return documentLanguageOf(document.languageId).bibliography?.name(document.getText(), path);
}

function namingEdit(document: vscode.TextDocument, path: string): vscode.WorkspaceEdit {
	const edit = new vscode.WorkspaceEdit();
	const naming = namingIn(document, path);
	if (naming) {
		edit.insert(document.uri, document.positionAt(naming.offset), naming.text);
	}
	return edit;
}

/** If it is unclear how the document should name its bibliography, the folder setting is used. */
async function nameInSettings(document: vscode.TextDocument, uri: vscode.Uri, path: string): Promise<void> {
	const own = vscode.workspace.getWorkspaceFolder(document.uri);
	const root = own?.uri ?? vscode.workspace.workspaceFolders?.[0]?.uri;
	if (!root || namingIn(document, path)) {
		return;
	}
	const target = own ? vscode.ConfigurationTarget.WorkspaceFolder : vscode.ConfigurationTarget.Workspace;
	await updateSetting({ name: SETTINGS.citationBibliography, value: relativePath(root, uri), target, document });
}
