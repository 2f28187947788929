import { readFile } from 'node:fs/promises';
import * as path from 'node:path';
import { bundledDossiers } from 'dossier:bundled';
import type * as vscode from 'vscode';
import { registerImportTerms } from '../../../src/extension/features/importTerms/register';
import { registerNewDossier } from '../../../src/extension/features/newDossier/register';
import { registerPreview } from '../../../src/extension/features/preview/register';
import { buildServices } from '../../../src/extension/services';
import { freshHost } from '../../support/fakeVscode/current';
import type { FakeHost } from '../../support/fakeVscode/host';
import { FakeMemento } from '../../support/fakeVscode/values/memento';
import { Uri } from '../../support/fakeVscode/values/uri';

/** The path of the extension in the fake file system. */
export const EXTENSION = Uri.file('/extension');
/** The open folder, which is empty. */
export const DRAFTS = Uri.file('/drafts');

/** The files that the extension reads, by their paths in the fake file system. */
export type ExtensionFiles = ReadonlyMap<string, string>;

/** The parts of the extension that our pages need, in a host of their own. */
export interface ExtensionAlone {
	readonly host: FakeHost;
	dispose(): void;
}

/** Loads the files of the build, with the text of the first bundled dossier passed through a function. */
export async function extensionFiles(changed: (bundled: string) => string | Promise<string>): Promise<ExtensionFiles> {
	const read = async (folder: string, name: string) =>
		[`${EXTENSION.path}/dist/${folder}/${name}`, await readFile(path.join('dist', folder, name), 'utf8')] as const;
	const dossiers = await Promise.all(bundledDossiers.map(({ name }) => read('dossiers', name)));
	const sheets = await Promise.all(['preview.css', 'exported.css'].map(name => read('webview', name)));
	const [first, text] = dossiers[0] ?? ['', ''];
	return new Map([...dossiers, ...sheets, [first, await changed(text)]]);
}

/** Restarts the extension, with nothing open and nothing stored. */
export function startExtension(files: ExtensionFiles): ExtensionAlone {
	const host = freshHost();
	files.forEach((text, file) => host.files.put(file, text));
	host.folders = [DRAFTS];
	const services = buildServices({
		extension: { id: 'dossier.dossier' },
		extensionUri: EXTENSION,
		globalState: new FakeMemento(),
		globalStorageUri: Uri.file('/storage'),
		workspaceState: new FakeMemento(),
	} as unknown as vscode.ExtensionContext);
	const features = [registerPreview(services), registerNewDossier(services), registerImportTerms(services)];
	return {
		host,
		dispose() {
			features.forEach(feature => feature.dispose());
			services.dispose();
		},
	};
}
