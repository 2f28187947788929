import assert from 'node:assert/strict';
import { SETTINGS } from '../../../../../src/extension/ids';
import { smallServices } from '../../support/services';

const LONG = 'A hat and another hat. '.repeat(200).concat('\n\n').repeat(30);

function textOf(prose: readonly { readonly start: number; readonly end: number }[], text: string): string {
	return prose.map(({ start, end }) => text.slice(start, end)).join('|');
}

describe('ParsedDocuments', () => {
	it('returns nothing for a document in a language that is not served', () => {
		const { documents, host } = smallServices();
		assert.equal(documents.get(host.open('/drafts/code.bib', '@misc{a}')), undefined);
	});

	it('follows edits', () => {
		const { documents, host } = smallServices();
		const document = host.open('/drafts/draft.md', 'A `cat` and a hat.\n');
		assert.equal(documents.get(document)?.text, document.getText());
		host.edit(document, { start: 0, end: 1, text: 'The' });
		host.edit(document, { start: 0, end: 0, text: '# ' }, { start: 19, end: 20, text: 'rat' });
		const parsed = documents.get(document);
		assert.equal(parsed?.text, document.getText());
		assert.doesNotMatch(textOf(parsed.prose, parsed.text), /cat/);
	});

	it('returns the same prose until the document changes', () => {
		const { documents, host } = smallServices();
		const document = host.open('/drafts/draft.md', 'A hat.\n');
		const parsed = documents.get(document);
		assert.ok(parsed);
		assert.equal(documents.get(document), parsed);
		host.edit(document, { start: 0, end: 0, text: 'x' });
		assert.notEqual(documents.get(document), parsed);
	});

	it('reads a document from scratch after more edits than it keeps', () => {
		const { documents, host } = smallServices();
		const document = host.open('/drafts/draft.md', 'A hat.\n');
		documents.get(document);
		let readings = 0;
		const getText = document.getText.bind(document);
		document.getText = range => {
			readings++;
			return getText(range);
		};
		for (let count = 0; count < 1100; count++) {
			host.edit(document, { start: 0, end: 0, text: 'x' });
		}
		assert.equal(documents.get(document)?.text, getText());
		assert.equal(readings, 1);
	});

	it('reads a long document in steps, with edits in between', async () => {
		const { documents, host } = smallServices();
		const document = host.open('/drafts/draft.md', LONG);
		const reading = documents.ready(document);
		host.edit(document, { start: 0, end: 0, text: 'First. ' });
		assert.ok((await reading)?.text === document.getText());
	});

	it('drops a document that is closed while it is read', async () => {
		const { documents, host } = smallServices();
		const closed = host.open('/drafts/draft.md', LONG);
		const reading = documents.ready(closed);
		host.close(closed);
		assert.ok(await reading === undefined);
		assert.ok(documents.get(closed) === undefined);
		// When it is reopened, it has another text under the same URI.
		const again = host.open('/drafts/draft.md', 'A hat.\n');
		assert.equal(documents.get(again)?.text, 'A hat.\n');
		assert.equal((await documents.ready(again))?.text, 'A hat.\n');
	});

	it('does not confuse a closed document with one opened under its URI meanwhile', async () => {
		const { documents, host } = smallServices();
		const closed = host.open('/drafts/draft.md', LONG);
		const reading = documents.ready(closed);
		host.close(closed);
		const again = host.open('/drafts/draft.md', 'A hat.\n');
		assert.equal(documents.get(again)?.text, 'A hat.\n');
		assert.ok(await reading === undefined);
		assert.equal(documents.get(again)?.text, 'A hat.\n');
	});

	it('reads a document again when its language changes', () => {
		const { documents, host } = smallServices();
		const document = host.open('/drafts/note.rst', 'A hat.\n');
		host.set(SETTINGS.languages, { globalValue: [] });
		const plain = documents.get(document);
		Object.defineProperty(document, 'languageId', { value: 'markdown' });
		assert.notEqual(documents.get(document), plain);
	});

	it('has no listeners after it is disposed', () => {
		const { documents, host } = smallServices();
		const before = [host.changed.size, host.closed.size];
		documents.dispose();
		assert.deepEqual([host.changed.size, host.closed.size], before.map(count => count - 1));
	});
});
