import assert from 'node:assert/strict';
import { PreviewPanel, type PreviewServices } from '../../../../src/extension/features/preview/previewPanel';
import { SMALL_YAML, smallLibrary } from '../../../support/core/dossiers/smallLibrary';
import { freshHost } from '../../../support/fakeVscode/current';
import { FakeWebviewPanel } from '../../../support/fakeVscode/ui/webview';
import { Uri } from '../../../support/fakeVscode/values/uri';
import { until } from '../support/until';

const library = smallLibrary();

/** Closes a preview at its nth request to a service, and returns the errors logged and the number of requests. */
async function closedAt(time: number, entry: string): Promise<{ readonly errors: readonly string[]; readonly asked: number }> {
	const host = freshHost();
	const panel = new FakeWebviewPanel('dossier.preview', 'Dossier', 2, {});
	const delivered: unknown[] = [];
	const { webview } = panel;
	webview.deliver = async message => delivered.push(message) > 0;
	let asked = 0;
	const answer = async <T>(value: T) => {
		asked++;
		if (asked === time) {
			panel.dispose();
		}
		return value;
	};
	const services = {
		extensionUri: Uri.file('/extension'), extensionId: 'x.y', log: host.log,
		store: { get: () => answer({ library, broken: [] }), lexicon: () => answer(undefined) },
		mentions: { all: () => answer([]) },
	} as unknown as PreviewServices;
	new PreviewPanel(panel, { page: { entry }, locked: false }, services);
	// The script of the page reports that it runs, unless the panel is closed.
	await Promise.resolve();
	webview.receive({ type: 'open', page: { entry }, start: true, width: 700 });
	for (let turn = 0; turn < 100; turn++) {
		await Promise.resolve();
	}
	return { errors: host.log.lines.filter(line => line.startsWith('error')), asked };
}

describe('a preview that is closed while a page is drawn', () => {
	for (const entry of ['', 'small/charter']) {
		it(`is no longer used: ${entry === '' ? 'overview' : 'entry'}`, async () => {
			const { asked, errors } = await closedAt(0, entry);
			assert.deepEqual(errors, []);
			assert.ok(asked > 2, `${asked}`);
			for (let time = 1; time <= asked; time++) {
				assert.deepEqual((await closedAt(time, entry)).errors, [], `closed at ${time}`);
			}
		});
	}
});

describe('the statistics in a preview', () => {
	const FILE = '/drafts/small.dossier.yaml';

	it('count what is to be completed in the file of the dossier, and open it at its line', async () => {
		const host = freshHost();
		host.files.put(FILE, `${SMALL_YAML}\n# Complete: more\n`);
		const delivered: { readonly type?: string; readonly content?: unknown }[] = [];
		const panel = new FakeWebviewPanel('dossier.preview', 'Dossier', 2, {});
		panel.webview.deliver = async message => delivered.push(message as object) > 0;
		const [dossier] = library.dossiers;
		const services = {
			extensionUri: Uri.file('/extension'), extensionId: 'x.y', log: host.log,
			store: { get: async () => ({ library, broken: [] }), lexicon: async () => undefined },
			files: { get: async () => ({ library, inUse: [{ dossier, uri: Uri.file(FILE), kind: 'workspace' }] }) },
			unsaved: { all: [] }, dossierDocuments: { has: ({ path }: Uri) => path === FILE }, mentions: { all: async () => [] },
		} as unknown as PreviewServices;
		new PreviewPanel(panel, { page: { entry: 'small/?statistics' }, locked: false }, services);
		panel.webview.receive({ type: 'open', page: { entry: 'small/?statistics' }, start: true, width: 700 });
		await until(() => delivered.some(({ type }) => type === 'page'));
		const place = /"value":"(\d+:\d+:[^"]*small\.dossier\.yaml)"/.exec(JSON.stringify(delivered))?.[1];
		assert.ok(place !== undefined, JSON.stringify(delivered).slice(0, 2000));
		panel.webview.receive({ type: 'jump', place });
		await until(() => host.activeEditor?.document.uri.path === FILE);
		const { document, selection } = host.activeEditor ?? assert.fail();
		assert.equal(document.lineAt(selection.active.line).text, '# Complete: more');
		panel.webview.receive({ type: 'jump', place: '0:0:file:///drafts/other.md' });
		assert.deepEqual(host.log.of('error'), []);
	});
});

describe('the overview in a preview whose dossier is deleted', () => {
	it('does not become that of another dossier until the user asks for one', async () => {
		const host = freshHost();
		const [dossier] = library.dossiers;
		assert.ok(dossier);
		const other = { ...dossier, id: 'other', title: { en: 'Another dossier' } };
		let dossiers: readonly unknown[] = [dossier, other];
		const delivered: { readonly type?: string; readonly reason?: string }[] = [];
		const panel = new FakeWebviewPanel('dossier.preview', 'Dossier', 2, {});
		panel.webview.deliver = async message => delivered.push(message as object) > 0;
		const services = {
			extensionUri: Uri.file('/extension'), extensionId: 'x.y', log: host.log,
			store: { get: async () => ({ library: { ...library, dossiers }, broken: [] }), lexicon: async () => undefined },
			mentions: { all: async () => [] },
		} as unknown as PreviewServices;
		const preview = new PreviewPanel(panel, { page: { entry: '' }, locked: false }, services);
		const shown = async (type: string) => {
			await until(() => delivered.some(message => message.type === type));
			const json = JSON.stringify(delivered.splice(0).filter(message => message.type === type));
			return /"h1","attributes":\{\},"children":\["([^"]*)"/.exec(json)?.[1] ?? json;
		};
		panel.webview.receive({ type: 'open', page: { entry: '' }, start: true, width: 700 });
		assert.equal(await shown('page'), 'The Small Conference');
		dossiers = [other];
		preview.refresh();
		assert.match(await shown('nothing'), /no longer loaded/);
		// The tab was hidden and is shown again.
		panel.webview.receive({ type: 'open', page: { entry: '' }, start: true, width: 700 });
		await shown('nothing');
		dossiers = [dossier, other];
		preview.refresh();
		assert.equal(await shown('page'), 'The Small Conference');
		dossiers = [other];
		preview.show({ entry: '' }, { bringToFront: false });
		assert.equal(await shown('page'), 'Another dossier');
		assert.deepEqual(host.log.of('error'), []);
	});
});
