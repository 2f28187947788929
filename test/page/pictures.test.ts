import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { overview, unvtf } from '../ui/support/entries';
import { eventually } from '../ui/support/eventually';
import { keepPicture } from '../ui/support/look/picture';
import { usePreview } from './support/usePreview';

describe('preview, charts', () => {
	const screen = usePreview({ size: { width: 621, height: 898 } });
	const timeline = () => screen().preview.section('Timeline');
	const ticks = () => timeline().locator('.axis text').allTextContents();

	before(() => screen().preview.shows(overview.heading));
	beforeEach(async () => {
		await screen().preview.goToOverview();
		await screen().preview.shows(overview.heading);
	});

	it('zooms the timeline to the days of the session with a button, and resets it', async () => {
		const years = await ticks();
		assert.match(years.join(' '), /2010/);
		await timeline().getByRole('button', { name: 'COP10' }).click();
		await eventually('days on the axis', ticks, texts => texts.some(text => /^(?:\d+ Oct|Oct \d+)$/.test(text)));
		await timeline().getByRole('button', { name: /\d earlier$/ }).waitFor();
		await keepPicture(screen().page, 'preview-timeline-session');
		await timeline().getByRole('button', { name: 'Reset Zoom' }).click();
		await eventually('years on the axis', ticks, texts => texts.every(text => /^\d{4}$/.test(text)));
		assert.equal(await timeline().getByRole('button', { name: /earlier|later/ }).count(), 0);
	});

	it('zooms with buttons, which keep the focus', async () => {
		const { page, preview } = screen();
		const shown = () => timeline().getAttribute('data-value');
		const before = await shown();
		await timeline().getByRole('button', { name: 'Zoom In' }).focus();
		await page.keyboard.press('Enter');
		const closer = await eventually('another stretch of time', shown, value => value !== before);
		assert.ok(lengthOf(closer) < lengthOf(before));
		await preview.document.locator('button:focus[aria-label="Zoom In"]').waitFor();
		await timeline().getByRole('button', { name: 'Zoom Out' }).click();
		const back = await eventually('the stretch of before', shown, value => value !== closer);
		assert.ok(Math.abs(lengthOf(back) - lengthOf(before)) < 1000);
	});

	it('does not take the focus back when a chart is drawn again after the user left the page', async () => {
		const { page, preview } = screen();
		const shown = () => timeline().getAttribute('data-value');
		const before = await shown();
		await timeline().getByRole('button', { name: 'Zoom In' }).focus();
		// In VS Code the page is a frame, and leaves its element focused when the user goes to an editor.
		const hasFocus = (has: boolean) =>
			preview.body.evaluate(
				(_, value) => Object.defineProperty(document, 'hasFocus', { value: () => value, configurable: true }),
				has,
			);
		await hasFocus(false);
		await timeline().getByRole('button', { name: 'COP10' }).evaluate((button: HTMLElement) => button.click());
		await eventually('another stretch of time', shown, value => value !== before);
		assert.equal(await preview.document.locator('button:focus').count(), 0);
		await hasFocus(true);
		assert.equal(await page.evaluate(() => document.hasFocus()), true);
	});

	it('is panned by dragging, which opens nothing', async () => {
		const { page, preview } = screen();
		const drawing = timeline().locator('svg.drawing').first();
		const item = drawing.locator('a.item').first();
		// The table of contents covers the top of the page.
		await item.evaluate(element => element.scrollIntoView({ block: 'center' }));
		const shown = () => timeline().getAttribute('data-value');
		const before = await shown();
		const { x, y, width } = await boxOf(item);
		await page.mouse.move(x + width / 2, y + 8);
		await page.mouse.down();
		await page.mouse.move(x + width / 2 + 60, y + 8, { steps: 5 });
		await page.mouse.move(x + width / 2 + 120, y + 8, { steps: 5 });
		await page.mouse.up();
		const after = await eventually('an earlier stretch of time', shown, value => value !== before);
		assert.ok(Number(after?.split(':')[0]) < Number(before?.split(':')[0]));
		assert.ok(Math.abs(lengthOf(after) - lengthOf(before)) < 1000);
		await preview.shows(overview.heading);
		await page.mouse.move(0, 0);
	});

	it('draws days, periods and inexact dates differently, and explains each', async () => {
		for (const shape of ['day', 'span', 'fuzzy']) {
			assert.ok((await timeline().locator(`a.item.${shape}`).count()) > 0, shape);
		}
		assert.equal(await timeline().locator('a.item:not([aria-label])').count(), 0);
		assert.match((await timeline().locator('.marks').innerText()), /single day[^]*several days[^]*on a date within this period/);
	});

	it('shows the note of a mark on hover, and opens its page by a click', async () => {
		const { preview } = screen();
		const mark = timeline().locator('a.item.day').first();
		await mark.hover();
		await preview.note.filter({ hasText: /\d{4}/ }).waitFor();
		const before = await preview.heading.innerText();
		await mark.click();
		await eventually('another page', () => preview.heading.innerText(), heading => heading !== before);
	});

	for (const [name, columns] of [
		['Timeline', ['When', 'Entry', 'What']],
		['Who did what', ['Entry', 'Author', 'Co-sponsor', 'Organizer', 'Speaker', 'Chair']],
		['Funding', ['Donor', 'Amount', 'When', 'Recipient', 'Purpose']],
	] as const) {
		it(`has a table one button away: ${name}`, async () => {
			const { preview } = screen();
			const section = preview.section(name);
			const button = section.getByRole('button', { name: 'Table' });
			await button.click();
			const table = section.getByRole('table');
			await table.waitFor();
			assert.deepEqual(await table.getByRole('columnheader').allInnerTexts(), columns);
			assert.ok((await table.getByRole('row').count()) > 2);
			assert.equal(await button.getAttribute('aria-pressed'), 'true');
			await section.scrollIntoViewIfNeeded();
			await keepPicture(screen().page, `preview-table-${name.replace(/\W+/g, '-').toLowerCase()}`);
			await button.click();
			await table.waitFor({ state: 'hidden' });
		});
	}

	it('draws equal amounts equally thick, and names the currency', async () => {
		const money = screen().preview.section('Funding');
		assert.match(await money.evaluate(section => section.textContent), /Euro[^]*EUR\s4,000,000[^]*US Dollar[^]*USD\s4,800,000/);
		const heights = await money
			.locator('a.gift:not(.paid-out) .bar')
			.evaluateAll(bars => bars.map(bar => Number(bar.getAttribute('height'))));
		assert.ok(heights.length === 2 && heights[0] === heights[1], heights.join(' '));
	});

	it('links an entry to its relations, also by keyboard', async () => {
		const { page, preview } = screen();
		await preview.open('unvtf', unvtf.heading);
		const map = preview.section('Related');
		await map.locator('a.node[tabindex="0"]').focus();
		const focused = () => preview.document.locator(':focus').getAttribute('aria-label');
		const first = await focused();
		await page.keyboard.press('ArrowDown');
		const second = await eventually('the next node', focused, label => label !== first);
		assert.ok(second);
		await page.keyboard.press('Enter');
		await preview.heading.filter({ hasNotText: 'Voluntary Trust Fund' }).waitFor();
	});

	it('is redrawn for another width', async () => {
		const { page, preview } = screen();
		const width = () => preview.section('Timeline').locator('svg.drawing').first().getAttribute('width');
		const before = Number(await width());
		await page.setViewportSize({ width: 321, height: 898 });
		await eventually('a narrower picture', width, now => Number(now) < before);
		// The charts are drawn one after another.
		await eventually(
			'a page no wider than its frame',
			() => preview.body.evaluate(body => body.scrollWidth <= innerWidth),
			fits => fits,
		);
		await page.setViewportSize({ width: 621, height: 898 });
		await eventually('the picture of before', width, now => Number(now) === before);
	});
});

function lengthOf(window: string | null): number {
	const [from = NaN, to = NaN] = (window ?? '').split(':').map(Number);
	return to - from;
}

async function boxOf(locator: Locator) {
	const box = await locator.boundingBox();
	assert.ok(box);
	return box;
}
