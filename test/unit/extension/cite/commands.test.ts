import assert from 'node:assert/strict';
import { mergeDossiers } from '../../../../src/core/library/merge';
import { runCopy, runInsert } from '../../../../src/extension/features/cite/commands';
import type { CiteServices } from '../../../../src/extension/features/cite/register';
import { Bibliographies } from '../../../../src/extension/platform/citation/bibliographies/bibliographies';
import { OwnLibraryReader } from '../../../../src/extension/platform/citation/bibliographies/ownLibraries';
import { PickedFiles } from '../../../../src/extension/platform/citation/bibliographies/pickedFiles';
import { RecentCitations } from '../../../../src/extension/platform/citation/recentCitations';
import { LastEditor } from '../../../../src/extension/platform/documents/lastEditor';
import { SearchIndexes } from '../../../../src/extension/platform/library/searchIndexes';
import { smallDossier } from '../../../support/core/dossiers/smallLibrary';
import type { FakeQuickPick } from '../../../support/fakeVscode/ui/quickPick';
import { FakeMemento } from '../../../support/fakeVscode/values/memento';
import { Range } from '../../../support/fakeVscode/values/positions';
import { newRecognizers } from '../support/recognizers';
import { smallServices } from '../support/services';
import { until } from '../support/until';

/** The argument from a node of the tree or the page of an entry. */
const inTree = (id: string) => ({ entry: { id } });

function setUp() {
	const { host, store, log } = smallServices();
	const document = host.open('/drafts/draft.md', 'A hat.\n\nAnother hat.\n');
	const editor = host.show(document, 6);
	const bibliographies = new Bibliographies();
	const services = {
		store, log, indexes: new SearchIndexes(), bibliographies, own: new OwnLibraryReader(bibliographies, new PickedFiles()), lastEditor: new LastEditor(), recent: new RecentCitations(new FakeMemento() as never), ...newRecognizers(store),
	} as unknown as CiteServices;
	const place = { document: document.uri.toString(), version: document.version, offset: 19 };
	const pickers: FakeQuickPick[] = [];
	/** Answers the lists one after the other; all further lists are cancelled. */
	const answer = (...answers: readonly ((picker: FakeQuickPick) => unknown)[]) => {
		const left = [...answers];
		host.atPick = picker => {
			pickers.push(picker);
			(left.shift() ?? (other => other.leave()))(picker);
		};
	};
	return { host, document, editor, services, place, pickers, answer };
}

const first = (picker: FakeQuickPick) => picker.take();

describe('citing from a card', () => {
	it('inserts the citation after the name whose card was shown and the full stop there, and puts the cursor after it', async () => {
		const { document, editor, services, place, answer } = setUp();
		answer(first);
		await runInsert('small/charter', place, services);
		assert.match(document.getText(), /^A hat\.\n\nAnother hat\.\[\^1\]\n\n\[\^1\]: .+\n$/);
		assert.equal(document.offsetAt(editor.selections[0]?.active ?? document.positionAt(0)), 20 + '[^1]'.length);
	});

	for (const [when, asked] of [['before the locator is asked for', 0], ['while the locator is asked for', 1]] as const) {
		it(`says so and inserts nothing if the text has changed ${when}`, async () => {
			const { host, document, services, place, answer, pickers } = setUp();
			const edit = () => host.edit(document, { start: 0, end: 0, text: 'So: ' });
			if (asked === 0) {
				edit();
			}
			answer(picker => {
				edit();
				picker.take();
			});
			await runInsert('small/charter', place, services);
			assert.equal(pickers.length, asked);
			assert.equal(document.getText(), 'So: A hat.\n\nAnother hat.\n');
			assert.match(host.messages.join('\n'), /Nothing was inserted because the text has changed/);
		});
	}

	it('inserts nothing if the locator is not chosen', async () => {
		const { document, services, place } = setUp();
		await runInsert('small/charter', place, services);
		assert.equal(document.getText(), 'A hat.\n\nAnother hat.\n');
	});
});

describe('citing from the tree or a page', () => {
	it('goes to the cursor in the draft, without asking if the command has only an id', async () => {
		for (const node of ['small/charter', inTree('small/charter')]) {
			const { document, services, answer } = setUp();
			answer(first);
			await runInsert(node, undefined, services);
			assert.match(document.getText(), /^A hat\.\[\^1\]\n/);
		}
	});

	it('leaves the focus in the draft, even if VS Code returns it to a page late', async () => {
		const { host, editor, services } = setUp();
		host.beforeApply = () => {
			host.activate(undefined);
			return true;
		};
		await runInsert('small/charter', undefined, services);
		assert.equal(host.activeEditor, editor);
	});

	it('does not name the position while it is visible', async () => {
		const { host, services, answer, pickers } = setUp();
		answer(first);
		await runInsert(inTree('small/charter'), undefined, services);
		assert.equal(pickers[0]?.title, 'Insert Citation: Small Charter');
		assert.deepEqual(host.statusMessages, []);
	});

	it('names file and line of a position that is not visible, before and after', async () => {
		const { host, document, editor, services, answer, pickers } = setUp();
		editor.visibleRanges = [new Range(1, 0, 3, 0)];
		answer(first);
		await runInsert(inTree('small/charter'), undefined, services);
		assert.equal(pickers[0]?.title, 'Insert Citation in draft.md, Line 1: Small Charter');
		assert.deepEqual(host.statusMessages, ['Citation inserted in draft.md, line 1']);
		assert.match(document.getText(), /^A hat\.\[\^1\]\n/);
	});

	it('goes to the last active draft if a page hides it, and says so', async () => {
		const { host, document, services, answer } = setUp();
		host.editors.length = 0;
		host.activate(undefined);
		host.editorFor = hidden => host.show(hidden, 6);
		answer(first);
		await runInsert(inTree('small/charter'), undefined, services);
		assert.match(document.getText(), /^A hat\.\[\^1\]\n/);
		assert.deepEqual(host.statusMessages, ['Citation inserted in draft.md, line 1']);
	});

	it('goes to no output channel and no virtual document of ours, although these are editors', async () => {
		for (const scheme of ['output', 'dossier-entry']) {
			const { host, document, services, answer } = setUp();
			host.show(host.open('/log', 'A log.\n', { scheme }), 0);
			answer(first);
			await runInsert(inTree('small/charter'), undefined, services);
			assert.match(document.getText(), /^A hat\.\[\^1\]\n/);
		}
	});

	it('asks for a document if the last draft is closed', async () => {
		const { host, document, services } = setUp();
		host.editors.length = 0;
		host.activate(undefined);
		host.close(document);
		await runInsert(inTree('small/charter'), undefined, services);
		assert.match(host.messages.join('\n'), /put the cursor where the citation should go/);
	});
});

describe('the locator in a source', () => {
	const labels = ({ items }: FakeQuickPick) => items.map(({ label }) => label);

	it('is offered from all evidence, that of the entry first, with previews', async () => {
		const { services, answer, pickers, document } = setUp();
		answer(picker => picker.take('art. 9'));
		await runInsert(inTree('small/rule'), undefined, services);
		const [picker] = pickers;
		assert.ok(picker);
		assert.deepEqual(labels(picker), [
			'art. 2(a)', 'art. 9', 'The Source as a Whole', 'Other Places in This Source', 'art. 5', 'Options', 'Text Before…', 'Text After…', 'Cite Another Source as Well',
		]);
		assert.deepEqual(picker.items.slice(0, 3).map(({ description, detail }) => (description === '' ? detail : description)), [
			'Charter of Small Things, 15 November 2000, art. 2 (a).', 'Charter of Small Things, 15 November 2000, art. 9.', 'Charter of Small Things, 15 November 2000.',
		]);
		assert.match(document.getText(), /\[\^1\]: Charter of Small Things, 15 November 2000, art\. 9\.\n$/);
	});

	it('is any with evidence in the dossier if a source is cited', async () => {
		const { services, answer, pickers } = setUp();
		answer(picker => picker.leave());
		const { library } = await services.store.get();
		await runInsert({ source: library.sources.get('small_notice') }, undefined, services);
		assert.deepEqual(labels(pickers[0] as FakeQuickPick), ['The Source as a Whole', 'Places in This Source', 'para. 1', 'para. 2', 'para. 3', 'para. 5', 'Options', 'Text Before…', 'Text After…', 'Cite Another Source as Well']);
	});

	it('is shown with the text before it if the note is long', async () => {
		const { services, answer, pickers } = setUp();
		answer(picker => picker.leave());
		const { library } = await services.store.get();
		await runInsert({ source: library.sources.get('small_notice') }, undefined, services);
		const rows = pickers[0]?.items ?? [];
		assert.equal(rows[0]?.detail, 'Small Office, “Notice of the Small Conference”, 16 October 2020. Available at https://small.example/notice.');
		assert.equal(rows.find(({ label }) => label === 'para. 3')?.description, 'Small Office, “Notice of… Conference”, 16 October 2020, para. 3…');
	});

	it('can be typed, with a preview while typing', async () => {
		const { services, answer, pickers, document } = setUp();
		answer(picker => {
			picker.type('art 7');
			assert.equal(picker.items[0]?.detail, 'Charter of Small Things, 15 November 2000, art. 7.');
			picker.type('emphasis added');
			assert.equal(picker.items[0]?.detail, 'Charter of Small Things, 15 November 2000, emphasis added.');
			picker.type('art. 8');
			picker.take();
		});
		await runInsert(inTree('small/charter'), undefined, services);
		assert.equal(pickers.length, 1);
		assert.match(document.getText(), /, art\. 8\.\n$/);
	});

	it('is previewed as a key with its reference if the document has citation keys', async () => {
		const { host, services, answer, pickers } = setUp();
		host.files.put('/drafts/refs.bib', '@misc{mine,\n  title = {Charter of Small Things},\n  date = {2000-11-15},\n}\n');
		host.show(host.open('/drafts/keyed.md', '---\nbibliography: refs.bib\n---\nA hat.\n'), 33);
		answer(picker => picker.leave());
		await runInsert(inTree('small/rule'), undefined, services);
		assert.deepEqual(pickers[0]?.items.slice(0, 3).map(({ description, detail }) => (description === '' ? detail : description)), ['[@mine, art. 2(a)] · Charter of Small Things, 15 November 2000', '[@mine, art. 9]', '[@mine]']);
	});

	it('may be in another source of the entry', async () => {
		const { services, answer, pickers, document } = setUp();
		answer(picker => picker.take('Notice'), picker => picker.take('para. 3'));
		await runInsert(inTree('small/charter'), undefined, services);
		assert.ok(labels(pickers[0] as FakeQuickPick).includes('Other Sources'));
		assert.equal(pickers[1]?.title, 'Insert Citation: Notice');
		assert.ok(labels(pickers[1] as FakeQuickPick).includes('Small Charter'));
		assert.match(document.getText(), /\[\^1\]: Small Office, “Notice of the Small Conference”, 16 October 2020, para\. 3\. /);
	});

	it('is also asked for when copying', async () => {
		const { services, answer, host } = setUp();
		answer(picker => picker.take('art. 9'));
		await runCopy(inTree('small/rule'), undefined, services);
		assert.match(host.clipboard, /^\[\^1\]\n\n\[\^1\]: .*art\. 9\.\n$/);
	});

	it('can be followed by another source, and going back returns to it', async () => {
		const { services, answer, pickers, document } = setUp();
		const another = (picker: FakeQuickPick) => picker.take('Cite Another Source as Well');
		answer(
			another,
			picker => picker.back(),
			picker => {
				assert.equal(picker.items.find(({ label }) => label === 'Cite Another Source as Well')?.description, 'after art. 2(a)');
				picker.type('art. 7');
				assert.deepEqual(labels(picker), ['art. 7', 'Cite Another Source as Well']);
				assert.equal(picker.items[1]?.description, 'after art. 7');
				another(picker);
			},
			picker => {
				picker.type('notice');
				return until(() => picker.items.length > 0).then(() => picker.take('Notice'));
			},
			picker => picker.take('para. 3'),
		);
		await runInsert(inTree('small/rule'), undefined, services);
		assert.deepEqual(pickers.map(({ buttons }) => buttons.length), [0, 1, 0, 1, 1]);
		assert.match(pickers[4]?.items.find(({ label }) => label === 'para. 3')?.description ?? '', /^… Small Office, .*, para\. 3…$/);
		assert.match(document.getText(), /\[\^1\]: Charter of Small Things, 15 November 2000, art\. 7; and Small Office, /);
	});

	it('is the typed text if Enter is pressed before the list is updated', async () => {
		const { services, answer, pickers, document } = setUp();
		answer(picker => {
			picker.showRows();
			picker.type('art. 7');
			// This is the second row of the previous list, which VS Code still shows.
			picker.select(1);
			picker.accept();
		});
		await runInsert(inTree('small/rule'), undefined, services);
		assert.equal(pickers.length, 1);
		assert.match(document.getText(), /\[\^1\]: Charter of Small Things, 15 November 2000, art\. 7\.\n$/);
	});
});

describe('choosing what to cite', () => {
	it('shows a list before the library is loaded, and one for the locators as soon as a source is picked', async () => {
		const { document, services, answer, pickers } = setUp();
		let isWaiting = true;
		const get = async () => {
			await until(() => !isWaiting);
			return services.store.get();
		};
		answer(picker => {
			picker.type('small ch');
			assert.equal(picker.busy, true);
			isWaiting = false;
			return until(() => picker.items.length > 0).then(() => picker.take('Small Charter'));
		}, first);
		await runInsert(undefined, undefined, { ...services, store: { get } as never });
		assert.deepEqual(pickers.map(({ title }) => title), ['Insert Citation', 'Insert Citation: Small Charter']);
		assert.match(document.getText(), /^A hat\.\[\^1\]\n/);
	});

	for (const [how, node] of [['from the list', undefined], ['from the tree', inTree('small/hat')], ['by a program', 'small/hat']] as const) {
		it(`says so if an entry has no source, chosen ${how}`, async () => {
			const { host, document, services, answer, pickers } = setUp();
			answer(picker => {
				picker.type('hat');
				return until(() => picker.items.length > 0).then(() => picker.take('hat'));
			});
			const library = mergeDossiers([{ ...smallDossier(), sources: new Map() }]);
			await runInsert(node, undefined, { ...services, store: { get: async () => ({ library }) } as never });
			assert.equal(pickers.length, node === undefined ? 1 : 0);
			assert.deepEqual(host.messages, ['information: There is nothing to cite because the dossier does not contain a source for this entry.']);
			assert.equal(document.getText(), 'A hat.\n\nAnother hat.\n');
		});
	}
});
