import { readFile } from 'node:fs/promises';
import * as path from 'node:path';
import { bundledDossiers } from 'dossier:bundled';
import type * as vscode from 'vscode';
import { registerPreview } from '../../../src/extension/features/preview/register';
import { buildServices } from '../../../src/extension/services';
import { freshHost } from '../../support/fakeVscode/current';
import type { FakeHost } from '../../support/fakeVscode/host';
import { FakeMemento } from '../../support/fakeVscode/memento';
import { Uri } from '../../support/fakeVscode/uri';

/** Where the fake has the extension. */
export const EXTENSION = Uri.file('/extension');
/** The folder that is open, which is empty. */
export const DRAFTS = Uri.file('/drafts');

/** The files that the extension reads, by their paths in the fake. */
export type ExtensionFiles = ReadonlyMap<string, string>;

/** The extension as far as the preview needs it, in a host of its own. */
export interface ExtensionAlone {
	readonly host: FakeHost;
	dispose(): void;
}

/** The files as the build has made them, but with what is made of the text of the first bundled dossier in its place. */
export async function extensionFiles(changed: (bundled: string) => string | Promise<string>): Promise<ExtensionFiles> {
	const read = async (folder: string, name: string) => [`${EXTENSION.path}/dist/${folder}/${name}`, await readFile(path.join('dist', folder, name), 'utf8')] as const;
	const dossiers = await Promise.all(bundledDossiers.map(({ name }) => read('dossiers', name)));
	const sheets = await Promise.all(['preview.css', 'exported.css'].map(name => read('webview', name)));
	const [first, text] = dossiers[0] ?? ['', ''];
	return new Map([...dossiers, ...sheets, [first, await changed(text)]]);
}

/** Starts the extension anew: nothing is open, and nothing is remembered. */
export function startExtension(files: ExtensionFiles): ExtensionAlone {
	const host = freshHost();
	files.forEach((text, file) => host.files.put(file, text));
	host.folders = [DRAFTS];
	const services = buildServices({
		extension: { id: 'dossier.dossier' }, extensionUri: EXTENSION, globalState: new FakeMemento(), globalStorageUri: Uri.file('/storage'), workspaceState: new FakeMemento(),
	} as unknown as vscode.ExtensionContext);
	const preview = registerPreview(services);
	return {
		host,
		dispose() {
			preview.dispose();
			services.dispose();
		},
	};
}
