import assert from 'node:assert/strict';
import type { ChosenCitation } from '../../../../src/extension/features/cite/chosen';
import {
	citationEdit,
	citationText,
	insertCitation,
	type InsertedCitation,
} from '../../../../src/extension/features/cite/insertion/insertCitation';
import { cursorsOf } from '../../../../src/extension/features/cite/insertion/target';
import type { PlanningServices } from '../../../../src/extension/features/cite/services';
import { Bibliographies } from '../../../../src/extension/platform/citation/bibliographies/bibliographies';
import { KnownNotes } from '../../../../src/extension/platform/citation/document/knownNotes';
import type { FakeEditor } from '../../../support/fakeVscode/files/editor';
import { newRecognizers } from '../support/recognizers';
import { asEditor, smallServices } from '../support/services';

const BIB = '/drafts/refs.bib';
const WITH_BIB = '---\nbibliography: refs.bib\n---\nA hat.\n';

/** Inserts a citation at the cursors of an editor. */
async function insertAtCursors(
	editor: FakeEditor,
	chosen: readonly ChosenCitation[],
	services: PlanningServices,
): Promise<InsertedCitation> {
	const inserted = await insertCitation(asEditor(editor), { offsets: () => cursorsOf(asEditor(editor)) }, chosen, services);
	assert.ok(inserted);
	return inserted;
}

async function setUp() {
	const { host, store } = smallServices();
	const { library } = await store.get();
	const source = library.sources.get('small_charter');
	assert.ok(source);
	const chosen: readonly ChosenCitation[] = [{ cited: { source, locators: [] }, prefix: '', suffix: '' }];
	host.files.calls.length = 0;
	return { host, chosen, services: { store, bibliographies: new Bibliographies(), ...newRecognizers(store), knownNotes: new KnownNotes() } };
}

/** Inserts a citation at the end of `A hat.` and does something else during one of the file system calls. */
async function insertWhile(text: string, call: number, what: (host: Awaited<ReturnType<typeof setUp>>['host']) => void) {
	const { host, chosen, services } = await setUp();
	host.files.put(BIB, '');
	const document = host.open('/drafts/draft.md', text);
	const editor = host.show(document, text.indexOf('hat.') + 4);
	host.files.atCall = number => {
		if (number === call) {
			what(host);
		}
	};
	const inserted = await insertAtCursors(editor, chosen, services);
	return { host, document, inserted, calls: host.files.calls.length };
}

/** Runs a function for each file system call of an insertion, of which there must be several. */
async function forEachCall(text: string, run: (call: number) => Promise<unknown>): Promise<void> {
	const { calls } = await insertWhile(text, -1, () => undefined);
	assert.ok(calls > 1);
	for (let call = 1; call <= calls; call++) {
		await run(call);
	}
}

describe('insertCitation', () => {
	it('inserts a footnote at the cursor, whichever file is read while the user types', async () => {
		await forEachCall('A hat.\n', async call => {
			const { document, inserted } = await insertWhile('A hat.\n', call, host => host.documents.forEach(open =>
				host.edit(open, { start: 0, end: 0, text: 'This is ' })));
			assert.equal(inserted.applied, true);
			assert.match(document.getText(), /^This is A hat\.\[\^1\]\n\n\[\^1\]: .*\n$/, `call ${call}`);
		});
	});

	it('inserts a key at the cursor and the entry into the bibliography, whichever file is read while the user types', async () => {
		await forEachCall(WITH_BIB, async call => {
			const { host, document, inserted } = await insertWhile(WITH_BIB, call, typing => typing.documents.slice(0, 1).forEach(draft =>
				typing.edit(draft, { start: 31, end: 31, text: 'This is ' })));
			assert.equal(inserted.applied, true);
			assert.equal(document.getText(), WITH_BIB.replace('A hat.', 'This is A hat. [@small_charter]'), `call ${call}`);
			assert.match(host.files.text(BIB) ?? '', /^@\w+\{small_charter,/);
		});
	});

	it('numbers a footnote after the notes at the time of insertion', async () => {
		await forEachCall('A hat.\n', async call => {
			const { document } = await insertWhile('A hat.\n', call, host => host.documents.forEach(open =>
				host.edit(open, { start: 7, end: 7, text: '\nMore.[^1]\n\n[^1]: A note.\n' })));
			assert.match(document.getText(), /^A hat\.\[\^2\]\n\nMore\.\[\^1\]\n\n\[\^1\]: A note\.\n\n?\[\^2\]: /, `call ${call}`);
		});
	});

	it('leaves the cursors after the marks, with the locator inserted and nothing selected', async () => {
		const { host, chosen, services } = await setUp();
		const document = host.open('/drafts/draft.md', 'A hat.\nA cat.\n');
		const editor = host.show(document, 6, 13);
		const placed = chosen.map(({ cited, ...rest }) => ({
			...rest,
			cited: { ...cited, locators: [{ label: 'article' as const, value: '2' }] },
		}));
		await insertAtCursors(editor, placed, services);
		assert.match(document.getText(), /^A hat\.\[\^1\]\nA cat\.\[\^1\]\n\n\[\^1\]: .*, art\. 2\.\n$/);
		assert.deepEqual(editor.selections.map(({ isEmpty }) => isEmpty), [true, true]);
		assert.deepEqual(editor.selections.map(({ active }) => document.offsetAt(active)), [10, 21]);
	});

	for (const [what, text, setting, written] of [
		[
			'after the full stop in English',
			'A hat|.\n',
			undefined,
			/^A hat\.\[\^1\]\n\n\[\^1\]: Charter of Small Things, 15 November 2000\.\n$/,
		],
		[
			'before it in French, with a French note',
			'---\nlang: fr\n---\nUn chapeau.|\n',
			undefined,
			/\nUn chapeau\[\^1\]\.\n\n\[\^1\]: Charte des petites choses, 15 novembre 2000\.\n$/,
		],
		['before it if the setting says so', 'A hat|.\n', 'before', /^A hat\[\^1\]\.\n/],
		['after it if the setting says so', '---\nlang: fr\n---\nUn chapeau|.\n', 'after', /\nUn chapeau\.\[\^1\]\n/],
	] as const) {
		it(`puts the mark ${what}, and the cursor after it`, async () => {
			const { host, chosen, services } = await setUp();
			host.set('dossier.citation.punctuation', { globalValue: setting });
			const document = host.open('/drafts/draft.md', text.replace('|', ''));
			const editor = host.show(document, text.indexOf('|'));
			await insertAtCursors(editor, chosen, services);
			assert.match(document.getText(), written);
			assert.equal(document.offsetAt(editor.selections[0]?.active ?? document.positionAt(0)), document.getText().indexOf('[^1]') + 4);
		});
	}

	it('puts the mark where the language of the text has it, if references are in another one', async () => {
		const { host, chosen, services } = await setUp();
		host.set('dossier.citation.language', { globalValue: 'fr' });
		const document = host.open('/drafts/draft.md', 'A hat.\n');
		await insertAtCursors(host.show(document, 6), chosen, services);
		assert.equal(document.getText(), 'A hat.[^1]\n\n[^1]: Charte des petites choses, 15 novembre 2000.\n');
	});

	it('leaves the cursor before the space that separates a key from the next word', async () => {
		const { host, chosen, services } = await setUp();
		host.files.put(BIB, '');
		const document = host.open('/drafts/draft.md', WITH_BIB);
		const editor = host.show(document, WITH_BIB.indexOf('hat'));
		await insertAtCursors(editor, chosen, services);
		assert.equal(document.getText(), WITH_BIB.replace('hat', '[@small_charter] hat'));
		assert.equal(document.offsetAt(editor.selection.active), document.getText().indexOf(' hat'));
	});

	it('starts a paragraph below a note, which the mark would continue', async () => {
		const { host, chosen, services } = await setUp();
		const document = host.open('/drafts/draft.md', 'A.[^1]\n\n[^1]: B.\n');
		await insertAtCursors(host.show(document, document.getText().length), chosen, services);
		assert.equal(document.getText(), 'A.[^1]\n\n[^1]: B.\n[^2]: Charter of Small Things, 15 November 2000.\n\n[^2]');
	});

	it('leaves the cursor after the mark in documents with CRLF line endings', async () => {
		const { host, chosen, services } = await setUp();
		const document = host.open('/drafts/draft.md', 'One.\r\n\r\nA hat.\r\n');
		const editor = host.show(document, 14);
		await insertAtCursors(editor, chosen, services);
		assert.equal(document.offsetAt(editor.selections[0]?.active ?? document.positionAt(0)), document.getText().indexOf('[^1]') + 4);
	});

	it('inserts nothing if the offsets are no longer valid once the files are read', async () => {
		const { host, chosen, services } = await setUp();
		const document = host.open('/drafts/draft.md', 'A hat.\n');
		const editor = host.show(document, 0);
		assert.equal(await insertCitation(asEditor(editor), { offsets: () => undefined }, chosen, services), undefined);
		assert.equal(document.getText(), 'A hat.\n');
	});

	it('does not change a read-only document', async () => {
		const { host, chosen, services } = await setUp();
		const document = host.open('/drafts/draft.md', 'A hat.\n');
		const editor = host.show(document, 6);
		host.files.readonlyPaths.add('/drafts/draft.md');
		const { applied } = await insertAtCursors(editor, chosen, services);
		assert.equal(applied, false);
		assert.equal(document.getText(), 'A hat.\n');
	});

	it('inserts only the citation if the bibliography is read-only', async () => {
		const { host, chosen, services } = await setUp();
		host.files.put(BIB, '');
		host.files.readonlyPaths.add(BIB);
		const document = host.open('/drafts/draft.md', WITH_BIB);
		const editor = host.show(document, WITH_BIB.length - 1);
		const { applied, obstacle } = await insertAtCursors(editor, chosen, services);
		assert.equal(applied, true);
		assert.equal(obstacle?.kind, 'unwritable');
		assert.equal(document.getText(), WITH_BIB.replace('hat.', 'hat. [@small_charter]'));
		assert.equal(host.files.text(BIB), '');
	});

	it('reports that it was not applied if VS Code rejects the edit', async () => {
		const { host, chosen, services } = await setUp();
		const document = host.open('/drafts/draft.md', 'A hat.\n');
		const editor = host.show(document, 6);
		host.beforeApply = () => false;
		const { applied } = await insertAtCursors(editor, chosen, services);
		assert.equal(applied, false);
		assert.equal(document.getText(), 'A hat.\n');
	});

	it('does not add an entry twice if another program adds it in the meantime', async () => {
		const entry = '@book{small_charter,\n  title = {Charter of Small Things},\n  date = {2000-11-15},\n}\n';
		await forEachCall(WITH_BIB, async call => {
			const { host, document } = await insertWhile(WITH_BIB, call, ({ files }) => files.put(BIB, entry));
			assert.equal(host.files.text(BIB), entry, `call ${call}`);
			assert.equal(document.getText(), WITH_BIB.replace('hat.', 'hat. [@small_charter]'));
		});
	});

	it('adds the entry to the bibliography that the document names at the time of insertion', async () => {
		const { host, chosen, services } = await setUp();
		host.files.put(BIB, '');
		host.files.put('/drafts/mine.bib', '');
		const document = host.open('/drafts/draft.md', WITH_BIB);
		const editor = host.show(document, WITH_BIB.length - 1);
		const name = WITH_BIB.indexOf('refs');
		host.files.before('readFile', BIB, () => host.edit(document, { start: name, end: name + 4, text: 'mine' }));
		await insertAtCursors(editor, chosen, services);
		assert.match(host.files.text('/drafts/mine.bib') ?? '', /small_charter/);
		assert.equal(host.files.text(BIB), '');
	});

	it('leaves no new file behind if the edit is rejected', async () => {
		const { host, chosen, services } = await setUp();
		const document = host.open('/drafts/draft.md', WITH_BIB);
		const editor = host.show(document, WITH_BIB.length - 1);
		host.beforeApply = () => false;
		await insertAtCursors(editor, chosen, services);
		assert.equal(host.files.text(BIB), undefined);
	});

	it('does not empty a bibliography that another program creates in the meantime', async () => {
		const { host, chosen, services } = await setUp();
		const document = host.open('/drafts/draft.md', WITH_BIB);
		const editor = host.show(document, WITH_BIB.length - 1);
		host.files.before('stat', BIB, () =>
			host.files.before('stat', BIB, () => host.files.put(BIB, '@misc{other,\n  title = {Other},\n}\n')),
		);
		await insertAtCursors(editor, chosen, services);
		assert.match(host.files.text(BIB) ?? '', /^@misc\{other,[^@]*@\w+\{small_charter,/);
	});

	it('saves the bibliography, unless it has unsaved changes by the user', async () => {
		for (const isDirty of [false, true]) {
			const { host, chosen, services } = await setUp();
			const bibliography = host.open(BIB, '% mine\n');
			bibliography.isDirty = isDirty;
			const editor = host.show(host.open('/drafts/draft.md', WITH_BIB), WITH_BIB.length - 1);
			await insertAtCursors(editor, chosen, services);
			assert.match(bibliography.getText(), /small_charter/);
			assert.equal(bibliography.isDirty, isDirty);
			assert.equal(host.files.text(BIB) === bibliography.getText(), !isDirty);
		}
	});
});

describe('citationEdit', () => {
	it('is undefined if the document changes in the meantime', async () => {
		const { host, chosen, services } = await setUp();
		const document = host.open('/drafts/draft.md', 'A hat.\n');
		host.files.before('stat', '/drafts/_quarto.yml', () => host.edit(document, { start: 0, end: 0, text: 'This is ' }));
		assert.equal(await citationEdit(document, 6, chosen, services), undefined);
		assert.ok(await citationEdit(document, 6, chosen, services), 'an edit for a document at rest');
	});
});

describe('citationText', () => {
	it('is the mark and its definition, numbered as in the document once the files are read', async () => {
		const { host, chosen, services } = await setUp();
		const document = host.open('/drafts/draft.md', 'A hat.\n');
		host.files.before('stat', '/drafts/_quarto.yml', () =>
			host.edit(document, { start: 7, end: 7, text: 'More.[^1]\n\n[^1]: A note.\n' }),
		);
		const citation = await citationText(document, chosen, services);
		assert.match(citation?.text ?? '', /^\[\^2\]\n\n\[\^2\]: /);
	});
});
