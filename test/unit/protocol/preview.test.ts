import assert from 'node:assert/strict';
import { parseFromPreview, parsePreviewState, parseToPreview } from '../../../src/protocol/preview';

const element = (extra: object) => ({ type: 'page', page: { entry: '' }, title: 't', content: { tag: 'p', attributes: {}, children: [], ...extra } });

describe('messages to the preview', () => {
	it('are pages and reasons', () => {
		assert.ok(parseToPreview(element({ children: ['a', { markdown: 'b' }, { tag: 'a', attributes: { entry: 'x/y' }, children: [] }] })));
		assert.ok(parseToPreview({ type: 'nothing', page: { entry: 'x/y' }, reason: 'r' }));
	});
	it('have no other elements and attributes', () => {
		assert.equal(parseToPreview(element({ tag: 'script' })), undefined);
		assert.equal(parseToPreview(element({ attributes: { onclick: 'x' } })), undefined);
		assert.equal(parseToPreview(element({ attributes: { icon: 'x"y' } })), undefined);
		assert.equal(parseToPreview(element({ children: [{ tag: 'iframe', attributes: {}, children: [] }] })), undefined);
		assert.equal(parseToPreview(undefined), undefined);
	});
});

describe('messages from the preview', () => {
	it('ask for pages and actions that exist', () => {
		assert.deepEqual(parseFromPreview({ type: 'open', page: { entry: 'x/y' } }), { type: 'open', page: { entry: 'x/y' } });
		assert.ok(parseFromPreview({ type: 'act', action: 'reveal', page: { entry: 'x/y' } }));
		for (const wrong of [null, 'open', { type: 'open' }, { type: 'open', page: { entry: 3 } }, { type: 'act', action: 'delete', page: { entry: '' } }]) {
			assert.equal(parseFromPreview(wrong), undefined);
		}
	});
});

describe('the saved state', () => {
	it('is a history and a place in it', () => {
		const state = { history: [{ entry: '' }, { entry: 'x/y' }], index: 1 };
		assert.deepEqual(parsePreviewState(state), state);
	});
	it('is dropped when it is damaged', () => {
		for (const wrong of [undefined, {}, { history: [], index: 0 }, { history: [{ entry: '' }], index: 1 }, { history: [{ entry: '' }], index: -1 }]) {
			assert.equal(parsePreviewState(wrong), undefined);
		}
	});
});
