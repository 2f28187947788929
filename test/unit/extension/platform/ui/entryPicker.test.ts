import assert from 'node:assert/strict';
import { mergeDossiers } from '../../../../../src/core/library/merge';
import { buildSearchIndex, search } from '../../../../../src/core/library/search';
import type { OwnLibraries } from '../../../../../src/extension/platform/citation/bibliographies/ownLibraries';
import { pickItem, type Choices } from '../../../../../src/extension/platform/ui/entryPicker';
import { harbourDossier } from '../../../../support/core/dossiers/harbourDossier';
import { smallLibrary } from '../../../../support/core/dossiers/smallLibrary';
import { validDossier } from '../../../../support/core/dossiers/validDossier';
import { freshHost } from '../../../../support/fakeVscode/current';
import type { FakeQuickPick } from '../../../../support/fakeVscode/ui/quickPick';

const choices: Choices = { index: buildSearchIndex(smallLibrary(), { withSources: false }) };

/** A picker that is open while its choices are still loading. */
async function opened() {
	const host = freshHost();
	let resolve: (choices: Choices) => void = () => undefined;
	let reject: (error: Error) => void = () => undefined;
	const load = new Promise<Choices>((onLoaded, onFailed) => {
		resolve = onLoaded;
		reject = onFailed;
	});
	const shown = new Promise<FakeQuickPick>(show => {
		host.atPick = show;
	});
	const picked = pickItem({ load: () => load, title: 'Find', placeholder: '' });
	const idOfPicked = picked.then(item => (item?.type === 'entry' ? item.entry.id : item));
	// Rejections reach whoever awaits the result.
	idOfPicked.catch(() => undefined);
	return {
		picker: await shown,
		picked: idOfPicked,
		reject,
		resolve: async (more: Partial<Choices> = {}) => {
			resolve({ ...choices, ...more });
			await load;
		},
	};
}

const labels = ({ items }: FakeQuickPick) => items.map(({ label }) => label);

describe('the picker of entries and sources', () => {
	it('opens at once, is busy while loading, and then filters by what was typed meanwhile', async () => {
		const { picker, resolve, picked } = await opened();
		assert.equal(picker.busy, true);
		picker.type('hat off');
		assert.deepEqual(labels(picker), []);
		await resolve();
		assert.equal(picker.busy, false);
		assert.equal(picker.value, 'hat off');
		assert.deepEqual(labels(picker), ['WHO']);
		picker.take();
		assert.equal(await picked, 'small/who');
	});

	it('has the titles of several dossiers as plain text in its headings', async () => {
		const { picker, resolve } = await opened();
		const hostile = validDossier(harbourDossier('Basin').replace('{ en: Harbours }', "{ en: '$(trash) [Harbours](command:x)' }"));
		await resolve({ index: buildSearchIndex(mergeDossiers([hostile, ...smallLibrary().dossiers]), { withSources: false }) });
		const headings = labels(picker).filter(label => label.includes('Harbours'));
		assert.ok(headings.length > 0);
		assert.ok(headings.every(label => !label.includes('$(') && !label.includes('](')), headings.join());
	});

	it('keeps the row that the user is on when entries of their own arrive', async () => {
		const { picker, resolve, picked } = await opened();
		let arrive: (own: OwnLibraries) => void = () => undefined;
		const own = new Promise<OwnLibraries>(onRead => {
			arrive = onRead;
		});
		await resolve({ own });
		picker.showRows();
		picker.select(picker.items.findIndex(({ label }) => label === 'WHO'));
		arrive({ libraries: [], refused: [] });
		await own;
		await Promise.resolve();
		assert.equal(picker.busy, false);
		assert.deepEqual(picker.activeItems.map(({ label }) => label), ['WHO']);
		// VS Code shows the rows, and activates that one; an event about the row before it concerns the older list.
		picker.showRows();
		picker.select(picker.items.findIndex(({ label }) => label === 'WHO'));
		picker.accept();
		assert.equal(await picked, 'small/who');
	});

	it('accepts the row that the user was on if Enter comes before the new rows are shown', async () => {
		const { picker, resolve, picked } = await opened();
		await resolve({ own: Promise.resolve({ libraries: [], refused: [] }) });
		picker.showRows();
		picker.select(picker.items.findIndex(({ label }) => label === 'WHO'));
		await Promise.resolve();
		await Promise.resolve();
		picker.accept();
		assert.equal(await picked, 'small/who');
	});

	it('can be dismissed while loading', async () => {
		const { picker, picked, resolve } = await opened();
		picker.leave();
		assert.equal(await picked, undefined);
		await resolve();
		assert.deepEqual(labels(picker), []);
	});

	it('accepts the best match if Enter was pressed while loading', async () => {
		const { picker, picked, resolve } = await opened();
		picker.type('hat off');
		picker.accept();
		await resolve();
		assert.equal(await picked, 'small/who');
	});

	it('accepts nothing if Enter was pressed while loading but nothing was typed before it, or more was typed after it', async () => {
		const { picker, picked, resolve } = await opened();
		picker.accept();
		picker.type('hat');
		picker.accept();
		picker.type('hat off');
		await resolve();
		assert.deepEqual(labels(picker), ['WHO']);
		picker.leave();
		assert.equal(await picked, undefined);
	});

	it('accepts the best match while VS Code still shows the previous rows, under a heading', async () => {
		const { picker, picked, resolve } = await opened();
		await resolve();
		picker.type('small');
		const [best] = search(choices.index, 'small').map(item => (item.type === 'entry' ? item.entry.id : undefined));
		assert.ok(best !== undefined);
		// The index of the first row of the previous list, which has a heading above it; in the new list, the second row has this index.
		picker.select(1);
		assert.notEqual(picker.selectedItems[0], picker.items[0]);
		picker.accept();
		assert.equal(await picked, best);
	});

	it('groups everything by kind until something is typed', async () => {
		const { picker, resolve } = await opened();
		await resolve();
		assert.deepEqual(
			picker.items.map(({ label, kind }) => (kind === -1 ? `${label}:` : label)),
			['Funds:', 'SF', 'Events:', 'COP10', 'Instruments:', 'CST', 'Organizations:', 'WHO', 'Terms:', 'hat', 'rule of small things'],
		);
		picker.leave();
	});

	it('lists the nearest dossier first, with the title of each', async () => {
		const { picker, resolve } = await opened();
		const own = mergeDossiers([validDossier(harbourDossier('quay')), ...smallLibrary().dossiers]);
		await resolve({ index: buildSearchIndex(own, { withSources: false }) });
		const headings = picker.items.flatMap(({ label, kind }) => (kind === -1 ? [label.replace(/^.* · /, '')] : []));
		assert.deepEqual([...new Set(headings)], own.dossiers.map(({ title }) => title['en']));
		picker.leave();
	});

	it('says that nothing matches, and stays open when Enter is pressed', async () => {
		const { picker, picked, resolve } = await opened();
		await resolve();
		picker.type('xyzzy');
		assert.deepEqual(labels(picker), ['No matching results']);
		picker.take();
		picker.type('hat off');
		picker.take();
		assert.equal(await picked, 'small/who');
	});

	it('closes once the answer is known, unless something has been typed', async () => {
		const [answer] = search(choices.index, 'hat off');
		assert.ok(answer);
		const untouched = await opened();
		await untouched.resolve({ answer });
		assert.equal(await untouched.picked, 'small/who');
		const typedIn = await opened();
		typedIn.picker.type('small');
		await typedIn.resolve({ answer });
		assert.ok(labels(typedIn.picker).length > 0);
		typedIn.picker.leave();
		assert.equal(await typedIn.picked, undefined);
	});

	it('closes and rejects if loading fails', async () => {
		const { picker, picked, reject } = await opened();
		let closed = false;
		picker.onDidHide(() => {
			closed = true;
		});
		reject(new Error('No index'));
		await assert.rejects(picked, /No index/);
		assert.equal(closed, true);
	});
});
