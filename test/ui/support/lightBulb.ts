import type { Locator } from 'playwright-core';
import { eventually } from './eventually';
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
 * Opens the list of actions at the cursor, where VS Code must offer some.
 *
 * VS Code asks for actions on its own a quarter of a second after the cursor has moved or the problems have changed. This request takes the
 * place of one by key that has not been answered yet, whose list then never comes. A person presses the key again, and so does this. The
 * light bulb shows that a request has been answered, though perhaps not the last one.
 */
export async function openActions(screen: Screen): Promise<void> {
	const list = screen.page.locator('.action-widget .monaco-list');
	await lightBulb(screen).waitFor();
	await eventually('the list of actions', async () => {
		if (!await list.isVisible()) {
			await screen.page.keyboard.press('Control+.');
		}
		return list.waitFor({ timeout: LOST }).then(() => true, () => false);
	}, isOpen => isOpen);
}

/** After this time without a list, in milliseconds, the request is lost. */
const LOST = 5000;

function lightBulb({ page }: Screen): Locator {
	return page.locator('.lightBulbWidget').filter({ visible: true });
}
