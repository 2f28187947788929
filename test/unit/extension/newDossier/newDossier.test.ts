import assert from 'node:assert/strict';
import { registerNewDossier } from '../../../../src/extension/features/newDossier/register';
import { COMMANDS } from '../../../../src/extension/ids';
import { LastEditor } from '../../../../src/extension/platform/documents/lastEditor';
import { UserSource } from '../../../../src/extension/platform/sources/userSource';
import type { FromReview, ToReview } from '../../../../src/protocol/review';
import { FakeWebviewPanel } from '../../../support/fakeVscode/ui/webview';
import { Selection } from '../../../support/fakeVscode/values/positions';
import { Uri } from '../../../support/fakeVscode/values/uri';
import { smallServices } from '../support/services';
import { until } from '../support/until';

const TEXT = '# Harbours\n\nThe Small Charter helps the Reef Fund.\n\nThe Harbour Fund (HF) began on 16 October 2020.\n';
const WRITTEN = '/drafts/release.dossier.yaml';
type Shown = ToReview & { readonly type: 'review' };

/** The extension with a document in the active editor, and the messages to its page. */
function scene(text = TEXT, { path = '/drafts/release.md', scheme = 'file' } = {}) {
	const services = smallServices();
	const { host, log, store } = services;
	host.folders = [Uri.file('/drafts')];
	const editor = host.show(host.open(path, text, { scheme }));
	const lastEditor = new LastEditor();
	const registered = registerNewDossier({
		extensionUri: Uri.file('/extension'),
		log,
		store,
		lastEditor,
		userDossiers: new UserSource(Uri.file('/storage'), log),
		nearestStorageUri: Uri.file('/storage'),
	});
	const sent: ToReview[] = [];
	const connect = () => {
		const panel = host.panels.at(-1);
		assert.ok(panel);
		panel.webview.deliver = async message => sent.push(message as ToReview) > 0;
		return (message: FromReview | object) => panel.webview.receive(message);
	};
	const open = async () => {
		await host.commands.get(COMMANDS.newDossier)?.();
		const send = connect();
		const before = sent.length;
		send({ type: 'start' });
		await until(() => sent.length > before);
		return { send, shown: () => sent.at(-1) as Shown };
	};
	/** The stored reviews. A file that is being written has another extension, and may exist beside the one that it replaces. */
	const kept = () =>
		host.files.paths.filter(one => one.startsWith('/storage/reviews/') && one.endsWith('.json')).map(one => host.files.text(one) ?? '');
	return { host, log, store, editor, registered, sent, connect, open, kept };
}

const namesIn = ({ items }: Shown) => items.map(({ name }) => name);
const keyOf = ({ items }: Shown, name: string) => items.find(item => item.name === name)?.key ?? assert.fail(`no ${name}`);
const revisionOf = (json: string | undefined) =>
	(JSON.parse(json ?? '{}') as { readonly review?: { readonly revision?: number } }).review?.revision;

describe('a new dossier from a document', () => {
	it('shows what is proposed, and what other dossiers have', async () => {
		const { open } = scene();
		const { shown } = await open();
		assert.deepEqual(namesIn(shown()), ['Reef Fund', 'Harbour Fund', '16 October 2020']);
		assert.deepEqual(shown().recognized.map(({ entry }) => entry), ['small/charter']);
		assert.equal(shown().title, 'New Dossier from release.md');
	});

	it('stores each action at once, and continues from it when the command is run again', async () => {
		const { host, open, kept } = scene();
		const { send, shown } = await open();
		send({ type: 'act', action: { type: 'rename', key: keyOf(shown(), 'Reef Fund'), name: 'Fund of Reefs' }, revision: 1 });
		await until(() => revisionOf(kept()[0]) === 1);
		for (let number = 2; number < 8; number++) {
			send({
				type: 'act',
				action: { type: 'accept', keys: [keyOf(shown(), 'Harbour Fund')], accepted: number % 2 > 0 },
				revision: number,
			});
		}
		await until(() => revisionOf(kept()[0]) === 7);
		assert.equal(kept().length, 1);
		host.panels[0]?.dispose();
		const again = await open();
		assert.deepEqual(again.shown().review.decisions.map(([, decision]) => decision), [{ name: 'Fund of Reefs' }]);
		assert.equal(again.shown().review.done.length, 7);
	});

	it('takes over what the page had if it is newer, and corrects the page if it did something else', async () => {
		const { open, sent, kept } = scene();
		const { send, shown } = await open();
		const key = keyOf(shown(), 'Reef Fund');
		const newer = { decisions: [[key, { dropped: true }]], done: [[{ key, after: { dropped: true } }]], undone: [], revision: 5 };
		send({ type: 'start', review: newer });
		await until(() => shown().review.revision === 5);
		await until(() => revisionOf(kept()[0]) === 5);
		const before = sent.length;
		send({ type: 'act', action: { type: 'drop', key, dropped: true }, revision: 6 });
		await until(() => sent.length > before);
		assert.equal(shown().review.revision, 5);
	});

	it('ignores messages that no page sends, and reviews that are damaged', async () => {
		const { host, log, open, sent } = scene();
		const { send } = await open();
		const before = sent.length;
		for (const message of [
			undefined,
			'x',
			{ type: 'act' },
			{ type: 'act', action: { type: 'rename', key: 'a', name: 'x'.repeat(501) }, revision: 1 },
			{ type: 'start', review: { decisions: 'x' } },
			{ type: 'request', request: 'delete' },
			{ type: 'show', key: '' },
		]) {
			send(message as object);
		}
		await until(() => log.lines.filter(line => line === 'warn: review: unknown message').length === 7);
		assert.equal(sent.length, before);
		host.panels[0]?.dispose();
		for (const damaged of ['', '{', '{"format":2}', '[]', '{"format":1,"review":{}}']) {
			host.files.paths.filter(path => path.startsWith('/storage/reviews/')).forEach(path => host.files.put(path, damaged));
			const { shown } = await open();
			assert.deepEqual(shown().review.decisions, []);
			host.panels.at(-1)?.dispose();
		}
		assert.deepEqual(log.of('error'), []);
	});

	it('restores its page from what is kept, even if the document is gone, and says so if nothing is', async () => {
		const { host, open, connect, sent, kept } = scene();
		const { send, shown } = await open();
		send({ type: 'act', action: { type: 'drop', key: keyOf(shown(), 'Reef Fund'), dropped: true }, revision: 1 });
		await until(() => revisionOf(kept()[0]) === 1);
		const { document } = shown();
		host.panels[0]?.dispose();
		host.files.remove('/drafts/release.md');
		const [serializer] = host.registered.get('registerWebviewPanelSerializer') ?? [];
		for (const [state, type] of [
			[{ document }, 'review'],
			[{ document: '0'.repeat(64) }, 'nothing'],
			['damaged', 'nothing'],
		] as const) {
			host.panels.push(new FakeWebviewPanel('dossier.review', '', 2, {}));
			await (serializer as { deserializeWebviewPanel(panel: unknown, state: unknown): Promise<void> }).deserializeWebviewPanel(
				host.panels.at(-1),
				state,
			);
			const before = sent.length;
			connect()({ type: 'start' });
			await until(() => sent.length > before);
			assert.equal(sent.at(-1)?.type, type);
		}
	});

	it('keeps its review before anything is decided, for a reload of the window', async () => {
		const { open, kept } = scene();
		await open();
		await until(() => revisionOf(kept()[0]) === 0);
	});

	it('reads only what is selected, with the numbers that paragraphs have in the document', async () => {
		const { editor, open } = scene();
		const at = (words: string) => editor.document.positionAt(TEXT.indexOf(words));
		editor.selection = new Selection(at('The Harbour'), at('October'));
		const { shown } = await open();
		assert.deepEqual(shown().items.map(({ name, paragraph }) => [name, paragraph]), [['Harbour Fund', 2]]);
	});

	it('reads the whole document again if only the place that the review has shown is selected', async () => {
		const { editor, host, open } = scene();
		const { send, shown } = await open();
		send({ type: 'show', key: keyOf(shown(), 'Reef Fund') });
		await until(() => !editor.selection.isEmpty);
		host.panels[0]?.dispose();
		assert.deepEqual(namesIn((await open()).shown()), ['Reef Fund', 'Harbour Fund', '16 October 2020']);
		assert.equal(host.panels.length, 2);
	});

	it('reads a page pasted into a new document as HTML', async () => {
		const { open } = scene('<p>The <b>Reef</b> Fund and <a href="https://un.example/The%20Sand%20Fund">more</a>.</p>', {
			path: 'Untitled-1',
			scheme: 'untitled',
		});
		const { shown } = await open();
		assert.deepEqual(namesIn(shown()), ['Reef Fund']);
	});

	it('asks for a text if there is none', async () => {
		const { host } = scene(' \n');
		await host.commands.get(COMMANDS.newDossier)?.();
		assert.deepEqual([host.panels.length, host.messages.length], [0, 1]);
	});

	it('writes a file that was not there, also if one appears meanwhile', async () => {
		const { host, open } = scene();
		const { send } = await open();
		host.atPick = picker => picker.take('Next to the Document');
		send({ type: 'request', request: 'write' });
		await until(() => (host.files.text(WRITTEN) ?? '').includes("'Reef Fund'"));
		host.files.before('stat', '/drafts/release-2.dossier.yaml', () => undefined);
		host.atPick = picker => {
			host.files.before('writeFile', '/drafts/release-2.dossier.yaml', () =>
				host.files.put('/drafts/release-2.dossier.yaml', 'theirs'),
			);
			picker.take('Next to the Document');
		};
		send({ type: 'request', request: 'write' });
		await until(() => host.messages.length > 0);
		assert.match(host.messages[0] ?? '', /already exists/);
		assert.equal(host.files.text('/drafts/release-2.dossier.yaml'), 'theirs');
	});

	it('writes nothing while nothing is accepted, and says so', async () => {
		const { host, open } = scene();
		const { send, shown } = await open();
		send({ type: 'act', action: { type: 'accept', keys: shown().items.map(({ key }) => key), accepted: false }, revision: 1 });
		send({ type: 'request', request: 'write' });
		await until(() => host.messages.length > 0);
		assert.match(host.messages[0] ?? '', /Nothing is accepted/);
		assert.equal(host.files.text(WRITTEN), undefined);
	});

	it('writes where the user wants, with the ending of dossiers, and nothing in Restricted Mode', async () => {
		const { host, open } = scene();
		const { send } = await open();
		host.atPick = picker => picker.take('In the Folder of My Dossiers');
		send({ type: 'request', request: 'write' });
		await until(() => host.files.text('/storage/dossiers/release.dossier.yaml') !== undefined);
		host.atPick = picker => picker.take('Choose a File…');
		host.atSave = () => Uri.file('/drafts/mine.yaml');
		send({ type: 'request', request: 'write' });
		await until(() => host.files.text('/drafts/mine.dossier.yaml') !== undefined);
		host.trusted = false;
		send({ type: 'request', request: 'write' });
		await until(() => host.messages.length > 0);
		assert.match(host.messages[0] ?? '', /Restricted Mode/);
		send({ type: 'request', request: 'yaml' });
		await until(() => host.documents.some(({ isUntitled }) => isUntitled));
	});

	it('says once if decisions cannot be stored, and continues', async () => {
		const { host, log, open, kept } = scene();
		const { send, shown } = await open();
		await until(() => kept().length === 1);
		host.files.atCall = () => {
			if (host.files.calls.at(-1)?.startsWith('writeFile')) {
				throw new Error('full');
			}
		};
		for (const revision of [1, 2]) {
			send({ type: 'act', action: { type: 'accept', keys: [keyOf(shown(), 'Reef Fund')], accepted: revision > 1 }, revision });
			await until(() => log.of('error').length === revision);
		}
		assert.equal(host.messages.length, 1);
	});

	it('is tried again when the command is run again after the text could not be read', async () => {
		const { host, log, open, store } = scene();
		const { lexicon } = store;
		store.lexicon = () => Promise.reject(new Error('Failed.'));
		await host.commands.get(COMMANDS.newDossier)?.();
		await until(() => log.of('error').length > 0);
		store.lexicon = lexicon;
		const { shown } = await open();
		assert.ok(namesIn(shown()).includes('Reef Fund'));
		assert.equal(host.panels.length, 1);
	});
});
