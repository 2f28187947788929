import assert from 'node:assert/strict';
import type { Mention } from '../../../../src/core/lexicon/matching/mentions';
import { SETTINGS } from '../../../../src/extension/ids';
import { SilencedLabels } from '../../../../src/extension/platform/mentions/silencedLabels';
import { freshHost } from '../../../support/fakeVscode/current';
import type { FakeDocument } from '../../../support/fakeVscode/files/document';
import { FakeMemento } from '../../../support/fakeVscode/values/memento';
import { Uri } from '../../../support/fakeVscode/values/uri';

function scene() {
	const host = freshHost();
	let reads = 0;
	const setting = host.setting.bind(host);
	host.setting = id => {
		reads += Number(id === SETTINGS.silencedLabels);
		return setting(id);
	};
	const silenced = new SilencedLabels(new FakeMemento());
	const document = host.open('/drafts/draft.md', 'UNTOC and COP\n');
	const mentions = ['UNTOC', 'COP'].map(text => ({ labels: [{ label: { text } }] }) as unknown as Mention);
	const left = (of: FakeDocument = document) =>
		silenced.without(mentions, of as never).flatMap(({ labels }) => labels.map(({ label }) => label.text));
	return { host, silenced, document, left, reads: () => reads };
}

describe('silenced labels', () => {
	it('are read once for all parts of a document, and again when they change', async () => {
		const { host, silenced, document, left, reads } = scene();
		assert.deepEqual(left(), ['UNTOC', 'COP']);
		const before = reads();
		left();
		assert.equal(reads(), before);
		host.set(SETTINGS.silencedLabels, { globalValue: ['COP'] });
		assert.deepEqual(left(), ['UNTOC']);
		await silenced.silence({ text: 'UNTOC', where: 'document' }, document as never);
		assert.deepEqual(left(), []);
		await silenced.unsilence({ text: 'UNTOC', where: 'document' }, document as never);
		assert.deepEqual(left(), ['UNTOC']);
	});

	it('of a file stay silenced when it is renamed, also if the new document has been read already', async () => {
		const { host, silenced, document, left } = scene();
		await silenced.silence({ text: 'COP', where: 'document' }, document as never);
		const moved = host.open('/drafts/moved.md', 'UNTOC and COP\n');
		assert.deepEqual(left(moved), ['UNTOC', 'COP']);
		const changed = new Promise<void>(resolve => silenced.onDidChange(() => resolve()));
		host.renamed.fire({ files: [{ oldUri: Uri.file('/drafts/draft.md'), newUri: Uri.file('/drafts/moved.md') }] });
		await changed;
		assert.deepEqual([left(moved), left()], [['UNTOC'], ['UNTOC', 'COP']]);
	});
});
