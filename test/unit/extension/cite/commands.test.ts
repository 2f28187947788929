import assert from 'node:assert/strict';
import { runInsert } from '../../../../src/extension/features/cite/commands';
import type { CiteServices } from '../../../../src/extension/features/cite/register';
import { Bibliographies } from '../../../../src/extension/platform/bibliographies';
import { LastEditor } from '../../../../src/extension/platform/lastEditor';
import { RecentCitations } from '../../../../src/extension/platform/recentCitations';
import { FakeMemento } from '../../../support/fakeVscode/memento';
import { smallServices } from '../support/services';

function setUp() {
	const { host, store, log } = smallServices();
	const document = host.open('/drafts/draft.md', 'A hat.\n\nAnother hat.\n');
	const editor = host.show(document, 6);
	const services = {
		store, log, bibliographies: new Bibliographies(), lastEditor: new LastEditor(), recent: new RecentCitations(new FakeMemento() as never),
	} as unknown as CiteServices;
	const place = { document: document.uri.toString(), version: document.version, offset: 19 };
	return { host, document, editor, services, place };
}

describe('citing from a card', () => {
	it('puts the citation behind the name on which the card was shown, and the cursor behind it', async () => {
		const { document, editor, services, place } = setUp();
		await runInsert('small/charter', place, services);
		assert.match(document.getText(), /^A hat\.\n\nAnother hat\[\^1\]\.\n\n\[\^1\]: .+\n$/);
		assert.equal(document.offsetAt(editor.selections[0]?.active ?? document.positionAt(0)), 19 + '[^1]'.length);
	});

	it('says so and inserts nothing where the text has changed since', async () => {
		const { host, document, services, place } = setUp();
		host.edit(document, { start: 0, end: 0, text: 'So: ' });
		await runInsert('small/charter', place, services);
		assert.equal(document.getText(), 'So: A hat.\n\nAnother hat.\n');
		assert.match(host.messages.join('\n'), /Nothing was inserted: the text has changed/);
	});

	it('goes to the cursor where a command or the tree asks for it', async () => {
		const { document, services } = setUp();
		await runInsert('small/charter', undefined, services);
		assert.match(document.getText(), /^A hat\.\[\^1\]\n/);
	});
});
