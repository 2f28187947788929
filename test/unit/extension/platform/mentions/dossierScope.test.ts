import assert from 'node:assert/strict';
import { LibraryStore } from '../../../../../src/extension/platform/library/libraryStore';
import { EntryMentions } from '../../../../../src/extension/platform/mentions/entryMentions';
import { MentionFinder } from '../../../../../src/extension/platform/mentions/mentionFinder';
import { SymbolFinder } from '../../../../../src/extension/platform/mentions/symbolFinder';
import { Uri } from '../../../../support/fakeVscode/values/uri';
import { ChangingSource, dossierOfTerms } from '../../support/changingSource';
import { everyMeaning, smallServices } from '../../support/services';

/** A workspace with a dossier in each of some folders, all with the same name, and a bundled dossier that has it, too. */
function nested(...folders: readonly string[]) {
	const { host, log, silenced, documents } = smallServices();
	const workspace = new ChangingSource('workspace');
	const id = (folder: string) => `in${folder.replaceAll('/', '_')}`;
	workspace.setFiles(
		...folders.map(folder => ({
			uri: Uri.file(`${folder}/x.dossier.yaml`),
			folder: Uri.file(folder),
			findings: [],
			dossier: dossierOfTerms(id(folder), { pact: 'Pact of Steel', own: `Own of ${folder}` }),
		})),
	);
	const store = new LibraryStore([workspace, new ChangingSource('bundled', dossierOfTerms('bundled', { pact: 'Pact of Steel' }))], log);
	const symbols = new SymbolFinder(store, documents);
	const mentions = new MentionFinder({ store, documents, symbols, silenced, meanings: everyMeaning });
	const entryMentions = new EntryMentions({ store, mentions, symbols, silenced });
	return { host, store, workspace, mentions, entryMentions };
}

describe('the dossiers that apply to a document', () => {
	it('are those of its folder and the folders above, nearest first, and those without a folder', async () => {
		const { store } = nested('/project', '/project/a', '/project/ab', '/other');
		await store.get();
		const nearest = (path: string, scheme = 'file') => store.scope(Uri.from({ scheme, path })).nearest;
		assert.deepEqual(nearest('/project/a/deep/draft.md'), ['in_project_a', 'in_project', 'bundled']);
		assert.deepEqual(nearest('/project/ab/draft.md'), ['in_project_ab', 'in_project', 'bundled']);
		assert.deepEqual(nearest('/elsewhere/draft.md'), ['bundled']);
		assert.deepEqual(nearest('/project/a/notebook.ipynb', 'vscode-notebook-cell'), ['in_project_a', 'in_project', 'bundled']);
		assert.equal(nearest('Untitled-1', 'untitled').length, 5);
		assert.equal(store.scope(undefined).isAll, true);
	});

	it('are the same object for all documents in the same dossiers', async () => {
		const { store } = nested('/project');
		await store.get();
		assert.equal(store.scope(Uri.file('/project/a.md')), store.scope(Uri.file('/project/b/c.md')));
	});

	it('decide which entries a name means, and in which order', async () => {
		const { host, mentions, entryMentions } = nested('/project', '/other');
		const inside = host.open('/project/draft.md', 'The Pact of Steel and the Own of /other.');
		const found = await mentions.all(inside);
		assert.deepEqual(found.map(({ labels }) => labels.map(({ entry }) => entry)), [['in_project/pact', 'bundled/pact']]);
		const [mention] = found;
		assert.ok(mention);
		assert.deepEqual((await mentions.ranked(inside, mention)).map(({ entry }) => entry), ['in_project/pact', 'bundled/pact']);
		assert.equal((await mentions.at(inside, 6))?.labels.length, 2);
		assert.deepEqual(await mentions.within(inside, 20, 40), []);
		const outside = host.open('/elsewhere/draft.md', 'The Pact of Steel.');
		assert.deepEqual((await entryMentions.all(outside)).map(({ entry }) => entry), ['bundled/pact']);
		const file = { uri: Uri.file('/other/closed.txt'), languageId: 'plaintext' };
		const text = 'The Own of /other';
		assert.deepEqual(
			(await entryMentions.inText({ text, prose: [{ start: 0, end: text.length, continues: false }] }, file)).map(
				({ entry }) => entry,
			),
			['in_other/own'],
		);
	});

	it('include a dossier everywhere that says so', async () => {
		const { store, workspace } = nested();
		workspace.setFiles({
			uri: Uri.file('/project/x.dossier.yaml'),
			folder: Uri.file('/project'),
			findings: [],
			dossier: { ...dossierOfTerms('wide', {}), scope: 'workspace' },
		});
		await store.get();
		assert.deepEqual(store.scope(Uri.file('/elsewhere/draft.md')).nearest, ['wide', 'bundled']);
	});
});
