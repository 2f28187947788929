import assert from 'node:assert/strict';
import { dossierPageAt, openDefinition } from '../../../../src/extension/features/preview/dossierPage';
import { UnsavedLibrary } from '../../../../src/extension/platform/library/unsavedLibrary';
import { SMALL_YAML } from '../../../support/core/dossiers/smallLibrary';
import { until } from '../support/until';
import { after, PATH, writing } from './support';

describe('the preview of a dossier file that is being written', () => {
	it('has the text in the editor, and again that of the file once it is closed', async () => {
		const { host, fake, services } = await writing();
		const drafts = new UnsavedLibrary(services.store, services.unsaved);
		const name = async () => (await drafts.get()).library.entries.get('small/fund')?.entry.labels[0]?.text;
		assert.equal(await name(), 'Small Fund');
		fake.isDirty = true;
		const start = SMALL_YAML.indexOf('Small Fund');
		let changes = 0;
		drafts.onDidChange(() => changes++);
		host.edit(fake, { start, end: start + 5, text: 'Great' });
		await until(() => changes > 0);
		assert.equal(await name(), 'Great Fund');
		assert.equal((await services.store.get()).library.entries.get('small/fund')?.entry.labels[0]?.text, 'Small Fund');
		const { library } = await drafts.get();
		assert.equal((await drafts.get()).library, library);
		host.close(fake);
		assert.equal(await name(), 'Small Fund');
		drafts.dispose();
	});

	it('keeps the last version of an entry that is half typed', async () => {
		const { host, fake, services } = await writing();
		const drafts = new UnsavedLibrary(services.store, services.unsaved);
		fake.isDirty = true;
		const start = SMALL_YAML.indexOf('kind: fund');
		host.edit(fake, { start, end: start + 'kind: fund'.length, text: 'kind: "fu' });
		await until(() => services.unsaved.all.length > 0);
		assert.equal((await drafts.get()).library.entries.get('small/fund')?.entry.kind, 'fund');
		assert.equal((await drafts.get()).library.entries.size, (await services.store.get()).library.entries.size);
		drafts.dispose();
	});

	it('has a file that no source has, when that is asked for', async () => {
		const { host, services } = await writing();
		const drafts = new UnsavedLibrary(services.store, services.unsaved);
		const other = host.open('/elsewhere/other.dossier.yaml', SMALL_YAML.replace('id: small', 'id: other'));
		await services.unsaved.include(other as never);
		assert.deepEqual((await drafts.get()).library.dossiers.map(({ id }) => id), ['small', 'other']);
		drafts.dispose();
	});

	it('shows what is at the cursor', async () => {
		const { host, document, services } = await writing();
		const page = (part: string) => dossierPageAt(document, after(document, part), services);
		assert.deepEqual(await page('kind: fu'), { entry: 'small/fund' });
		assert.deepEqual(await page('shortName: Not'), { entry: 'small_notice' });
		assert.deepEqual(await page('licen'), { entry: '', dossier: 'small' });
		const notes = host.open('/project/notes.md', 'Small Fund');
		assert.equal(await dossierPageAt(notes as never, after(document, 'x'), services), undefined);
	});

	it('opens the definition', async () => {
		const { host, document, services } = await writing();
		const given = { ...services, files: services.store };
		const line = (part: string) => SMALL_YAML.slice(0, SMALL_YAML.indexOf(part)).split('\n').length - 1;
		await openDefinition({ entry: 'small/fund' }, given);
		assert.equal(host.activeEditor?.document.uri.path, PATH);
		assert.equal(host.activeEditor?.selection.active.line, line('  fund:'));
		await openDefinition({ entry: 'small_charter' }, given);
		assert.equal(host.activeEditor?.selection.active.line, line('  charter:'));
		assert.ok(document.getText().length > 0);
		await openDefinition({ entry: 'unknown/x' }, given);
		assert.match(host.messages.at(-1) ?? '', /no file to edit/);
	});
});
