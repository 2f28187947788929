import assert from 'node:assert/strict';
import { NoteStatus, type NoteStatusServices } from '../../../../src/extension/features/status/noteStatus';
import { CitedDocuments } from '../../../../src/extension/platform/citation/document/citedDocuments';
import { smallServices } from '../support/services';
import { until } from '../support/until';

const WRONG = 'A.[^1] B.[^2]\n\n[^1]: See the chart.\n[^3]:\n';
const RIGHT = 'A.[^1]\n\n[^1]: See the chart.\n';

function setUp() {
	const services = smallServices();
	const status = new NoteStatus({ ...services, cited: new CitedDocuments(services.documents) });
	return { ...services, status, item: () => services.host.statusItems.get('dossier.notes') };
}

describe('the status of notes', () => {
	it('lists what could not be understood, once the dossiers are loaded', async () => {
		const { host, store, item } = setUp();
		host.show(host.open('/drafts/draft.md', WRONG));
		assert.equal(item(), undefined);
		await store.get();
		await until(() => item()?.text === '3 problems with notes');
		assert.equal(
			item()?.detail,
			'Line 1: The document has no text for this note. Line 4: Nothing in the document refers to this note. Line 4: This note has no text.',
		);
		assert.equal(item()?.command?.command, 'editor.action.goToLocations');
		assert.equal((item()?.command?.arguments?.[2] as readonly unknown[]).length, 3);
	});

	it('goes away when the notes are right, and comes back', async () => {
		const { host, store, item } = setUp();
		const document = host.open('/drafts/draft.md', WRONG);
		host.show(document);
		await store.get();
		await until(() => item()?.text === '3 problems with notes');
		host.edit(document, { start: 0, end: WRONG.length, text: RIGHT });
		await until(() => item() === undefined);
		host.edit(document, { start: 0, end: 0, text: 'B.[^2] ' });
		await until(() => item()?.text === '1 problem with notes');
	});

	it('is about the document in the active editor, and goes away with the extension', async () => {
		const { host, store, item, status } = setUp();
		host.show(host.open('/drafts/draft.md', WRONG));
		await store.get();
		await until(() => item()?.text === '3 problems with notes');
		host.show(host.open('/drafts/other.md', RIGHT));
		await until(() => item() === undefined);
		host.show(host.open('/drafts/third.md', WRONG));
		await until(() => item() !== undefined);
		status.dispose();
		assert.equal(item(), undefined);
	});

	it('does not come back if the extension ends while notes are read', async () => {
		const { host, store, documents, log, served } = smallServices();
		const cited = new CitedDocuments(documents);
		const status = new NoteStatus({ store, served, log, cited } as unknown as NoteStatusServices);
		const ready = cited.ready.bind(cited);
		let isReading = false;
		const reading = new Promise<void>(resolve => {
			cited.ready = async document => {
				isReading = true;
				status.dispose();
				await ready(document);
				// The answer is shown, if at all, before the next task.
				setImmediate(resolve);
			};
		});
		host.show(host.open('/drafts/draft.md', WRONG));
		await store.get();
		await until(() => isReading);
		await reading;
		assert.equal(host.statusItems.get('dossier.notes'), undefined);
	});
});
