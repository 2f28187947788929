import type { Frame, FrameLocator, Locator, Page } from 'playwright-core';
import { eventually } from './eventually';
import type { Screen } from './screen';

/** VS Code's own preview of a Markdown document, with what we add to it. */
export class MarkdownPreview {
	readonly document: FrameLocator;
	/** The card that shows. */
	readonly card: Locator;
	private readonly page: Page;
	private readonly outer: Locator;

	constructor(page: Page) {
		this.page = page;
		this.outer = page.locator('iframe.webview.ready');
		this.document = this.outer.contentFrame().locator('#active-frame').contentFrame();
		this.card = this.document.getByRole('tooltip');
	}

	/** Opens the preview of a draft beside it, once our library has been read, and waits until something is marked. */
	async open({ draft, palette }: Screen, file: string): Promise<void> {
		await palette.runToPick('Dossier: Find Entry', 'Find Entry');
		await palette.leave();
		await draft.open(file);
		await this.openBeside();
	}

	/** Opens the preview of the draft beside it, and waits until something is marked. */
	async openBeside(): Promise<void> {
		await this.page.locator('.editor-group-container.active .editor-actions').getByRole('button', { name: 'Open Preview to the Side' }).click();
		await this.document.locator('.dossier-cards').waitFor({ state: 'attached' });
	}

	/** A marked place by its text; the first of several. */
	mark(text: string): Locator {
		return this.document.locator('.dossier-mark', { hasText: text }).first();
	}

	/** Rests the pointer in the middle of an element, coming from beside it, once the element stays where it is. */
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
	 * Gives the preview the focus by a click on a text, and waits until VS Code has followed: its editor group becomes the active one, and
	 * until then VS Code may still give the focus back to the draft.
	 */
	async takeFocus(text: string): Promise<void> {
		await this.document.getByText(text, { exact: true }).click();
		await this.page.locator('.editor-group-container.active').getByRole('tab', { name: /^Preview /, selected: true }).waitFor();
		await eventually('the focus in the preview', () => this.outer.evaluate(frame => document.activeElement === frame), has => has);
	}

	/**
	 * Does something with the page, again if VS Code has put another in its place meanwhile, as it may when the theme changes.
	 * What is done must not wait long: the page that it waits for may be gone.
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

	/** Waits until a card shows: not for long, for the sake of a page that may be gone. */
	async cardShows(): Promise<void> {
		await this.card.waitFor({ timeout: 10_000 });
	}

	/** The frame itself, for what runs inside it. */
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
