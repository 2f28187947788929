import type { Frame, FrameLocator, Locator, Page } from 'playwright-core';
import { eventually } from '../eventually';
import type { Screen } from '../screen';

/** VS Code's own Markdown preview, with our additions. */
export class MarkdownPreview {
	readonly document: FrameLocator;
	/** The visible card. */
	readonly card: Locator;
	private readonly page: Page;
	private readonly outer: Locator;

	constructor(page: Page) {
		this.page = page;
		this.outer = page.locator('iframe.webview.ready');
		this.document = this.outer.contentFrame().locator('#active-frame').contentFrame();
		this.card = this.document.getByRole('tooltip');
	}

	/** Opens the preview of a draft beside it, once our library is loaded, and waits until something is marked. */
	async open({ draft, palette }: Screen, file: string): Promise<void> {
		await palette.runToPick('Dossier: Find Entry', 'Find Entry');
		await palette.leave();
		await draft.open(file);
		await this.openBeside();
	}

	/** Opens the preview of the draft beside it, and waits until something is marked. */
	async openBeside(): Promise<void> {
		await this.page
			.locator('.editor-group-container.active .editor-actions')
			.getByRole('button', { name: 'Open Preview to the Side' })
			.click();
		await this.document.locator('.dossier-cards').waitFor({ state: 'attached' });
	}

	/** Waits until it is closed. */
	async isClosed(): Promise<void> {
		await this.outer.waitFor({ state: 'detached' });
	}

	/** Returns the first mark with a text. */
	mark(text: string): Locator {
		return this.document.locator('.dossier-mark', { hasText: text }).first();
	}

	/** Moves the pointer from outside an element to its middle, once the element no longer moves. */
	async rest(element: Locator): Promise<void> {
		await element.hover({ trial: true });
		const box = await element.boundingBox();
		if (!box) {
			throw new Error('It is not on the screen.');
		}
		await this.page.mouse.move(box.x + box.width / 2 - 3, box.y + box.height / 2 - 1);
		await this.page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 3 });
	}

	/**
	 * Focuses the preview with a click on a text, and waits until its editor group is active: until then VS Code may still return the
	 * focus to the draft.
	 */
	async takeFocus(text: string): Promise<void> {
		await this.document.getByText(text, { exact: true }).click();
		await this.page.locator('.editor-group-container.active').getByRole('tab', { name: /^Preview /, selected: true }).waitFor();
		await eventually('the focus in the preview', () => this.outer.evaluate(frame => document.activeElement === frame), has => has);
	}

	/**
	 * Runs something on the page, and runs it again if VS Code has replaced the page meanwhile, as it may when the theme changes. It must
	 * not wait long, because the page that it waits for may be gone.
	 */
	async onPageThatStays(act: () => Promise<void>): Promise<void> {
		await eventually('a page that stays', async () => {
			const frame = await this.currentFrame();
			try {
				await act();
				return true;
			} catch (error) {
				if (frame?.isDetached() === false) {
					throw error;
				}
				return false;
			}
		}, stayed => stayed);
	}

	/** Waits until a card is visible, but only briefly, because the page may be gone. */
	async cardShows(): Promise<void> {
		await this.card.waitFor({ timeout: 10_000 });
	}

	/** Returns the frame itself, to run code in it. */
	async frame(): Promise<Frame> {
		const frame = await this.currentFrame();
		if (!frame) {
			throw new Error('The preview has no frame.');
		}
		return frame;
	}

	private async currentFrame(): Promise<Frame | undefined> {
		const element = await this.outer.contentFrame().locator('#active-frame').elementHandle();
		return await element?.contentFrame() ?? undefined;
	}
}
