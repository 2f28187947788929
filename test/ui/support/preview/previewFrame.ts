import type { Frame, Locator, Page } from 'playwright-core';
import { PreviewPage } from './previewPage';

/** The page of the preview in the workbench, inside its two frames. */
export class PreviewFrame extends PreviewPage {
	/** The frame in the workbench that holds the preview. */
	readonly outer: Locator;
	private readonly page: Page;

	/** The open preview, or one of several in the order in which they were opened. */
	constructor(page: Page, index?: number) {
		const all = page.locator('iframe.webview.ready');
		const outer = index === undefined ? all : all.nth(index);
		super(outer.contentFrame().locator('#active-frame').contentFrame());
		this.outer = outer;
		this.page = page;
	}

	/** The tab of the preview, by the title of its page. */
	tab(title: string | RegExp): Locator {
		return this.page.locator('.part.editor').getByRole('tab', { name: title });
	}

	/** Returns the frame itself, to run code in it. */
	async frame(): Promise<Frame> {
		await this.heading.waitFor();
		const element = await this.outer.contentFrame().locator('#active-frame').elementHandle();
		const frame = await element?.contentFrame();
		if (!frame) {
			throw new Error('The preview has no frame.');
		}
		return frame;
	}
}
