import assert from 'node:assert/strict';
import { extractionList, GROUPS, LISTS, measureExtraction, textOfList } from '../../../support/core/extractionList';

describe('proposals for listed texts', () => {
	it('the lists have a title, an address and facts of every kind, each once', () => {
		for (const name of LISTS) {
			const list = extractionList(name);
			assert.ok(list.title !== '' && list.body !== '', name);
			for (const kind of Object.values(GROUPS).flat()) {
				assert.equal(new Set(list[kind]).size, list[kind].length, `${name}: ${kind}`);
			}
		}
	});

	it('find nine of ten exact facts and four of five names of the release, and seven of ten are right', function () {
		const list = extractionList('release');
		const text = textOfList(list, ['../shared']);
		if (text === undefined) {
			console.log(`      skipped: ${list.file} is not beside the checkout`);
			this.skip();
		}
		const {
			groups: { exact, names },
			right,
			proposals,
			missed,
			wrong,
		} = measureExtraction(list, text);
		assert.ok(
			exact.found >= 0.9 * exact.listed && names.found >= 0.8 * names.listed && right >= 0.7 * proposals,
			[...missed, ...wrong].join('; '),
		);
	});
});
