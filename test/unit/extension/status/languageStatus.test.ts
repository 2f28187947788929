import assert from 'node:assert/strict';
import { EntriesFilter } from '../../../../src/extension/features/browse/entriesFilter';
import { EntriesProvider } from '../../../../src/extension/features/browse/entriesProvider';
import { LanguageStatus } from '../../../../src/extension/features/status/languageStatus';
import { SETTINGS } from '../../../../src/extension/ids';
import { LibraryStore } from '../../../../src/extension/platform/library/libraryStore';
import { SearchIndexes } from '../../../../src/extension/platform/library/searchIndexes';
import { Uri } from '../../../support/fakeVscode/values/uri';
import { ChangingSource, dossierOfTerms } from '../support/changingSource';
import { DOSSIER_PATHS, smallServices } from '../support/services';
import { until } from '../support/until';

const TEXT = 'The Small Fund pays WHO.\n';

function setUp() {
	const services = smallServices();
	const status = new LanguageStatus({ ...services, extensionId: 'dossier.dossier' });
	const items = services.host.statusItems;
	return { ...services, status, mentions: () => items.get('dossier.mentions'), dossiers: () => items.get('dossier.dossiers') };
}

describe('language status', () => {
	it('does not load the dossiers itself, and counts once they are loaded', async () => {
		const { host, store, mentions, dossiers } = setUp();
		host.show(host.open('/drafts/draft.md', TEXT));
		assert.deepEqual(host.files.calls, []);
		assert.equal(mentions()?.text, 'Mentions');
		assert.equal(dossiers()?.text, 'Dossiers');
		await store.get();
		await until(() => mentions()?.text === '2 mentions');
		assert.equal(dossiers()?.text, '1 dossier');
		assert.equal(dossiers()?.command?.command, 'workbench.action.openSettings');
		assert.equal(mentions()?.command?.command, 'dossier.mentions.focus');
		assert.equal(mentions()?.busy, false);
	});

	it('counts what the view of mentions counts: nothing in reference lists that we generated', async () => {
		const { host, store, mentions } = setUp();
		host.show(host.open('/drafts/draft.md', `${TEXT}\n<!-- dossier:references -->\n\n- Small Fund\n\n<!-- /dossier:references -->\n`));
		await store.get();
		await until(() => mentions()?.text === '2 mentions');
	});

	it('is updated when typing pauses, and when the user switches to another draft', async () => {
		const { host, store, mentions } = setUp();
		const document = host.open('/drafts/draft.md', TEXT);
		const editor = host.show(document);
		await store.get();
		await until(() => mentions()?.text === '2 mentions');
		host.edit(document, { start: 0, end: TEXT.length, text: 'Nothing.\n' });
		assert.equal(mentions()?.text, '2 mentions');
		await until(() => mentions()?.text === 'No mentions');
		host.show(host.open('/drafts/other.md', 'WHO\n'));
		await until(() => mentions()?.text === '1 mention');
		host.activate(editor);
		await until(() => mentions()?.text === 'No mentions');
		// A view or a page in front is not a document.
		host.activate(undefined);
		assert.equal(mentions()?.text, 'No mentions');
	});

	it('counts once for several edits in a row', async () => {
		const { host, store, entryMentions, mentions } = setUp();
		const document = host.open('/drafts/draft.md', TEXT);
		host.show(document);
		await store.get();
		await until(() => mentions()?.text === '2 mentions');
		let asked = 0;
		const all = entryMentions.all.bind(entryMentions);
		entryMentions.all = async one => {
			asked++;
			return all(one);
		};
		for (let key = 0; key < 20; key++) {
			host.edit(document, { start: 0, end: 0, text: 'WHO ' });
		}
		assert.equal(asked, 0);
		await until(() => mentions()?.text === '22 mentions');
		assert.equal(asked, 1);
	});

	it('shows how many dossiers are unreadable, with a command that opens the log', async () => {
		const { host, store, dossiers } = setUp();
		DOSSIER_PATHS.forEach(path => host.files.put(path, '{'));
		await store.get();
		assert.equal(dossiers()?.text, '0 dossiers, 1 unreadable');
		assert.equal(dossiers()?.severity, 1);
		assert.equal(dossiers()?.command?.command, 'dossier.showLog');
	});

	it('opens the list of addresses if one was not downloaded', async () => {
		const { host, log, served, entryMentions } = smallServices();
		const source = new ChangingSource('address');
		source.setFiles({
			uri: Uri.file('/x'),
			dossier: undefined,
			findings: [{ code: 'notDownloaded', path: [], detail: 'x' }],
			origin: { address: 'https://un.example/x' },
		});
		const store = new LibraryStore([source], log);
		new LanguageStatus({ store, served, entryMentions, log, extensionId: 'dossier.dossier' });
		await store.get();
		assert.equal(host.statusItems.get('dossier.dossiers')?.text, '0 dossiers, 1 unreadable');
		assert.equal(host.statusItems.get('dossier.dossiers')?.command?.command, 'dossier.showAddresses');
		assert.deepEqual(host.messages, []);
		assert.equal(log.of('error')[0], 'error: https://un.example/x');
	});

	it('shows how many have errors but are used, with a command that opens the problems', async () => {
		const { host, log, served, entryMentions } = smallServices();
		const source = new ChangingSource('workspace');
		source.setFiles({
			uri: Uri.file('/project/x.dossier.yaml'),
			dossier: dossierOfTerms('own', { one: 'Charter One' }),
			findings: [{ code: 'shape', path: [], detail: 'x' }],
			lastGood: 1,
		});
		const store = new LibraryStore([source], log);
		new LanguageStatus({ store, served, entryMentions, log, extensionId: 'dossier.dossier' });
		await store.get();
		const item = host.statusItems.get('dossier.dossiers');
		assert.equal(item?.text, '1 dossier, 1 with errors');
		assert.equal(item?.severity, 1);
		assert.equal(item?.command?.command, 'workbench.actions.view.problems');
		// As in the tree.
		const provider = new EntriesProvider({ store, filter: new EntriesFilter(new SearchIndexes()), log });
		const [broken] = await provider.getChildren() ?? [];
		assert.ok(broken);
		const row = await provider.getTreeItem(broken);
		assert.match(
			row.accessibilityInformation?.label ?? '',
			/^x\.dossier\.yaml has errors, .*, Until this is corrected, the version read at .* is used\.$/,
		);
		assert.equal(row.command?.command, 'vscode.open');
	});

	it('also appears for languages that the user adds', () => {
		const { host, mentions } = setUp();
		const languages = () =>
			(mentions()?.selector as readonly { readonly language: string }[] | undefined)?.map(({ language }) => language) ?? [];
		assert.ok(languages().includes('markdown') && !languages().includes('python'));
		host.set(SETTINGS.languages, { globalValue: ['python'] });
		assert.ok(languages().includes('python'));
	});
});
