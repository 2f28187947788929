import assert from 'node:assert/strict';
import { assertAccessible } from '../ui/support/look/accessibility';
import { useBarePage } from './support/barePage';

describe('measuring contrast at one element of each look', () => {
	const bare = useBarePage();
	const rules = ['color-contrast'];
	const page = (style: string, body: string) =>
		`<!DOCTYPE html><html lang="en"><title>Colours</title><style>body { color: #000; background: #fff; } ${style}</style><main><h1>Colours</h1>${body}</main></html>`;
	const list = Array.from({ length: 20 }, (_, number) => `<p>Paragraph ${number}</p>`);

	it('accepts a page whose text is legible', async () => {
		await bare().show(page('', list.join('')));
		await assertAccessible(bare().page.mainFrame(), { rules });
	});

	for (const [what, style, body] of [
		['in all of them', 'p { color: #ccc; }', list],
		['only in the middle, by its place', 'p:nth-of-type(10) { color: #ccc; }', list],
		['only because of the background behind one', 'div { background: #333; }', list.with(9, '<div><p>Paragraph 9</p></div>')],
		['only because one is nearly transparent', '.faint { opacity: 0.2; }', list.with(9, '<div class="faint"><p>Paragraph 9</p></div>')],
		[
			'only in one that is positioned',
			'',
			list.with(9, '<p>Paragraph <span style="position: relative; color: #ccc">number nine</span></p>'),
		],
	] as const) {
		it(`finds text that is too pale: ${what}`, async () => {
			await bare().show(page(style, body.join('')));
			await assert.rejects(() => assertAccessible(bare().page.mainFrame(), { rules, only: 'colours' }), /color-contrast/);
		});
	}
});
