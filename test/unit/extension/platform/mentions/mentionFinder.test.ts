import assert from 'node:assert/strict';
import { shippedServices, smallServices } from '../../support/services';

const TEXT = 'The Small Fund pays WHO.\n';
const FUND = TEXT.indexOf('Fund');

describe('MentionFinder', () => {
	it('finds the mention at an offset', async () => {
		const { mentions, host } = smallServices();
		const document = host.open('/drafts/draft.md', TEXT);
		const mention = await mentions.at(document, FUND);
		assert.deepEqual(mention && document.getText().slice(mention.start, mention.end), 'Small Fund');
		assert.equal(await mentions.at(document, 1), undefined);
	});

	it('finds nothing at an offset if the document changes meanwhile', async () => {
		const { mentions, host } = smallServices();
		const document = host.open('/drafts/draft.md', TEXT);
		// The dossiers are loaded when the first mention is searched for; the edit at that moment moves another mention to the offset.
		host.files.atCall = () => host.edit(document, { start: 0, end: 0, text: 'Today the WHO and ' });
		assert.equal(await mentions.at(document, FUND), undefined);
		assert.ok(await mentions.at(document, FUND));
	});

	it('finds the mentions in a range, and none if the document changes meanwhile', async () => {
		const { mentions, host } = smallServices();
		const document = host.open('/drafts/draft.md', TEXT);
		host.files.atCall = () => host.edit(document, { start: 0, end: 0, text: 'Today ' });
		assert.deepEqual(await mentions.within(document, FUND, FUND + 4), []);
		const found = await mentions.within(document, FUND + 6, FUND + 10);
		assert.deepEqual(found.map(({ start, end }) => document.getText().slice(start, end)), ['Small Fund']);
	});

	it('finds all mentions in the final version of a document', async () => {
		const { mentions, host } = smallServices();
		const document = host.open('/drafts/draft.md', TEXT);
		host.files.atCall = () => host.edit(document, { start: 0, end: 0, text: 'CST. ' });
		const found = await mentions.all(document);
		assert.deepEqual(found.map(({ start, end }) => document.getText().slice(start, end)), ['CST', 'Small Fund', 'WHO']);
		assert.deepEqual(await mentions.all(document), found);
	});

	it('leaves out names that mean something else in the document, and finds them again once they do not', async () => {
		const { mentions, host } = shippedServices();
		const document = host.open(
			'/drafts/draft.md',
			'The Basel Convention is old. COP 10 met in 2011; CCP is the Chinese Communist Party (CCP).\n',
		);
		const found = async () => (await mentions.all(document)).map(({ start, end }) => document.getText().slice(start, end));
		assert.deepEqual(await found(), []);
		const at = document.getText().indexOf('COP 10') + 1;
		assert.deepEqual([await mentions.at(document, at), await mentions.within(document, at, at + 2)], [undefined, []]);
		assert.ok(await mentions.atIncludingOthers(document, at));
		host.edit(document, { start: 0, end: document.getText().length, text: 'UNTOC is old. COP 10 met in 2020, as did the CCP.\n' });
		assert.deepEqual(await found(), ['UNTOC', 'COP 10', 'CCP']);
	});

	it('leaves out silenced labels, and finds them again once they are unsilenced', async () => {
		const { mentions, silenced, host } = smallServices();
		const document = host.open('/drafts/draft.md', TEXT);
		const who = { text: 'WHO', where: 'document' } as const;
		await silenced.silence(who, document);
		assert.equal((await mentions.all(document)).length, 1);
		assert.equal(await mentions.at(document, TEXT.indexOf('WHO')), undefined);
		assert.ok(await mentions.atIncludingOthers(document, TEXT.indexOf('WHO')));
		await silenced.unsilence(who, document);
		assert.equal((await mentions.all(document)).length, 2);
	});

	it('finds nothing in a document that is closed', async () => {
		const { mentions, host } = smallServices();
		const document = host.open('/drafts/draft.md', TEXT);
		const all = mentions.all(document);
		host.close(document);
		assert.deepEqual(await all, []);
	});
});
