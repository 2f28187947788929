import * as path from 'node:path';
import type { Page } from 'playwright-core';
import type { Place } from '../workbench/textPlace';

const pictures = path.join(process.cwd(), 'out', 'screenshots');

/** Whether pictures are wanted: with `npm test -- --pictures`, in a thorough run, and if the section `pictures` is named. */
export const PICTURES = process.env['DOSSIER_TEST_PICTURES'] === '1';

/** Saves a picture of a page, or of a part of it, to the build output if pictures are wanted. They are for people; no test reads them. */
export async function keepPicture(page: Page, name: string, clip?: Place): Promise<void> {
	if (!PICTURES) {
		return;
	}
	await page.screenshot({ path: path.join(pictures, `${name}.png`), animations: 'disabled', ...(clip && { clip }) });
}
