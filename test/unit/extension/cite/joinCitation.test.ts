import assert from 'node:assert/strict';
import type { ChosenCitation } from '../../../../src/extension/features/cite/chosen';
import { citationEdit, citationText, insertCitation } from '../../../../src/extension/features/cite/insertion/insertCitation';
import { cursorsOf } from '../../../../src/extension/features/cite/insertion/target';
import { Bibliographies } from '../../../../src/extension/platform/citation/bibliographies/bibliographies';
import { KnownNotes } from '../../../../src/extension/platform/citation/document/knownNotes';
import { newRecognizers } from '../support/recognizers';
import { asEditor, smallServices } from '../support/services';

const FRONT = '---\nbibliography: refs.bib\n---\n';

/** Creates a draft with one cursor or several at `|`, into which the charter is inserted. */
async function setUp(path: string, marked: string) {
	const { host, store } = smallServices();
	const { library } = await store.get();
	const source = library.sources.get('small_charter');
	assert.ok(source);
	const chosen: readonly ChosenCitation[] = [{ cited: { source, locators: [{ label: 'article', value: '5' }] }, prefix: '', suffix: '' }];
	host.files.put('/drafts/refs.bib', '');
	const offsets = marked.split('|').slice(0, -1).map((_, index, parts) => parts.slice(0, index + 1).join('').length);
	const document = host.open(path, marked.replaceAll('|', ''));
	const editor = host.show(document, ...offsets);
	const services = { store, bibliographies: new Bibliographies(), ...newRecognizers(store), knownNotes: new KnownNotes() };
	const insert = () => insertCitation(asEditor(editor), { offsets: () => cursorsOf(asEditor(editor)) }, chosen, services);
	const cursors = () => cursorsOf(asEditor(editor));
	return { host, document, editor, chosen, services, insert, cursors };
}

/** Returns the text of a draft after inserting, with `|` at the cursor. */
async function inserted(path: string, marked: string): Promise<string> {
	const { document, insert, cursors } = await setUp(path, marked);
	const result = await insert();
	assert.equal(result?.applied, true);
	const [cursor = 0] = cursors();
	return `${document.getText().slice(0, cursor)}|${document.getText().slice(cursor)}`;
}

describe('a citation inserted at or next to another', () => {
	it('is added to it by key, with the cursor after it', async () => {
		assert.equal(
			await inserted('/drafts/draft.md', `${FRONT}A [see @a|, p. 3] b.\n`),
			`${FRONT}A [see @a, p. 3; @small_charter, art. 5]| b.\n`,
		);
		assert.equal(await inserted('/drafts/draft.md', `${FRONT}A [@a] |b.\n`), `${FRONT}A [@a; @small_charter, art. 5]| b.\n`);
	});
	it('is added to a key in a draft without a bibliography', async () =>
		assert.equal(await inserted('/drafts/draft.md', 'A [@a]|.\n'), 'A [@a; @small_charter, art. 5]|.\n'));
	it('is added to a note, with the cursor at its mark', async () => {
		const text = await inserted('/drafts/draft.md', 'A hat.[^1]|\n\n[^1]: My own thought.\n');
		assert.match(text, /^A hat\.\[\^1\]\|\n\n\[\^1\]: My own thought; .*Charter of Small Things.*art\. 5.*\.\n$/);
	});
	it('is added to a note that was inserted before', async () => {
		const { document, editor, chosen, services, insert } = await setUp('/drafts/draft.md', 'A hat.|\n');
		await insert();
		const elsewhere = chosen.map(one => ({ ...one, cited: { ...one.cited, locators: [{ label: 'article' as const, value: '6' }] } }));
		await insertCitation(asEditor(editor), { offsets: () => cursorsOf(asEditor(editor)) }, elsewhere, services);
		assert.equal(document.getText().match(/\[\^\d+\]/g)?.length, 2);
		assert.match(document.getText(), /\[\^1\]: Charter of Small Things.*, art\. 5; and ibid\., art\. 6\.\n$/);
	});
	for (const [what, text] of [['by key', `${FRONT}A hat.|\n`], ['in a note', 'A hat.|\n']] as const) {
		it(`is not repeated if it is there already ${what}`, async () => {
			const { document, insert } = await setUp('/drafts/draft.md', text);
			await insert();
			const once = document.getText();
			const { version } = document;
			assert.equal((await insert())?.applied, true);
			assert.deepEqual([document.getText(), document.version], [once, version]);
		});
	}
	it('adds the record of a key that is there already to the bibliography', async () => {
		const { host, document, insert } = await setUp('/drafts/draft.md', `${FRONT}A hat [@small_charter, art. 5]|.\n`);
		await insert();
		assert.equal(document.getText(), `${FRONT}A hat [@small_charter, art. 5].\n`);
		assert.match(host.files.text('/drafts/refs.bib') ?? '', /\{small_charter,/);
	});
	it('is added to a note in a short form, in the form that it has there, and the others stay', async () => {
		const notice = 'Small Office, “Notice of the Small Conference”';
		const first = `${notice}, 16 October 2020. Available at <https://small.example/notice>.`;
		const draft = (third: string) =>
			`A.[^1] B.[^2] C.[^3]| D.[^4]\n\n[^1]: ${first}\n[^2]: Charter of Small Things, 15 November 2000.\n[^3]: ${third}\n[^4]: Ibid.\n`;
		assert.equal(
			await inserted('/drafts/draft.md', draft(`${notice} (see footnote 1), para. 2.`)),
			draft(`${notice} (see footnote 1), para. 2; and Charter of Small Things (see footnote 2), art. 5.`),
		);
	});
	it('changes a citation with two cursors in it once', async () => {
		const { document, insert } = await setUp('/drafts/draft.md', `${FRONT}A [@a|, p. 3|] b.\n`);
		assert.equal((await insert())?.applied, true);
		assert.equal(document.getText(), `${FRONT}A [@a, p. 3; @small_charter, art. 5] b.\n`);
	});
	it('is added at one cursor and separate at another', async () => {
		const { document, insert } = await setUp('/drafts/draft.md', `${FRONT}A [@a|] b| c.\n`);
		assert.equal((await insert())?.applied, true);
		assert.equal(document.getText(), `${FRONT}A [@a; @small_charter, art. 5] b [@small_charter, art. 5] c.\n`);
	});
	it('adds the entry to the bibliography', async () => {
		const { host, insert } = await setUp('/drafts/draft.md', `${FRONT}A [@a|] b.\n`);
		await insert();
		assert.match(host.files.text('/drafts/refs.bib') ?? '', /^@\w+\{small_charter,/);
	});
	it('is added to it on drop', async () => {
		const { document, chosen, services } = await setUp('/drafts/draft.md', `${FRONT}A [@a] b.\n`);
		const edit = await citationEdit(document, `${FRONT}A [@a`.length, chosen, services);
		assert.equal(edit?.insert.value, '$0');
		assert.match(JSON.stringify(edit?.elsewhere?.entries()), /; @small_charter, art\. 5/);
	});
	it('is separate when copied', async () => {
		const { document, chosen, services } = await setUp('/drafts/draft.md', `${FRONT}A [@a]`);
		assert.equal((await citationText(document, chosen, services))?.text, '[@small_charter, art. 5]');
	});
});

describe('a citation in a draft with other citations', () => {
	it('has their form, although the draft has no bibliography', async () => {
		const { document, insert } = await setUp('/drafts/draft.md', 'A [@a] b [@b] c| d.\n');
		await insert();
		assert.equal(document.getText(), 'A [@a] b [@b] c [@small_charter, art. 5] d.\n');
	});
	it('is a key if there is a bibliography, whatever the others are', async () => {
		const { document, insert } = await setUp('/drafts/draft.md', `${FRONT}A^[b] c^[d] e| f.\n`);
		await insert();
		assert.equal(document.getText(), `${FRONT}A^[b] c^[d] e [@small_charter, art. 5] f.\n`);
	});
});

describe('an impossible citation', () => {
	for (const [marked, reason, next] of [
		['A `b|c` d.\n', 'code', 6],
		['A [b|c](d) e.\n', 'link', 9],
		[`${FRONT.replace('refs', 'r|efs')}A.\n`, 'frontMatter', FRONT.length],
	] as const) {
		it(`is not inserted, and the next position is offered: ${JSON.stringify(marked)}`, async () => {
			const { document, insert } = await setUp('/drafts/draft.md', marked);
			const result = await insert();
			assert.equal(result?.applied, false);
			assert.deepEqual(result.planned.closed, [{ offset: marked.indexOf('|'), reason, next }]);
			assert.equal(document.getText(), marked.replace('|', ''));
		});
	}
	it('is not offered on drop', async () => {
		const { document, chosen, services } = await setUp('/drafts/draft.md', 'A `bc` d.\n');
		assert.equal(await citationEdit(document, 4, chosen, services), undefined);
	});
});
