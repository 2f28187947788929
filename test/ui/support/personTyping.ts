import type { Page } from 'playwright-core';

/** What follows one of the last three letters of a word: for the key behind it a list may be open, of which it may take a row. */
const atEnd = /^\w{0,2}(?:\W|$)/;

/**
 * Types a text so that a list of suggestions has the time that a person gives it: between 60 and 120 milliseconds from
 * key to key at the end of each word and behind Enter. Other keys come at once.
 */
export async function typeLikePerson(page: Page, text: string): Promise<void> {
	for (const [index, key] of [...text].entries()) {
		await page.keyboard.press(key === '\n' ? 'Enter' : key === ' ' ? 'Space' : key);
		if (key === '\n' || (/\w/.test(key) && atEnd.test(text.slice(index + 1)))) {
			await page.waitForTimeout(60 + (index * 7) % 60);
		}
	}
}
