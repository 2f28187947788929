import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { chooseDossiers } from '../../../../../src/extension/features/dossiers/chooseDossiers';
import { SETTINGS } from '../../../../../src/extension/ids';
import { LibraryStore } from '../../../../../src/extension/platform/library/libraryStore';
import { BundledSource } from '../../../../../src/extension/platform/sources/bundledSource';
import type { SettingValues } from '../../../../support/fakeVscode/host';
import { DOSSIER_PATHS, smallServices } from '../../support/services';

const OPTIONAL = [{ name: 'optional/other.dossier.json', sha256: '', id: 'other', title: { en: 'Other Matters', fr: 'Autres affaires' } }];

/** A store with the small dossier and an optional one, with an existing setting. */
function optionalStore(set: SettingValues = {}) {
	const { host, log } = smallServices();
	const [path = ''] = DOSSIER_PATHS;
	const text = host.files.text(path) ?? '';
	host.files.put('/extension/dist/dossiers/optional/other.dossier.json', text.replace('"small"', '"other"'));
	host.set(SETTINGS.dossiers, set);
	const store = new LibraryStore(
		[new BundledSource(vscode.Uri.file('/extension'), [{ name: path.split('/').at(-1) ?? '', sha256: '' }], OPTIONAL)],
		log,
	);
	const ids = async () => (await store.get()).library.dossiers.map(({ id }) => id);
	return { host, store, ids };
}

/** Chooses the dossiers with some labels, and returns the rows that were offered. */
async function choose(
	{ host, store }: ReturnType<typeof optionalStore>,
	...labels: readonly string[]
): Promise<readonly vscode.QuickPickItem[]> {
	let rows: readonly vscode.QuickPickItem[] = [];
	host.atPick = picker => {
		rows = picker.items;
		picker.selectedItems = rows.filter(({ label }) => labels.includes(label));
		picker.accept();
	};
	await chooseDossiers(store, OPTIONAL);
	return rows;
}

describe('an optional dossier', () => {
	it('is not even read until it is switched on', async () => {
		const { host, ids } = optionalStore();
		assert.deepEqual(await ids(), ['small']);
		assert.ok(!host.files.calls.some(call => call.includes('optional')));
	});

	it('is used when it is switched on, and not when the setting says anything else', async () => {
		assert.deepEqual(await optionalStore({ globalValue: { other: { enabled: true } } }).ids(), ['small', 'other']);
		assert.deepEqual(await optionalStore({ globalValue: { other: { priority: 1 } } }).ids(), ['small']);
		assert.deepEqual(await optionalStore({ globalValue: { other: { enabled: 'yes' } } }).ids(), ['small']);
	});
});

describe('choosing dossiers', () => {
	it('lists all of them, those that are on checked', async () => {
		const rows = await choose(optionalStore(), 'Small Dossier');
		assert.deepEqual(
			rows.map(({ description, detail, picked }) => [description, detail, picked]),
			[
				['small', 'Comes with Dossier', true],
				['other', 'Comes with Dossier', false],
			],
		);
		assert.equal(rows[1]?.label, 'Other Matters');
	});

	it('switches them on and off in the settings of the user, and keeps what else is set', async () => {
		const shown = optionalStore({ globalValue: { small: { priority: 2 }, unknown: 7 } });
		await choose(shown, 'Other Matters');
		assert.deepEqual(shown.host.setting(SETTINGS.dossiers).globalValue, {
			small: { priority: 2, enabled: false },
			other: { enabled: true },
			unknown: 7,
		});
	});

	it('changes the settings of a workspace that says something about dossiers', async () => {
		const shown = optionalStore({ workspaceValue: { small: { enabled: false } } });
		const rows = await choose(shown, 'Other Matters');
		assert.equal(rows[0]?.picked, false);
		assert.deepEqual(shown.host.settings.get(SETTINGS.dossiers), {
			workspaceValue: { small: { enabled: false }, other: { enabled: true } },
		});
	});

	it('does not change the settings of the workspace in Restricted Mode, and says so', async () => {
		const shown = optionalStore({ workspaceValue: { small: { enabled: false } } });
		shown.host.trusted = false;
		await choose(shown, 'Other Matters');
		assert.deepEqual(shown.host.settings.get(SETTINGS.dossiers), { workspaceValue: { small: { enabled: false } } });
		assert.deepEqual(shown.host.messages, ['warning: In Restricted Mode, the workspace settings cannot be changed.']);
	});

	it('changes nothing on Escape, or if everything stays as it is', async () => {
		const shown = optionalStore();
		const before = shown.host.settings.get(SETTINGS.dossiers);
		await chooseDossiers(shown.store, OPTIONAL);
		const [small] = await choose(optionalStore());
		await choose(shown, small?.label ?? '');
		assert.equal(shown.host.settings.get(SETTINGS.dossiers), before);
	});
});
