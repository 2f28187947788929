import assert from 'node:assert/strict';
import { citationStyleFor } from '../../../../../src/extension/platform/citation/citationStyle';
import { ReferenceRecognizers } from '../../../../../src/extension/platform/citation/document/referenceRecognizers';
import { smallServices } from '../../support/services';

async function setUp() {
	const { host, store } = smallServices();
	const { library } = await store.get();
	const recognizers = new ReferenceRecognizers();
	const markdown = [host.open('/drafts/a.md', 'A'), host.open('/drafts/b.md', 'B')] as const;
	host.open('/drafts/c.tex', 'C');
	const all = (languageId: string) => Promise.all([
		recognizers.of(library, citationStyleFor(undefined), languageId),
		recognizers.subsequent(library, citationStyleFor(undefined), languageId),
		recognizers.entries(library, citationStyleFor(undefined), languageId),
	]);
	return { host, recognizers, markdown, all };
}

const shared = (one: readonly unknown[], other: readonly unknown[]) =>
	one.filter((recognizer, index) => recognizer === other[index]).length;

describe('the recognizers of references', () => {
	it('are kept as long as a document in their language is open', async () => {
		const { host, markdown: [one, other], all } = await setUp();
		const [first, latex] = [await all('markdown'), await all('latex')];
		host.close(one);
		assert.equal(shared(first, await all('markdown')), 3);
		host.close(other);
		assert.equal(shared(first, await all('markdown')), 0);
		assert.equal(shared(latex, await all('latex')), 3);
	});

	it('are released with the extension', async () => {
		const { recognizers, all } = await setUp();
		const first = await all('markdown');
		recognizers.dispose();
		assert.equal(shared(first, await all('markdown')), 0);
	});
});
