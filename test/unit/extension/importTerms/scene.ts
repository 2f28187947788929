import assert from 'node:assert/strict';
import { registerImportTerms } from '../../../../src/extension/features/importTerms/register';
import { COMMANDS } from '../../../../src/extension/ids';
import { PickedFiles } from '../../../../src/extension/platform/citation/bibliographies/pickedFiles';
import { LibraryStore } from '../../../../src/extension/platform/library/libraryStore';
import { UserSource } from '../../../../src/extension/platform/sources/userSource';
import { WorkspaceSource } from '../../../../src/extension/platform/sources/workspace/workspaceSource';
import type { FromReview, ToReview } from '../../../../src/protocol/review';
import { SMALL_YAML } from '../../../support/core/dossiers/smallLibrary';
import { freshHost } from '../../../support/fakeVscode/current';
import type { FakeInputBox, FakeQuickPick } from '../../../support/fakeVscode/ui/quickPick';
import { FakeWebviewPanel } from '../../../support/fakeVscode/ui/webview';
import { FakeMemento } from '../../../support/fakeVscode/values/memento';
import { Uri } from '../../../support/fakeVscode/values/uri';
import { until } from '../support/until';

/** The dossier in the workspace. */
export const FILE = '/drafts/small.dossier.yaml';
/** A table with one bad row. */
export const CSV = 'Term,Acronym,Kind,Meaning,Remarks\nReef Fund,RF,fund,Pays.,x\nHarbour Office,HO,bank,,\nToo,many,cells,in,this,row\n';
export type Shown = ToReview & { readonly type: 'review' };

/** The extension with a dossier in the workspace and a file to import; the user picks the rows with these labels, in order. */
export async function scene(content: string | Uint8Array = CSV, { path = '/drafts/terms.csv', dossier = SMALL_YAML, trusted = true } = {}) {
	const host = freshHost();
	host.trusted = trusted;
	host.folders = [Uri.file('/drafts')];
	if (dossier !== '') {
		host.files.put(FILE, dossier);
	}
	host.files.put(path, content);
	const memento = new FakeMemento();
	const store = new LibraryStore([new WorkspaceSource(new PickedFiles(), host.log)], host.log);
	await store.get();
	await until(() => store.current?.inUse.length === (dossier === '' ? 0 : 1));
	registerImportTerms({
		extensionUri: Uri.file('/extension'),
		log: host.log,
		store,
		userDossiers: new UserSource(Uri.file('/storage'), host.log),
		nearestStorageUri: Uri.file('/storage'),
		workspaceMemory: memento,
	});
	const asked: string[] = [];
	const picks: string[] = [];
	host.atPick = (picker: FakeQuickPick): void => {
		if (picker.items.length === 0) {
			return void setImmediate(() => host.atPick(picker));
		}
		asked.push(`${picker.title}: ${picker.items.map(({ label, description = '' }) => `${label}=${description}`).join(', ')}`);
		const label = picks.shift();
		return label === undefined ? picker.leave() : label === 'picked' ? picker.takePicked() : picker.take(label);
	};
	host.atInput = (box: FakeInputBox) => box.enter('pt_br');
	const sent: ToReview[] = [];
	const connect = async () => {
		const panel = host.panels.at(-1) ?? assert.fail('no page');
		panel.webview.deliver = async message => sent.push(message as ToReview) > 0;
		const before = sent.length;
		panel.webview.receive({ type: 'start' });
		await until(() => sent.length > before);
	};
	const run = async (...labels: readonly string[]) => {
		picks.push(...labels);
		await host.commands.get(COMMANDS.importTerms)?.(Uri.file(path));
		assert.deepEqual(host.log.of('error'), []);
	};
	const send = (message: FromReview) => host.panels.at(-1)?.webview.receive(message);
	const shown = () => sent.at(-1) as Shown;
	/** Imports the accepted rows, and resolves when the page is closed or a message says why it is not. */
	const write = async (...labels: readonly string[]) => {
		picks.push(...labels);
		const before = host.messages.length;
		let isClosed = false;
		host.panels.at(-1)?.onDidDispose(() => {
			isClosed = true;
		});
		send({ type: 'request', request: 'write' });
		await until(() => isClosed || host.messages.length > before);
	};
	const keptFiles = () => host.files.paths.filter(one => one.startsWith('/storage/imports/') && one.endsWith('.json'));
	/** Drops a proposal, and resolves with the state of the page once the page has saved it. */
	const drop = async (name: string) => {
		send({ type: 'act', action: { type: 'drop', key: keyOf(shown(), name), dropped: true }, revision: 1 });
		await until(() => keptFiles().some(file => /"dropped"|"drop"|"revision":[1-9]/.test(host.files.text(file) ?? '')));
		return { document: shown().document };
	};
	const isKept = () => keptFiles().length > 0;
	/** Makes the extension restore a page, as when a window is reloaded, and resolves when it has sent something. */
	const restore = async (state: unknown) => {
		const [serializer] = host.registered.get('registerWebviewPanelSerializer') ?? [];
		host.panels.at(-1)?.dispose();
		host.panels.push(new FakeWebviewPanel('dossier.importReview', '', 2, {}));
		await (serializer as { deserializeWebviewPanel(panel: unknown, state: unknown): Promise<void> }).deserializeWebviewPanel(
			host.panels.at(-1),
			state,
		);
		await connect();
	};
	const rewrite = (file: string, to: string) => {
		host.documents.filter(({ uri }) => uri.path === file).forEach(document => host.close(document));
		host.files.put(file, to);
	};
	return { drop, isKept, restore, rewrite, host, store, asked, memento, connect, run, send, shown, write, sent, text: (file = FILE) => host.files.text(file) ?? '' };
}

/** The row of the dossier in the workspace. */
export const INTO_SMALL = 'The Small Conference';
export const keyOf = ({ items }: Shown, name: string) => items.find(item => item.name === name)?.key ?? assert.fail(`no ${name}`);
