import { assert } from 'chai';
import * as vscode from 'vscode';
import { SETTINGS } from '../../src/extension/ids';
import { harbourDossier } from '../support/core/dossiers/harbourDossier';
import { HOSTILE_DOSSIERS } from '../support/core/dossiers/hostileDossiers';
import { activated } from './support/activated';
import { hoverAt } from './support/answers/hoverAt';
import { closeEditors } from './support/documents/closeEditors';
import { openDraft } from './support/documents/openDraft';
import { makeFiles } from './support/files/workspaceFiles';
import { itOnNewest } from './support/onNewest';
import { until } from './support/until';
import { dossierApi, untilEntries } from './support/untilEntries';
import { withSetting } from './support/withSetting';

const FILES = Object.fromEntries(Object.entries(HOSTILE_DOSSIERS).map(([what, text]) => [`${what.replaceAll(' ', '-')}.dossier.yaml`, text]));

/** Waits until each file has a diagnostic, and checks that names are still recognized, but none of these files. */
async function areRefused(folder: vscode.Uri): Promise<void> {
	const open = () => Object.keys(FILES).filter(name =>
		vscode.languages.getDiagnostics(vscode.Uri.joinPath(folder, name)).every(({ source }) => source !== 'Dossier'),
	);
	const document = await openDraft('markdown', 'The UNTOC and the Harbour Accord.');
	// Dossiers are read when one is first needed.
	await hoverAt(document, 'UNTOC');
	await until(vscode.languages.onDidChangeDiagnostics, () => open().length === 0, () => `nothing is said of ${open().join(', ')}`);
	assert.lengthOf(await hoverAt(document, 'UNTOC'), 1);
	assert.isEmpty(await hoverAt(document, 'Harbour Accord'));
}

describe('dossiers that were written to do harm', () => {
	afterEach(closeEditors);

	it('are refused in the workspace', async () => {
		await activated();
		const folder = await makeFiles(FILES);
		try {
			await areRefused(folder);
		} finally {
			await vscode.workspace.fs.delete(folder, { recursive: true });
		}
	});

	itOnNewest('are refused in the folder of the user', async () => {
		await activated();
		// The folder is outside the workspace: there, each file would be found twice.
		const storage = vscode.Uri.joinPath(vscode.workspace.workspaceFolders?.[0]?.uri ?? vscode.Uri.file('/'), '..', `hostile-${Date.now()}`);
		for (const [name, text] of Object.entries(FILES)) {
			await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(storage, name), new TextEncoder().encode(text));
		}
		try {
			await withSetting({ id: SETTINGS.folder, value: storage.scheme === 'file' ? storage.fsPath : storage.toString() }, () => areRefused(storage));
		} finally {
			await vscode.workspace.fs.delete(storage, { recursive: true });
		}
	});

	itOnNewest('are refused from other extensions', async () => {
		const api = await dossierApi();
		const all = Object.values(HOSTILE_DOSSIERS).map((text, index) =>
			api.registerDossier({ owner: 'dossier.test-carrier', name: `hostile-${index}`, text }),
		);
		const good = api.registerDossier({ owner: 'dossier.test-carrier', name: 'good', text: harbourDossier('Harbour Pact').replace('id: harbours', 'id: pacts') });
		try {
			await untilEntries(async () => (await api.findEntries('Harbour Pact')).length === 1, () => 'the good one is not used');
			assert.isEmpty(await api.findEntries('Harbour Accord'));
		} finally {
			vscode.Disposable.from(...all, good).dispose();
		}
	});
});
