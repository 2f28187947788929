import assert from 'node:assert/strict';
import { citationStyleFor } from '../../../../../src/extension/platform/citation/citationStyle';
import { ReferenceRecognisers } from '../../../../../src/extension/platform/citation/document/referenceRecognisers';
import { smallServices } from '../../support/services';

async function setUp() {
	const { host, store } = smallServices();
	const { library } = await store.get();
	const recognisers = new ReferenceRecognisers();
	const markdown = [host.open('/drafts/a.md', 'A'), host.open('/drafts/b.md', 'B')] as const;
	host.open('/drafts/c.tex', 'C');
	const all = (languageId: string) => Promise.all([
		recognisers.of(library, citationStyleFor(undefined), languageId),
		recognisers.subsequent(library, citationStyleFor(undefined), languageId),
		recognisers.entries(library, citationStyleFor(undefined), languageId),
	]);
	return { host, recognisers, markdown, all };
}

const shared = (one: readonly unknown[], other: readonly unknown[]) =>
	one.filter((recogniser, index) => recogniser === other[index]).length;

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
		const { recognisers, all } = await setUp();
		const first = await all('markdown');
		recognisers.dispose();
		assert.equal(shared(first, await all('markdown')), 0);
	});
});
