import assert from 'node:assert/strict';
import { citeServices } from '../../support/citing';

describe('the readers of citations', () => {
	it('are one for all languages that are read in the same way', () => {
		const { host, services: { cited } } = citeServices();
		const reader = (name: string, language: string) => cited.of(host.open(`/drafts/${name}`, 'A hat.\n', { language })).reader;
		const readers = new Set([reader('one.x', 'first-unknown'), reader('two.x', 'second-unknown'), reader('three.txt', 'plaintext')]);
		assert.equal(readers.size, 1);
		assert.equal(readers.has(reader('four.md', 'markdown')), false);
	});
});
