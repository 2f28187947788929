import assert from 'node:assert/strict';
import { overview, untoc } from '../ui/support/entries';
import { eventually } from '../ui/support/eventually';
import { keepPicture } from '../ui/support/look/picture';
import { usePreview } from './support/usePreview';

describe('preview, keyboard', () => {
	const screen = usePreview({ size: { width: 621, height: 898 } });

	before(() => screen().preview.shows(overview.heading));
	beforeEach(async () => {
		await screen().preview.goToOverview();
		await screen().preview.focusPage();
	});

	it('lists its keyboard shortcuts with ?, and closes the list with Escape', async () => {
		const { page, preview } = screen();
		await page.keyboard.press('?');
		const list = preview.document.getByRole('dialog', { name: 'Keyboard Shortcuts' });
		await list.waitFor();
		for (const key of ['/', '?', 'h', 't', 'l', 'i', 'Esc']) {
			assert.equal(await list.locator('kbd').getByText(key, { exact: true }).count(), 1, key);
		}
		await keepPicture(screen().page, 'preview-keys');
		await page.keyboard.press('Escape');
		await list.waitFor({ state: 'hidden' });
	});

	it('goes to the overview with h, and locks and unlocks with l', async () => {
		const { page, preview } = screen();
		await preview.open('untoc', untoc.heading);
		await page.keyboard.press('h');
		await preview.shows(overview.heading);
		await page.keyboard.press('l');
		await preview.button('Stay on This Page').and(preview.document.locator('[aria-pressed="true"]')).waitFor();
		await page.keyboard.press('l');
		await preview.button('Stay on This Page').and(preview.document.locator('[aria-pressed="false"]')).waitFor();
	});

	it('switches between charts and tables with t', async () => {
		const { page, preview } = screen();
		const tables = preview.document.locator('.chart .chart-data:visible');
		assert.equal(await tables.count(), 0);
		await page.keyboard.press('t');
		await eventually('three tables', () => tables.count(), count => count === 3);
		assert.equal(await preview.document.locator('.chart .picture:visible').count(), 0);
		await page.keyboard.press('t');
		await eventually('no table', () => tables.count(), count => count === 0);
	});

	it('has one tab stop for a chart, moves between marks with the arrow keys, and opens with Enter', async () => {
		const { page, preview } = screen();
		const picture = preview.section('Who did what').locator('svg[data-roving]');
		assert.equal(await picture.locator('a[tabindex="0"]').count(), 1);
		await picture.locator('a[tabindex="0"]').focus();
		const focused = () => preview.document.locator(':focus').getAttribute('aria-label');
		const first = await focused();
		await page.keyboard.press('ArrowDown');
		const below = await eventually('another mark', focused, label => label !== first);
		await page.keyboard.press('ArrowUp');
		await eventually('the first mark again', focused, label => label !== below);
		assert.equal(await picture.locator('a[tabindex="0"]').count(), 1);
		const cell = picture.locator('a.cell').first();
		await cell.focus();
		assert.match(await focused() ?? '', /, (?:Author|Co-sponsor|Organizer|Speaker|Chair)/);
		await keepPicture(screen().page, 'preview-focus');
		await page.keyboard.press('Enter');
		await preview.unusableButton('Overview').waitFor({ state: 'detached' });
	});

	it('shows the note of the focused mark, and closes it with Escape', async () => {
		const { page, preview } = screen();
		// A note opens only if the focus moves by keyboard, and not by script.
		await page.keyboard.press('Tab');
		await preview.section('What happened').locator('a.evidence').first().focus();
		await preview.note.filter({ hasText: /Release, title\s*stated: / }).waitFor();
		const described = await preview.document.locator(':focus').getAttribute('aria-describedby');
		assert.equal(described, await preview.note.getAttribute('id'));
		await page.keyboard.press('Escape');
		await preview.note.waitFor({ state: 'hidden' });
	});

	it('has a landmark or a heading for each part', async () => {
		const { preview } = screen();
		const seen = await preview.document.locator('body').ariaSnapshot();
		for (const part of ['toolbar "Dossier"', 'heading "Belgium at COP10', 'navigation "Key figures"', 'region "What happened"', 'region "How certain is this?"',
			'region "Timeline"', 'region "Who did what"', 'region "Funding"', 'region "Resolutions"', 'region "Sources"', 'main:']) {
			assert.ok(seen.includes(part), `${part} is not in ${seen.slice(0, 3000)}`);
		}
	});

	it('says that the user did not return to it, if it has the focus without a key or click there', async () => {
		const { preview, panel } = screen();
		const { webview } = panel;
		const received: string[] = [];
		const listener = webview.onDidReceiveMessage(message => received.push((message as { readonly type: string }).type));
		const nth = (count: number) => eventually(`${count} messages`, async () => received.length, length => length === count);
		// The page has the focus at `left`, gets it again, and its panel becomes active.
		await webview.postMessage({ type: 'left' });
		await preview.body.evaluate(() => dispatchEvent(new FocusEvent('focus')));
		await webview.postMessage({ type: 'activated' });
		await nth(3);
		await preview.button('Stay on This Page').click();
		await webview.postMessage({ type: 'activated' });
		await preview.button('Stay on This Page').click();
		await nth(5);
		listener.dispose();
		assert.deepEqual(received, ['notReturned', 'notReturned', 'notReturned', 'lock', 'lock']);
	});
});
