import assert from 'node:assert/strict';
import { findMentions } from '../../../../src/extension/features/navigate/findMentions';
import { SearchIndexes } from '../../../../src/extension/platform/library/searchIndexes';
import type { FakeQuickPick } from '../../../support/fakeVscode/ui/quickPick';
import { DOSSIER_PATHS, smallServices } from '../support/services';
import { until } from '../support/until';

/** Runs the command with the cursor at the `|` of a draft. Loading the dossiers waits until `letRead` is called. */
function run(marked: string, argument?: unknown) {
	const services = smallServices();
	const { host, store, entryMentions, log } = services;
	let letRead: () => void = () => undefined;
	const canRead = new Promise<void>(resolve => {
		letRead = resolve;
	});
	host.files.before('readFile', DOSSIER_PATHS[0] ?? '', () => canRead);
	const document = host.open('/drafts/draft.md', marked.replace('|', ''));
	host.show(document, marked.indexOf('|'));
	const searched: string[] = [];
	const shown: FakeQuickPick[] = [];
	const asked = new Promise<FakeQuickPick>(resolve => {
		host.atPick = picker => {
			shown.push(picker);
			resolve(picker);
		};
	});
	const mentionSearch = { find: (id: string) => {
		searched.push(id);
		return Promise.resolve([]);
	} };
	return {
		store, host, log, document, searched, shown, asked, letRead,
		find: () => findMentions(argument, { store, indexes: new SearchIndexes(), entryMentions, mentionSearch, log }),
	};
}

describe('findMentions', () => {
	it('shows its picker before the dossiers are loaded', async () => {
		const { find, asked, letRead, searched } = run('Nothing| here.');
		const found = find();
		const picker = await asked;
		assert.equal(picker.busy, true);
		picker.type('hat off');
		picker.accept();
		letRead();
		await found;
		assert.deepEqual(searched, ['small/who']);
	});

	it('uses the entry at the cursor once the dossiers are loaded', async () => {
		const { find, asked, letRead, searched } = run('The WHO| knows.');
		const found = find();
		await asked;
		letRead();
		await found;
		assert.deepEqual(searched, ['small/who']);
	});

	it('does not ask if the dossiers are loaded and an entry is at the cursor', async () => {
		const { find, shown, letRead, searched, store } = run('The WHO| knows.');
		letRead();
		await store.get();
		await find();
		assert.deepEqual([shown.length, searched], [0, ['small/who']]);
	});

	it('does not use what was at the cursor if the text has changed by then', async () => {
		const { find, asked, letRead, searched, document, host } = run('The WHO| knows.');
		const found = find();
		const picker = await asked;
		host.edit(document, { start: 0, end: 4, text: '' });
		letRead();
		await until(() => !picker.busy);
		picker.leave();
		await found;
		assert.deepEqual(searched, []);
	});

	it('finds the mentions of the entry in its argument without asking', async () => {
		const { find, shown, letRead, searched } = run('Nothing| here.', 'small/who');
		letRead();
		await find();
		assert.deepEqual([shown.length, searched], [0, ['small/who']]);
	});

	it('finds nothing for an unknown entry, and logs that', async () => {
		const { find, letRead, searched, log } = run('Nothing| here.', 'small/gone');
		letRead();
		await find();
		assert.deepEqual(searched, []);
		assert.equal(log.of('warn').length, 1);
	});
});
