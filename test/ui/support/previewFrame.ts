import type { Frame, FrameLocator, Locator, Page } from 'playwright-core';
import { eventually } from './eventually';

/** The page of the preview, inside its two frames. */
export class PreviewFrame {
	readonly document: FrameLocator;
	/** The frame in the workbench that holds the preview. */
	readonly outer: Locator;
	readonly body: Locator;
	readonly heading: Locator;
	private readonly page: Page;

	constructor(page: Page) {
		this.page = page;
		this.outer = page.locator('iframe.webview.ready');
		this.document = this.outer.contentFrame().locator('#active-frame').contentFrame();
		this.body = this.document.locator('body');
		this.heading = this.document.getByRole('heading', { level: 1 });
	}

	/** Waits until the preview shows the page with this heading. */
	async shows(heading: string | RegExp): Promise<void> {
		await this.heading.filter({ hasText: heading }).waitFor();
	}

	/** A button of the toolbar. */
	button(title: string): Locator {
		return this.document.getByRole('toolbar').getByRole('button', { name: title, exact: true });
	}

	/** A button of the toolbar once it can be used. */
	usableButton(title: string): Locator {
		return this.button(title).and(this.document.locator('[aria-disabled="false"]'));
	}

	/** A button of the toolbar that is out of use. */
	unusableButton(title: string): Locator {
		return this.button(title).and(this.document.locator('[aria-disabled="true"]'));
	}

	/** Goes to the overview by the button, unless it is there. */
	async goToOverview(): Promise<void> {
		await this.heading.waitFor();
		if ((await this.usableButton('Overview').count()) > 0) {
			await this.usableButton('Overview').click();
		}
		await this.unusableButton('Overview').waitFor();
	}

	/** Waits until an element stands inside the visible part of the page. */
	async inView(element: Locator): Promise<void> {
		await eventually(
			'it to be in view',
			() => element.evaluate(one => {
				const { top, bottom } = one.getBoundingClientRect();
				return top >= 0 && bottom <= innerHeight;
			}),
			visible => visible,
		);
	}

	/** A part of the page with a heading of its own. */
	section(heading: string): Locator {
		return this.document.getByRole('region', { name: heading, exact: true });
	}

	/** The tab of the preview, by the title of its page. */
	tab(title: string | RegExp): Locator {
		return this.page.locator('.part.editor').getByRole('tab', { name: title });
	}

	/** The frame itself, for what runs inside it. */
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
