import type { Screen } from './screen';
import type { TextPiece } from './workbench/textPlace';

/**
 * Puts the cursor after a text and opens the list of actions there. No actions may be offered where the cursor was before.
 *
 * VS Code asks for actions by itself a quarter of a second after the cursor has moved or the problems have changed, and this request takes
 * the place of one by key. The light bulb shows that it has been answered, unless it was there before.
 */
export async function openActionsAt({ page, draft }: Screen, piece: TextPiece): Promise<void> {
	const bulb = page.locator('.lightBulbWidget').filter({ visible: true });
	await bulb.waitFor({ state: 'detached' });
	await draft.putCursorAfter(piece);
	await bulb.waitFor();
	await page.keyboard.press('Control+.');
}
