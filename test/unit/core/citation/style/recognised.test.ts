import assert from 'node:assert/strict';
import { recognised } from '../../../../../src/core/citation/style/recognised';

describe('an item that a program exported as another type', () => {
	it('is a treaty if it is in a series of treaties', () => {
		assert.deepEqual(recognised({ type: 'bill', title: 'ATT', 'container-title': 'UNTS', volume: '3013' }), { type: 'treaty', title: 'ATT', 'container-title': 'UNTS', volume: '3013' });
		assert.deepEqual(recognised({ type: 'document', title: 'CRC', author: [{ literal: 'UN' }], publisher: 'Treaty Series, vol. 1577, No. 27531' }), { type: 'treaty', title: 'CRC', 'container-title': 'Treaty Series', volume: '1577', number: '27531' });
	});
	it('is a resolution if a body and its number are known', () => {
		assert.deepEqual(recognised({ type: 'document', title: 'Definition of Aggression', author: [{ literal: 'UN General Assembly' }], publisher: 'Resolution 3314 (XXIX)' }), {
			type: 'legislation', title: 'Definition of Aggression', authority: 'UN General Assembly', number: '3314 (XXIX)', genre: 'Resolution',
		});
	});
	it('is a judgment by its neutral citation, and an Act by its title', () => {
		assert.equal(recognised({ type: 'document', title: 'Sawkins v Hyperion Records Ltd', note: '[2005] EWCA Civ 565' }).type, 'legal_case');
		assert.equal(recognised({ type: 'document', title: 'Children and Families Act 2014' }).type, 'legislation');
	});
	it('is kept if nothing shows what it is', () => {
		for (const item of [{ type: 'report', title: 'Report', number: '12', publisher: 'UN' }, { type: 'book', title: 'The Human Rights Act 1998' }, { type: 'report', title: 'R', 'container-title': 'UNTS' }]) {
			assert.equal(recognised(item), item);
		}
	});
});
