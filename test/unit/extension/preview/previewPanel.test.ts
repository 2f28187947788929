import assert from 'node:assert/strict';
import { PreviewPanel, type PreviewServices } from '../../../../src/extension/features/preview/previewPanel';
import { smallLibrary } from '../../../support/core/smallLibrary';
import { freshHost } from '../../../support/fakeVscode/current';
import { Uri } from '../../../support/fakeVscode/uri';
import { FakeWebviewPanel } from '../../../support/fakeVscode/webview';

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
		it(`is not used any more: ${entry === '' ? 'overview' : 'entry'}`, async () => {
			const { asked, errors } = await closedAt(0, entry);
			assert.deepEqual(errors, []);
			assert.ok(asked > 2, `${asked}`);
			for (let time = 1; time <= asked; time++) {
				assert.deepEqual((await closedAt(time, entry)).errors, [], `closed at ${time}`);
			}
		});
	}
});
