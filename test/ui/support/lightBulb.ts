import type { Locator } from 'playwright-core';
import type { Screen } from './screen';
import type { TextPiece } from './workbench/textPlace';

/**
 * Puts the cursor after a text and opens the list of actions there. No actions may be offered where the cursor was before.
 */
export async function openActionsAt(screen: Screen, piece: TextPiece): Promise<void> {
	await lightBulb(screen).waitFor({ state: 'detached' });
	await screen.draft.putCursorAfter(piece);
	await openActions(screen);
}

/**
 * Opens the list of actions at the cursor, which has moved there from where no actions were offered.
 *
 * VS Code asks for actions by itself a quarter of a second after the cursor has moved or the problems have changed, and this request takes
 * the place of one by key. The light bulb shows that it has been answered.
 */
export async function openActions(screen: Screen): Promise<void> {
	await lightBulb(screen).waitFor();
	await screen.page.keyboard.press('Control+.');
}

function lightBulb({ page }: Screen): Locator {
	return page.locator('.lightBulbWidget').filter({ visible: true });
}
