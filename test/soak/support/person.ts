import { errors, type Locator, type Page } from 'playwright-core';
import type { Chance } from '../../support/core/random';
import type { Screen } from '../../ui/support/screen';
import type { Folder } from './folder';
import { settingsOfRun } from './run';

/** A simulated user, whose actions are random. */
export interface Person {
	readonly screen: Screen;
	readonly chance: Chance;
	readonly folder: Folder;
}

/** How long the user waits for something that may not appear, in milliseconds; in a control, nothing of ours appears. */
export const IMPATIENCE = settingsOfRun().isControl ? 2_000 : 8_000;

/** Whether something becomes visible before the user stops waiting for it. */
export async function comes(locator: Locator): Promise<boolean> {
	return locator.first().waitFor({ timeout: IMPATIENCE }).then(() => true, () => false);
}

/** Resolves with the result of an action; with `undefined` if its element was not found in time. */
export async function unlessTimeout<T>(action: Promise<T>): Promise<T | undefined> {
	try {
		return await action;
	} catch (error) {
		if (error instanceof errors.TimeoutError) {
			return undefined;
		}
		throw error;
	}
}

/** Presses two key chords one after another. */
export async function press(page: Page, ...keys: readonly string[]): Promise<void> {
	for (const key of keys) {
		await page.keyboard.press(key);
	}
}

/** Runs a command by its title, if it is available. */
export async function runCommand({ screen: { palette, page } }: Person, title: string): Promise<boolean> {
	await page.keyboard.press('F1');
	if (!await comes(palette.input)) {
		return false;
	}
	await palette.input.fill(`>${title}`);
	if (!await comes(palette.focusedRow(title))) {
		return false;
	}
	await page.keyboard.press('Enter');
	return true;
}

/** Focuses the active draft and puts the cursor somewhere in it; `false` if there is none. */
export async function clickIntoDraft({ screen: { draft, page }, chance }: Person): Promise<boolean> {
	const lines = await draft.lines.all();
	if (lines.length === 0) {
		return false;
	}
	const box = await chance.pick(lines).boundingBox({ timeout: IMPATIENCE }).catch(() => null);
	if (!box) {
		return false;
	}
	await page.mouse.click(box.x + chance.below(Math.max(1, Math.min(box.width, 500))), box.y + box.height / 2);
	return comes(page.locator('.editor-group-container.active .monaco-editor.focused'));
}

/** Closes whatever is open on top of the draft. */
export async function leaveAll({ screen: { page, palette } }: Person): Promise<void> {
	for (let presses = 0; presses < 4 && await palette.widget.isVisible(); presses++) {
		await page.keyboard.press('Escape');
	}
	await page.keyboard.press('Escape');
}
