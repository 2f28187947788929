import assert from 'node:assert/strict';
import { entriesOfKey } from '../../../../src/core/library/entriesOfKey';
import { smallLibrary } from '../../../support/core/smallLibrary';

describe('the entry of a key', () => {
	const found = (key: string) => entriesOfKey(smallLibrary(), key).map(({ id }) => id);
	it('is that with the key, whatever the case', () => assert.deepEqual([found('fund'), found('FUND')], [['small/fund'], ['small/fund']]));
	it('is that with the acronym where no key is like it', () => assert.deepEqual([found('cst'), found('Who')], [['small/charter'], ['small/who']]));
	it('is none where nothing is like it', () => assert.deepEqual([found('nothing'), found('')], [[], []]));
});
