import * as vscode from 'vscode';
import { MAX_DOSSIER_FILES, MAX_DOSSIER_FOLDERS } from '../../../../core/limits';
import { isDossierFile } from './dossierFileName';

/**
 * Returns the dossier files in a folder and the folders inside it, sorted by name; at most one more than are read, to show that there are
 * more. Links to folders are not followed. Rejects if the folder itself cannot be read.
 */
export async function listFolder(folder: vscode.Uri, depth = MAX_DOSSIER_FOLDERS): Promise<readonly vscode.Uri[]> {
	const found: vscode.Uri[] = [];
	const entries = await vscode.workspace.fs.readDirectory(folder);
	for (const [name, type] of entries.sort(([one], [other]) => (one < other ? -1 : 1))) {
		const uri = vscode.Uri.joinPath(folder, name);
		if ((type & vscode.FileType.File) !== 0 && isDossierFile(name)) {
			found.push(uri);
		} else if (type === vscode.FileType.Directory && depth > 1) {
			// A folder that cannot be read must not hide the others.
			found.push(...await listFolder(uri, depth - 1).then(inside => inside, () => []));
		}
		if (found.length > MAX_DOSSIER_FILES) {
			break;
		}
	}
	return found;
}
