import assert from 'node:assert/strict';
import { step, visit } from '../../../src/protocol/history';

const at = (index: number, ...entries: readonly string[]) => ({ history: entries.map(entry => ({ entry })), index });

describe('the history of a preview', () => {
	it('grows with each page', () => assert.deepEqual(visit(at(0, ''), { entry: 'a' }), at(1, '', 'a')));
	it('stays when the current page is shown again', () =>
		assert.deepEqual(visit(at(1, '', 'a', 'b'), { entry: 'a' }), at(1, '', 'a', 'b')));
	it('begins a new future after going back', () => assert.deepEqual(visit(at(0, '', 'a', 'b'), { entry: 'c' }), at(1, '', 'c')));
	it('goes back and forward, and no further', () => {
		assert.deepEqual(step(at(1, '', 'a'), -1), at(0, '', 'a'));
		assert.deepEqual(step(at(0, '', 'a'), 1), at(1, '', 'a'));
		assert.equal(step(at(0, ''), -1), undefined);
		assert.equal(step(at(0, ''), 1), undefined);
	});
	it('forgets the oldest pages', () => {
		let state = at(0, '');
		for (let page = 0; page < 500; page++) {
			state = visit(state, { entry: String(page) }) as typeof state;
		}
		assert.ok(state.history.length <= 202);
		assert.equal(state.history[state.index]?.entry, '499');
	});
});
