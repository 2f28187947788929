import assert from 'node:assert/strict';
import { overview, unodc, untoc, unvtf } from '../ui/support/entries';
import { eventually } from '../ui/support/eventually';
import { keepPicture } from '../ui/support/look/picture';
import { isTitled } from './support/previewAlone';
import { usePreview } from './support/usePreview';

describe('preview, search', () => {
	const screen = usePreview({ size: { width: 461, height: 698 } });

	before(() => screen().preview.shows(overview.heading));
	beforeEach(async () => {
		await screen().preview.goToOverview();
		await screen().preview.focusPage();
	});

	it('is focused with /, searches as the user types, shows the number of results, and opens with Enter', async () => {
		const { page, preview } = screen();
		await page.keyboard.press('/');
		await preview.search.and(preview.document.locator(':focus')).waitFor();
		await page.keyboard.type('untoc');
		await preview.found.first().filter({ hasText: 'United Nations Convention against Transnational Organized Crime' }).waitFor();
		// The results for earlier letters may still be there.
		await eventually(
			'the number of results',
			() => preview.search.evaluate(input => {
				const all = input.closest('.search');
				return [all?.querySelectorAll('[role="option"]').length, all?.querySelector('[role="status"]')?.textContent] as const;
			}),
			([count, status]) => status === `${count} results`,
		);
		assert.equal(await preview.search.getAttribute('aria-expanded'), 'true');
		await keepPicture(screen().page, 'preview-search');
		await page.keyboard.press('Enter');
		await preview.shows(untoc.heading);
		assert.equal(await preview.search.inputValue(), '');
	});

	for (const [what, typed, heading] of [
		['a slip of the keyboard', 'voluntray trust fund', unvtf.heading],
		['a letter too few', 'unitd nations office on drugs', unodc.heading],
		['a name in German', 'übereinkommen der vereinten nationen gegen die grenz', untoc.heading],
		['a name in French without its accents', 'convention de palerme', untoc.heading],
		['a name in Dutch', 'verdrag van palermo', untoc.heading],
	] as const) {
		it(`finds by ${what}`, () => screen().preview.open(typed, heading));
	}

	it('opens the match for the typed text on Enter, even before it is found', async () => {
		const { preview } = screen();
		await preview.search.fill('belgium');
		await preview.found.first().waitFor();
		// Both keys arrive at once, as on a page that was busy.
		await preview.search.evaluate((input: HTMLInputElement) => {
			input.value = 'unvtf';
			input.dispatchEvent(new Event('input', { bubbles: true }));
			input.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }));
		});
		await preview.shows(unvtf.heading);
		assert.equal(await preview.search.inputValue(), '');
	});

	it('moves through results with the arrow keys, and announces the row that Enter opens', async () => {
		const { page, preview, panel } = screen();
		await preview.search.fill('protocol');
		await preview.found.nth(1).waitFor();
		await page.keyboard.press('ArrowDown');
		const second = await preview.found.nth(1).getAttribute('id');
		assert.equal(await preview.search.getAttribute('aria-activedescendant'), second);
		assert.equal(await preview.found.nth(1).getAttribute('aria-selected'), 'true');
		const name = await preview.found.nth(1).locator('.name').innerText();
		await page.keyboard.press('Enter');
		await isTitled(panel, name);
	});

	it('says that nothing matches, and returns the focus to the page on Escape', async () => {
		const { page, preview } = screen();
		await preview.search.fill('zzqqxxzz');
		await preview.searchStatus.filter({ hasText: 'No matching results' }).waitFor();
		assert.equal(await preview.found.count(), 0);
		await page.keyboard.press('Escape');
		await preview.document.locator('#content:focus').waitFor();
		assert.equal(await preview.search.inputValue(), '');
	});

	it('ignores an outdated answer', async () => {
		const { preview } = screen();
		await preview.search.fill('unodc');
		await preview.found.first().waitFor();
		const frame = await preview.frame();
		await frame.evaluate(() => window.dispatchEvent(new MessageEvent('message', {
			data: { type: 'found', query: 'uno', entries: [], status: 'An old answer' },
		})));
		assert.doesNotMatch(await preview.searchStatus.innerText(), /old/);
		assert.ok((await preview.found.count()) > 0);
		await preview.search.press('Escape');
	});

	it('fits its results next to the buttons on a narrow page without horizontal scrolling', async () => {
		const { page, preview } = screen();
		await page.setViewportSize({ width: 360, height: 698 });
		await preview.search.fill('united nations');
		await preview.found.nth(5).waitFor();
		await keepPicture(page, 'preview-search-narrow');
		assert.deepEqual(
			await preview.body.evaluate(() => {
				const results = document.querySelector('[role="listbox"]')?.getBoundingClientRect();
				return {
					sideways: document.documentElement.scrollWidth - innerWidth,
					inside: results !== undefined && results.left >= 0 && results.right <= innerWidth,
				};
			}),
			{ sideways: 0, inside: true },
		);
		await preview.search.press('Escape');
	});
});
