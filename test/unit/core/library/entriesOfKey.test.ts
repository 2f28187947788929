import assert from 'node:assert/strict';
import { entriesOfKey } from '../../../../src/core/library/entriesOfKey';
import { smallLibrary } from '../../../support/core/dossiers/smallLibrary';

describe('the entry of a key', () => {
	const found = (key: string) => entriesOfKey(smallLibrary(), key).map(({ id }) => id);
	it('is the one with the key, ignoring case', () => assert.deepEqual([found('fund'), found('FUND')], [['small/fund'], ['small/fund']]));
	it('is the one with the acronym if no key matches', () =>
		assert.deepEqual([found('cst'), found('Who')], [['small/charter'], ['small/who']]));
	it('is an empty list if nothing matches', () => assert.deepEqual([found('nothing'), found('')], [[], []]));
});
