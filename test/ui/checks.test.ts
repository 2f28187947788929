import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import * as path from 'node:path';
import { readMarked } from '../support/core/marked';
import { eventually } from './support/eventually';
import { takePicture, useScreen } from './support/screen';
import { dark, highContrast, light, setTheme } from './support/theme';

const folder = path.join(process.cwd(), 'test', 'fixtures', 'twenty');
const read = (file: string) => readFileSync(path.join(folder, file), 'utf8');

const { text: note, marked } = readMarked(read('note.md'));

/** The actions that are not the first one of their finding: nobody but the author knows what an invented quotation should have been. */
const NO_FIX = 'quotation-not-found';

describe('checks of a draft', () => {
	const screen = useScreen({
		file: 'note.md',
		drafts: { 'note.md': note, 'mission.dossier.yaml': read('mission.dossier.yaml'), 'report.txt': read('report.txt') },
	});

	const problems = () => screen().page.locator('.markers-panel .monaco-list-row');
	const count = async () => Number((await screen().page.locator('.activitybar, .panel').locator('.action-label', { hasText: 'Problems' }).first().locator('xpath=..').innerText()).replace(/\D/g, '') || '0');
	const lightBulb = () => screen().page.locator('.action-widget');

	it('are taken to no findings by keyboard alone', async () => {
		const { page, draft, palette } = screen();
		await draft.hasFocus();
		await palette.run('Problems: Focus on Problems View');
		await eventually('the findings in the panel', () => page.locator('.markers-panel .monaco-list').getAttribute('aria-label'), label => label !== null);
		await eventually('all rows', count, number => number === marked.length);
		await takePicture(screen(), 'checks-problems');
		await page.keyboard.press('Control+1');
		await draft.hasFocus();
		for (let left = marked.length; left > 0; left--) {
			await page.keyboard.press('Control+K');
			await page.keyboard.press('Alt+F');
			await page.locator('.monaco-hover:visible').first().waitFor();
			const said = await page.locator('.monaco-hover:visible').first().innerText();
			if (left === marked.length) {
				for (const theme of [light, dark, highContrast]) {
					await setTheme(screen(), theme);
					await takePicture(screen(), `checks-hover-${theme.name}`);
				}
			}
			await page.keyboard.press('Control+.');
			await lightBulb().waitFor();
			const titles = await lightBulb().locator('.monaco-list-row').allInnerTexts();
			console.log(left, said.replace(/\s+/g, ' '), titles);
			await takePicture(screen(), `checks-actions-${marked.length - left + 1}`);
			if (said.includes(NO_FIX)) {
				await page.keyboard.press('Escape');
			}
			await page.keyboard.press('Enter');
			await lightBulb().waitFor({ state: 'detached' });
			await eventually('one finding fewer', count, number => number < left);
		}
		assert.equal(await problems().count(), 0);
	});
});
