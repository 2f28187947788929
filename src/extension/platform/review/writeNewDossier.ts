import * as vscode from 'vscode';
import { applyWithFile } from '../files/fileEdits';
import { fileNameOf, statOf } from '../files/files';
import { makeFolder } from '../files/wholeFiles';
import { isDossierFile, isJson } from '../sources/files/dossierFileName';
import type { UserSource } from '../sources/userSource';
import { notify, notifyBriefly } from '../ui/notify';
import { plainRow } from '../ui/plainRow';
import { showPick } from '../ui/quickInput';
import { notifyRestricted } from '../ui/restrictedMode';
import { markStepDone } from '../ui/walkthroughSteps';

/** The highest number that is tried to find a file name that is not taken. */
const MAX_NAMES = 999;

/** A place for the new file. */
interface Target extends vscode.QuickPickItem {
	readonly file: () => Promise<vscode.Uri | undefined>;
}

/** A dossier to write: the name and URI of what it is made from, and its text. */
export interface NewDossier {
	readonly name: string;
	readonly uri: string;
	yaml(): string;
}

/** Where a dossier can be written, and the column in which it is opened; by default beside the active one. */
export interface WritePlaces {
	readonly userDossiers: UserSource;
	readonly column?: vscode.ViewColumn;
}

/**
 * Asks where to write a new dossier, writes it to a file that does not exist yet, and opens it. Returns the file; `undefined` if none was
 * written.
 */
export async function writeNewDossier(
	dossier: NewDossier,
	{ userDossiers, column = vscode.ViewColumn.Beside }: WritePlaces,
): Promise<vscode.Uri | undefined> {
	if (!vscode.workspace.isTrusted) {
		await notifyRestricted(vscode.l10n.t('In Restricted Mode, no files are written. You can continue in YAML without a file.'));
		return undefined;
	}
	const target = await showPick(targetsFor(dossier, userDossiers), {
		title: vscode.l10n.t('Write Dossier'),
		placeHolder: vscode.l10n.t('Where should the dossier be?'),
	});
	const uri = await target?.file();
	if (!uri) {
		return undefined;
	}
	const insertion = vscode.TextEdit.insert(new vscode.Position(0, 0), dossier.yaml());
	const outcome = await applyWithFile({ uri, before: undefined, edits: [insertion] }, () => new vscode.WorkspaceEdit());
	if (outcome === 'applied') {
		markStepDone('dossierWritten');
		await vscode.window.showTextDocument(uri, { viewColumn: column, preview: false });
		notifyBriefly(vscode.l10n.t('The dossier was written to {0}', fileNameOf(uri)));
		return uri;
	}
	void notify('warning', outcome === 'stale'
		? vscode.l10n.t('The dossier was not written, because {0} already exists. Choose another name.', fileNameOf(uri))
		: vscode.l10n.t('{0} could not be written.', uri.toString(true)));
	return undefined;
}

function targetsFor(dossier: Pick<NewDossier, 'name' | 'uri'>, userDossiers: UserSource): readonly Target[] {
	const document = vscode.Uri.parse(dossier.uri);
	const name = baseOf(dossier.name);
	const own = document.scheme === 'untitled' ? vscode.workspace.workspaceFolders?.[0]?.uri : vscode.Uri.joinPath(document, '..');
	const beside: readonly Target[] = !own || vscode.workspace.fs.isWritableFileSystem(own.scheme) === false ? [] : [plainRow({
		label: document.scheme === 'untitled' ? vscode.l10n.t('In the Workspace') : vscode.l10n.t('Next to the Document'),
		description: fileNameFor(name),
		detail: vscode.l10n.t('It applies to drafts in the same folder and the folders in it.'),
		file: () => freeName(own, name),
	})];
	return [
		...beside,
		plainRow({
			label: vscode.l10n.t('In the Folder of My Dossiers'),
			description: fileNameFor(name),
			detail: vscode.l10n.t('It applies to all drafts in all workspaces.'),
			file: async () => {
				await makeFolder(userDossiers.folder);
				return freeName(userDossiers.folder, name);
			},
		}),
		{ label: vscode.l10n.t('Choose a File…'), file: () => askForFile(own ?? userDossiers.folder, name) },
	];
}

/** Returns the name of a document without its extension, and with hyphens for characters that file names must not have. */
function baseOf(name: string): string {
	return name.replace(/\.[^.]{1,10}$/, '').replace(/[<>:"/\\|?*]+/g, '-') || 'new';
}

/** Returns the name of a dossier file, with a number from 2 on. */
function fileNameFor(name: string, number = 1): string {
	return `${name}${number === 1 ? '' : `-${number}`}.dossier.yaml`;
}

/** Returns a name for the dossier that no file of the folder has. */
async function freeName(folder: vscode.Uri, name: string): Promise<vscode.Uri> {
	for (let number = 1; number <= MAX_NAMES; number++) {
		const uri = vscode.Uri.joinPath(folder, fileNameFor(name, number));
		if (await statOf(uri) === undefined) {
			return uri;
		}
	}
	return vscode.Uri.joinPath(folder, fileNameFor(name));
}

/** Asks for a file. Only files with the right extension are recognized as dossiers, so it is added if it is missing. */
async function askForFile(folder: vscode.Uri, name: string): Promise<vscode.Uri | undefined> {
	const chosen = await vscode.window.showSaveDialog({
		title: vscode.l10n.t('Write Dossier'), filters: { YAML: ['yaml'] }, defaultUri: vscode.Uri.joinPath(folder, fileNameFor(name)),
	});
	return (
		chosen
		&& (isDossierFile(chosen.path) && !isJson(chosen)
			? chosen
			: chosen.with({ path: `${chosen.path.replace(/\.(?:dossier|ya?ml|json)$/i, '')}.dossier.yaml` }))
	);
}
