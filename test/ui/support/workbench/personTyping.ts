import type { Page } from 'playwright-core';

/** Matches a key after one of the last three letters of a word: a list may be open by then, and the key may accept a row. */
const atEnd = /^\w{0,2}(?:\W|$)/;

/**
 * Types a text at a speed that leaves time for a suggestion list to open: 60 to 120 milliseconds between keys at the end of each word
 * and after Enter. Other keys follow at once.
 */
export async function typeLikePerson(page: Page, text: string): Promise<void> {
	for (const [index, key] of [...text].entries()) {
		await page.keyboard.press(key === '\n' ? 'Enter' : key === ' ' ? 'Space' : key);
		if (key === '\n' || (/\w/.test(key) && atEnd.test(text.slice(index + 1)))) {
			await page.waitForTimeout(60 + (index * 7) % 60);
		}
	}
}
