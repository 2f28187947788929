import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { MarkdownString, TreeItemLabel } from 'vscode';
import { EntriesFilter } from '../../../../src/extension/features/browse/entriesFilter';
import { EntriesProvider } from '../../../../src/extension/features/browse/entriesProvider';
import { nodeOfEntry, nodeOfSource, type TreeNode } from '../../../../src/extension/features/browse/nodes';
import { registerBrowse } from '../../../../src/extension/features/browse/register';
import { COMMANDS, TREE_CONTEXTS, VIEWS } from '../../../../src/extension/ids';
import { LibraryStore } from '../../../../src/extension/platform/library/libraryStore';
import { SearchIndexes } from '../../../../src/extension/platform/library/searchIndexes';
import { Uri } from '../../../support/fakeVscode/values/uri';
import { ChangingSource, dossierOfTerms } from '../support/changingSource';
import { DOSSIER_PATHS, dossierTextOf, smallServices } from '../support/services';

function treeOf(dossier?: string) {
	const { store, log, host } = smallServices();
	if (dossier !== undefined) {
		host.files.put(DOSSIER_PATHS[0] ?? '', dossier);
	}
	const filter = new EntriesFilter(new SearchIndexes());
	const provider = new EntriesProvider({ store, filter, log });
	const itemsUnder = async (node?: TreeNode) =>
		Promise.all(((await provider.getChildren(node)) ?? []).map(async child => ({ child, item: await provider.getTreeItem(child) })));
	/** The visible rows, with the nodes that are expanded by default. */
	const rows = async (node?: TreeNode): Promise<readonly string[]> =>
		(
			await Promise.all(
				(await itemsUnder(node)).map(async ({ child, item }) => {
					const label = typeof item.label === 'string' ? item.label : (item.label?.label ?? '');
					return [
						`${label} (${String(item.description)})`,
						...(item.collapsibleState === 2 ? (await rows(child)).map(row => `  ${row}`) : []),
					];
				}),
			)
		).flat();
	return { provider, filter, rows, itemsUnder };
}

describe('the command that shows an entry in the tree', () => {
	function registered() {
		const { store, log, host } = smallServices();
		registerBrowse({ store, indexes: new SearchIndexes(), log });
		return { host, run: async (id: string, ...args: readonly unknown[]) => host.commands.get(id)?.(...args) };
	}

	it('selects the entry or source, and moves the focus to it', async () => {
		const { host, run } = registered();
		for (const id of ['small/charter', 'small_charter']) {
			await run(COMMANDS.revealEntry, id);
		}
		const [provider] = host.registered.get(VIEWS.entries) as EntriesProvider[];
		const labels = await Promise.all(host.revealed.map(async ({ element }) => (await provider?.getTreeItem(element as TreeNode))?.label));
		assert.deepEqual(labels, ['CST', 'Small Charter']);
		assert.deepEqual(host.revealed.map(({ options }) => options), Array(2).fill({ select: true, focus: true, expand: true }));
	});

	it('leaves the tree as it is if there is no such entry', async () => {
		const { host, run } = registered();
		for (const argument of ['no/such', 'small/__proto__', 42, null, { entry: null }, { entry: { id: 7 } }, ['x'], undefined]) {
			await run(COMMANDS.revealEntry, argument);
		}
		assert.deepEqual([host.revealed, host.messages], [[], []]);
		assert.deepEqual(host.log.of('error'), []);
	});
});

describe('the tree of entries', () => {
	it('has short titles with what they are, groups sources by kind, and opens their pages', async () => {
		const { itemsUnder, rows } = treeOf();
		const roots = await itemsUnder();
		const sources = roots.find(({ child }) => child.type === 'sources');
		const instruments = roots.find(({ child }) => child.type === 'kind' && child.kind === 'instrument');
		assert.ok(sources && instruments);
		assert.deepEqual(await rows(instruments.child), ['CST (founding treaty)']);
		assert.deepEqual(await rows(sources.child), ['Treaties (1)', 'Web pages (1)']);
		const [treaties] = await itemsUnder(sources.child);
		assert.ok(treaties);
		const [charter] = await itemsUnder(treaties.child);
		assert.deepEqual(
			[charter?.item.label, charter?.item.command?.command, charter?.item.command?.arguments],
			['Small Charter', 'dossier.openPreview', ['small_charter']],
		);
	});

	it('is filtered to items with the words, which are highlighted, in groups that are expanded', async () => {
		const { filter, rows, itemsUnder } = treeOf();
		filter.set('  charter ');
		assert.deepEqual(await rows(), [
			'Instruments (1 of 1)', '  CST (founding treaty)', 'Terms (1 of 2)', '  rule of small things (what the charter asks)',
			'Sources (1 of 2)', '  Treaties (1 of 1)', '    Small Charter (Charter of Small Things)',
		]);
		const sources = (await itemsUnder()).at(-1);
		const [treaties] = await itemsUnder(sources?.child);
		const [charter] = await itemsUnder(treaties?.child);
		assert.deepEqual((charter?.item.label as TreeItemLabel).highlights, [[6, 13]]);
		filter.set('xyzzy');
		assert.deepEqual(await rows(), []);
		filter.set('');
		assert.equal((await rows()).length, 7);
	});

	it('sorts resolutions by number, and says which numbers are unconfirmed', async () => {
		const { provider, itemsUnder } = treeOf(dossierTextOf(readFileSync('dossiers/cop10-belgium.dossier.yaml', 'utf8')));
		const resolutions = (await itemsUnder()).find(({ child }) => child.type === 'kind' && child.kind === 'resolution');
		const rows = await itemsUnder(resolutions?.child);
		const labels = rows.map(({ item }) => item.accessibilityInformation?.label ?? '');
		assert.deepEqual(labels.map(label => /^(?:GA )?[\d/]+/.exec(label)?.[0]), [
			'9/1', '10/1', '10/2', '10/3', '10/4', '10/5', '10/6', '10/7', '11/4', '11/5', '12/3', '12/4', 'GA 55/25', 'GA 55/255', 'GA 58/4', 'GA 64/293', 'GA 73/343',
		]);
		assert.deepEqual(labels.flatMap((label, index) => (label.includes('number unconfirmed') ? [index] : [])), [7]);
		assert.ok(labels.every(label => !label.includes('?')));
		const unconfirmed = rows[7];
		assert.ok(unconfirmed);
		const { tooltip } = await provider.resolveTreeItem(unconfirmed.item, unconfirmed.child);
		assert.match((tooltip as MarkdownString).value, /\$\(question\) Number unconfirmed&#58; /);
	});

	it('shows a dossier that could not be loaded, with the reason and a command that opens the log', async () => {
		const { itemsUnder } = treeOf('{"format": 1, "id": "small"');
		const [broken, ...others] = await itemsUnder();
		assert.deepEqual(others, []);
		assert.match(
			broken?.item.accessibilityInformation?.label ?? '',
			/^cop10-belgium\.dossier\.json could not be loaded, The file is neither JSON nor YAML/,
		);
		assert.equal(broken?.item.command?.command, 'dossier.showLog');
	});

	it('names several dossiers by their titles, and only one “Overview”', async () => {
		const { log } = smallServices();
		const [one, two] = ['one', 'two'].map(id => dossierOfTerms(id, { term: `Charter ${id}` }));
		assert.ok(one && two);
		const labels = async (source: ChangingSource) => {
			const provider = new EntriesProvider({
				store: new LibraryStore([source], log),
				filter: new EntriesFilter(new SearchIndexes()),
				log,
			});
			const items = await Promise.all(((await provider.getChildren()) ?? []).map(node => provider.getTreeItem(node)));
			return items
				.filter(({ contextValue }) => contextValue === TREE_CONTEXTS.dossier)
				.map(({ label, description, accessibilityInformation }) => [label, description, accessibilityInformation?.label]);
		};
		assert.deepEqual(await labels(new ChangingSource('workspace', one)), [['Overview', 'Dossier one', 'Overview, Dossier one']]);
		assert.deepEqual(await labels(new ChangingSource('workspace', one, two)), [
			['Dossier one', 'Overview', 'Dossier one, Overview'],
			['Dossier two', 'Overview', 'Dossier two, Overview'],
		]);
	});

	it('says where a dossier was downloaded from, with its checksum, and opens the list of addresses at one that was not', async () => {
		const { log } = smallServices();
		const origin = { address: 'https://un.example/x.dossier.yaml?token=1' };
		const source = new ChangingSource('address');
		const sha256 = 'ab'.repeat(32);
		source.setFiles(
			{
				uri: Uri.file('/storage/addresses/x'),
				dossier: dossierOfTerms('own', { one: 'Charter One' }),
				findings: [],
				origin: { ...origin, copy: { sha256, at: 0 } },
			},
			{
				uri: Uri.from({ scheme: 'dossier-address', path: '/x' }),
				dossier: undefined,
				findings: [{ code: 'notDownloaded', path: [], detail: 'The server took too long.' }],
				origin,
			},
		);
		const provider = new EntriesProvider({
			store: new LibraryStore([source], log),
			filter: new EntriesFilter(new SearchIndexes()),
			log,
		});
		const [broken, overview] = await Promise.all(((await provider.getChildren()) ?? []).map(node => provider.getTreeItem(node)));
		assert.equal(broken?.label, 'un.example/x.dossier.yaml');
		assert.equal(broken?.accessibilityInformation?.label, 'un.example/x.dossier.yaml could not be loaded, The server took too long.');
		assert.deepEqual([broken?.command?.command, broken?.command?.arguments], ['dossier.showAddresses', [origin.address]]);
		const [title, from, when, checksum] = String(overview?.tooltip).split('\n');
		assert.deepEqual(
			[title, from, when?.startsWith('Downloaded '), checksum],
			['Dossier own', `From ${origin.address}`, true, `SHA-256: ${sha256}`],
		);
	});

	it('is refreshed when the filter changes, and only then', () => {
		const { provider, filter } = treeOf();
		let asked = 0;
		provider.onDidChangeTreeData(() => asked++);
		filter.set('hat');
		filter.set(' hat ');
		filter.set('');
		assert.equal(asked, 2);
	});

	it('finds the nodes of an entry and a source, unless they are filtered out', async () => {
		const { provider, filter } = treeOf();
		const { library } = await provider.content();
		const hat = library.entries.get('small/hat');
		const notice = library.sources.get('small_notice');
		assert.ok(hat && notice);
		const paths = async () => {
			const content = await provider.content();
			return [nodeOfEntry(content, hat)?.path, nodeOfSource(content, notice)?.path];
		};
		assert.deepEqual(await paths(), ['term/small/hat', 'sources/webPages/small_notice']);
		filter.set('notice');
		assert.deepEqual(await paths(), [undefined, 'filtered/sources/webPages/small_notice']);
		const node = nodeOfSource(await provider.content(), notice);
		assert.equal(node && (await provider.getParent(node))?.path, 'filtered/sources/webPages');
	});
});
