import type { Frame, Page } from 'playwright-core';
import type { FakeWebviewPanel } from '../../support/fakeVscode/ui/webview';
import { eventually } from '../../ui/support/eventually';
import { PreviewPage } from '../../ui/support/preview/previewPage';

/** The page of the preview, without a workbench around it. */
export class PreviewAlone extends PreviewPage {
	private readonly page: Page;

	constructor(page: Page) {
		super(page);
		this.page = page;
	}

	/** The frame in which the script of the page runs. */
	async frame(): Promise<Frame> {
		await this.heading.waitFor();
		return this.page.mainFrame();
	}
}

/** Waits until the tab of the preview has a title. */
export async function isTitled(panel: FakeWebviewPanel, title: string): Promise<void> {
	await eventually(`the title ${title}`, () => panel.title, shown => shown === title);
}
