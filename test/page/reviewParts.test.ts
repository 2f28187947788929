import assert from 'node:assert/strict';
import { eventually } from '../ui/support/eventually';
import { keepPicture } from '../ui/support/look/picture';
import { useReview } from './support/useReview';

const TEXT = `# Harbours for all

The World Harbour Organization (WHO) met in Vienna on 16 October 2020. Minister Mary Sea of the Reef Fund gave EUR 2 million.
`;

describe('review page, the list of keys', () => {
	const review = useReview({ text: TEXT });

	it('leaves a narrow page to the proposals: the keys have two lines, and all can be scrolled to', async () => {
		const { page } = review();
		const before = page.viewportSize() ?? assert.fail();
		const footer = page.locator('footer');
		for (const width of [360, 500]) {
			await page.setViewportSize({ width, height: 700 });
			await eventually(
				'the height of the keys',
				async () => (await footer.boundingBox())?.height ?? 0,
				height => height > 20 && height <= 70,
			);
			await keepPicture(page, `review-narrow-${width}`);
			const shown = await footer.evaluate(element => {
				const { bottom } = element.getBoundingClientRect();
				return [...element.querySelectorAll('kbd')].filter(key => key.getBoundingClientRect().bottom <= bottom).map(key => key.textContent);
			});
			assert.ok(['Space', 'Enter', 'm', 'Delete'].every(key => shown.includes(key)), shown.join(' '));
			const last = footer.locator('kbd').last();
			const isSeen = async () =>
				await last.evaluate(key => {
					const { bottom } = key.getBoundingClientRect();
					return bottom <= innerHeight;
				});
			assert.equal(await isSeen(), false);
			await footer.focus();
			await page.keyboard.press('End');
			await eventually('the last key', isSeen, seen => seen);
			await footer.evaluate(element => { element.scrollTop = 0; });
		}
		await page.setViewportSize(before);
		await page.locator('#list').focus();
	});

	it('shows whole lines of keys at any size', async () => {
		const { page } = review();
		const before = page.viewportSize() ?? assert.fail();
		const footer = page.locator('footer');
		// How many keys are cut at the top or bottom.
		const cut = async () =>
			footer.evaluate(element => {
				const { top: outside, bottom } = element.getBoundingClientRect();
				const top = outside + element.clientTop;
				return [...element.querySelectorAll('dl > div')]
					.map(row => row.getBoundingClientRect())
					.filter(row => (row.top < bottom - 0.5 && row.bottom > bottom + 0.5) || (row.top < top - 0.5 && row.bottom > top + 0.5))
					.length;
			});
		const lines = new Set<number>();
		for (const [width, height] of [[560, 421], [560, 430], [560, 441], [560, 467], [541, 500], [360, 700]] as const) {
			await page.setViewportSize({ width, height });
			await eventually(`no line cut at ${width} × ${height}`, cut, count => count === 0);
			const { clientHeight, scrollHeight } = await footer.evaluate(element => ({
				clientHeight: element.clientHeight,
				scrollHeight: element.scrollHeight,
			}));
			assert.ok(scrollHeight > clientHeight, `everything shows at ${width} × ${height}`);
			lines.add(clientHeight);
			await footer.focus();
			await page.keyboard.press('ArrowDown');
			await eventually('the next lines', () => footer.evaluate(element => element.scrollTop), top => top > 0);
			await eventually(`no line cut at ${width} × ${height} after scrolling`, cut, count => count === 0);
			await footer.evaluate(element => { element.scrollTop = 0; });
		}
		assert.ok(lines.size > 1);
		await page.setViewportSize(before);
		await page.locator('#list').focus();
	});
});

describe('review page, the question where a value belongs', () => {
	const review = useReview({ text: TEXT });

	it('moves a value to no entry, and says so', async () => {
		const shown = review();
		const { page, said } = shown;
		const row = shown.row('16 October 2020');
		await shown.goTo('16 October 2020');
		await page.keyboard.press('m');
		const dialog = page.getByRole('dialog', { name: 'Move “16 October 2020” to' });
		await dialog.getByRole('button', { name: 'Belongs to No Entry' }).waitFor();
		await keepPicture(page, 'review-move');
		await page.keyboard.press('Tab');
		await page.keyboard.press('Enter');
		await dialog.waitFor({ state: 'hidden' });
		assert.match(await row.textContent() ?? '', /belongs to no entry/);
		assert.equal(await said.innerText(), 'Belongs to no entry now');
		// There is nothing left to take it from.
		await page.keyboard.press('m');
		await dialog.waitFor();
		assert.equal(await dialog.getByRole('button').filter({ visible: true }).count(), 1);
		await page.keyboard.press('Escape');
		await page.keyboard.press('z');
		assert.match(await row.textContent() ?? '', /belongs to World Harbour Organization/);
	});
});

describe('review page, what it says', () => {
	const review = useReview({ text: TEXT });

	it('marks entries with the same name until they are one, and keeps the list in its place', async () => {
		const shown = review();
		const { page, said } = shown;
		const before = page.viewportSize() ?? assert.fail();
		await page.setViewportSize({ width: 460, height: 700 });
		const top = async () => (await page.locator('main').boundingBox())?.y;
		const place = await top();
		await shown.goTo('Mary Sea');
		await page.keyboard.press('Enter');
		await page.getByRole('dialog', { name: 'Rename' }).waitFor();
		await page.keyboard.type('reef fund');
		await page.keyboard.press('Enter');
		const marked = page.locator('.row').filter({ hasText: 'another proposal has this name' });
		await eventually('two marked rows', () => marked.count(), count => count === 2);
		assert.equal(await said.innerText(), 'Renamed: reef fund');
		assert.equal(await top(), place);
		await keepPicture(page, 'review-same-name');
		await page.keyboard.press('z');
		await eventually('no marked row', () => marked.count(), count => count === 0);
		assert.equal(await top(), place);
		await page.setViewportSize(before);
	});

});

describe('review page, high contrast', () => {
	const review = useReview({ text: TEXT });

	it('shows the words of each proposal in a high-contrast theme of the system, too', async () => {
		const { page } = review();
		await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' });
		const unseen = await page.locator('.passage mark').evaluateAll(marks =>
			marks.filter(mark => getComputedStyle(mark).color !== getComputedStyle(mark.parentElement ?? mark).color).map(mark => mark.textContent),
		);
		assert.deepEqual(unseen, []);
		await page.emulateMedia({ forcedColors: 'none', colorScheme: 'light' });
	});
});
