import assert from 'node:assert/strict';
import { parseFromPreview, parsePreviewState } from '../../../src/protocol/preview';
import { parseToPreview } from '../../../src/protocol/toPreview';

const element = (extra: object) => ({
	type: 'page',
	page: { entry: '' },
	title: 't',
	content: { tag: 'p', attributes: {}, children: [], ...extra },
});

describe('messages to the preview', () => {
	it('are pages and reasons', () => {
		assert.ok(parseToPreview(element({ children: ['a', { tag: 'a', attributes: { entry: 'x/y' }, children: [] }] })));
		assert.ok(parseToPreview({ type: 'nothing', page: { entry: 'x/y' }, title: 't', reason: 'r' }));
	});
	it('have no other elements and attributes', () => {
		assert.equal(parseToPreview(element({ tag: 'script' })), undefined);
		assert.equal(parseToPreview(element({ attributes: { onclick: 'x' } })), undefined);
		assert.equal(parseToPreview(element({ attributes: { icon: 'x"y' } })), undefined);
		assert.equal(parseToPreview(element({ children: [{ tag: 'iframe', attributes: {}, children: [] }] })), undefined);
		assert.equal(parseToPreview(element({ attributes: { style: 'x' } })), undefined);
		assert.equal(parseToPreview(undefined), undefined);
	});
	it('are parts and findings', () => {
		assert.ok(parseToPreview({ ...element({}), type: 'part' }));
		assert.ok(
			parseToPreview({
				type: 'found',
				query: 'q',
				entries: [{ entry: 'x/y', name: 'n', kind: 'k', icon: 'law', gloss: 'g' }],
				status: 's',
			}),
		);
		assert.equal(parseToPreview({ type: 'found', query: 'q', entries: [{ entry: 'x/y' }], status: 's' }), undefined);
	});
	it('have pictures of numbers and outlines, and nothing that refers to anything', () => {
		const svg = (attributes: object, tag = 'path') =>
			parseToPreview(element({ tag: 'svg', children: [{ tag, attributes, children: [] }] }));
		assert.ok(svg({ d: 'M0,0L10.5,-3e2Z', move: [1, 2, 90] }));
		assert.ok(svg({ x: 1.5, width: 10 }, 'rect'));
		for (const attributes of [
			{ d: 'url(#x)' },
			{ x: '1' },
			{ x: NaN },
			{ width: Infinity },
			{ move: [1, 2] },
			{ fill: 'url(https://x.example)' },
			{ 'xlink:href': '#' },
		]) {
			assert.equal(svg(attributes), undefined, JSON.stringify(attributes));
		}
		for (const tag of ['use', 'image', 'foreignObject', 'style', 'animate', 'script']) {
			assert.equal(svg({}, tag), undefined, tag);
		}
	});
});

describe('messages from the preview', () => {
	it('ask for pages and actions that exist', () => {
		assert.deepEqual(parseFromPreview({ type: 'open', page: { entry: 'x/y' }, width: 500 }), {
			type: 'open',
			page: { entry: 'x/y' },
			width: 500,
		});
		assert.ok(parseFromPreview({ type: 'act', action: 'reveal', page: { entry: 'x/y' } }));
		for (const wrong of [
			null,
			'open',
			{ type: 'open' },
			{ type: 'open', page: { entry: 3 } },
			{ type: 'act', action: 'delete', page: { entry: '' } },
			{ type: 'open', page: { entry: '' } },
			{ type: 'open', page: { entry: '' }, width: 500, zoom: [2, 1] },
			{ type: 'open', page: { entry: '' }, width: -1 },
			{ type: 'jump', place: 'file:///etc' },
			{ type: 'find', query: 'x'.repeat(1000) },
			{ type: 'lock', locked: 'yes' },
		]) {
			assert.equal(parseFromPreview(wrong), undefined);
		}
	});
});

describe('the saved state', () => {
	it('is a history and a place in it', () => {
		const state = { history: [{ entry: '' }, { entry: 'x/y' }], index: 1 };
		assert.deepEqual(parsePreviewState(state), state);
	});
	it('has how each page was left, and how the preview is set', () => {
		const state = { history: [{ entry: '', dossier: 'd', scroll: 12, zoom: [0, 1e12] }], index: 0, locked: true, tables: ['money'] };
		assert.deepEqual(parsePreviewState(state), state);
	});
	it('is dropped when it is damaged', () => {
		for (const wrong of [
			undefined,
			{},
			{ history: [], index: 0 },
			{ history: [{ entry: '' }], index: 1 },
			{ history: [{ entry: '' }], index: -1 },
			{ history: [{ entry: '', scroll: -1 }], index: 0 },
			{ history: [{ entry: '', zoom: [1, 0] }], index: 0 },
		]) {
			assert.equal(parsePreviewState(wrong), undefined);
		}
	});
});
