import * as path from 'node:path';
import type { Page } from 'playwright-core';
import type { Place } from '../workbench/textPlace';

const pictures = path.join(process.cwd(), 'out', 'screenshots');

/** Saves a picture of a page, or of a part of it, to the build output. */
export async function keepPicture(page: Page, name: string, clip?: Place): Promise<void> {
	await page.screenshot({ path: path.join(pictures, `${name}.png`), animations: 'disabled', ...(clip && { clip }) });
}
