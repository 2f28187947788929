import type { Page } from 'playwright-core';
import { overview, unvtf } from '../entries';
import type { PreviewPage } from './previewPage';

/** Follows a link on the overview, and goes back and forward with the keyboard. The overview must be shown. */
export async function goBackByKeys({ preview, page }: { readonly preview: PreviewPage; readonly page: Page }): Promise<void> {
	await preview.section('Funds').getByRole('link', { name: unvtf.heading }).first().click();
	await preview.shows(unvtf.heading);
	await page.keyboard.press('Alt+ArrowLeft');
	await preview.shows(overview.heading);
	await page.keyboard.press('Alt+ArrowRight');
	await preview.shows(unvtf.heading);
}
