import assert from 'node:assert/strict';
import { registerExportDossier } from '../../../../src/extension/features/exportDossier/register';
import { COMMANDS } from '../../../../src/extension/ids';
import { PickedFiles } from '../../../../src/extension/platform/citation/bibliographies/pickedFiles';
import { LastEditor } from '../../../../src/extension/platform/documents/lastEditor';
import { LibraryStore } from '../../../../src/extension/platform/library/libraryStore';
import { DossierDocuments } from '../../../../src/extension/platform/sources/workspace/dossierDocuments';
import { UnsavedDossiers } from '../../../../src/extension/platform/sources/workspace/unsavedDossiers';
import { WorkspaceSource } from '../../../../src/extension/platform/sources/workspace/workspaceSource';
import { SMALL_YAML } from '../../../support/core/dossiers/smallLibrary';
import { freshHost } from '../../../support/fakeVscode/current';
import type { FakeQuickPick } from '../../../support/fakeVscode/ui/quickPick';
import { Uri } from '../../../support/fakeVscode/values/uri';
import { until } from '../support/until';

/** The dossier in the workspace. */
export const FILE = '/drafts/small.dossier.yaml';

/** The extension with dossiers in the workspace, by their paths. */
export async function scene(files: Readonly<Record<string, string>> = { [FILE]: SMALL_YAML }, { trusted = true } = {}) {
	const host = freshHost();
	host.trusted = trusted;
	host.folders = [Uri.file('/drafts')];
	Object.entries(files).forEach(([path, text]) => host.files.put(path, text));
	host.files.put('/extension/dist/webview/site.css', 'main { margin: 0 }');
	host.files.put('/extension/dist/webview/site.js', '// The search.');
	const { log } = host;
	const store = new LibraryStore([new WorkspaceSource(new PickedFiles(), log)], log);
	await store.get();
	await until(() => store.current?.inUse.length === Object.keys(files).length);
	const unsaved = new UnsavedDossiers({ store, dossierDocuments: new DossierDocuments(), log });
	registerExportDossier({ extensionUri: Uri.file('/extension'), log, store, unsaved, lastEditor: new LastEditor() });
	const before = new Set(host.files.paths);
	/** The lists that were shown: the title, and the rows. */
	const asked: FakeQuickPick[] = [];
	/** Runs the command and takes the rows with these labels, in order; a list without an answer is cancelled. */
	const run = async (argument: unknown, ...labels: readonly string[]) => {
		const left = [...labels];
		host.atPick = picker => {
			asked.push(picker);
			const label = left.shift();
			return label === undefined ? picker.leave() : picker.take(label);
		};
		await host.commands.get(COMMANDS.exportDossier)?.(argument);
		assert.deepEqual(left, []);
	};
	return {
		host, store, asked, run,
		labels: (index: number) => asked[index]?.items.map(({ label }) => label) ?? [],
		/** The files that were added, except those of the extension. */
		written: () => host.files.paths.filter(path => !before.has(path)).sort(),
		text: (path: string) => host.files.text(path) ?? assert.fail(`no ${path}`),
	};
}
