import type { Locator, Page } from 'playwright-core';

/** The walkthrough for newcomers, as VS Code shows it. */
export class Walkthrough {
	readonly steps: Locator;
	private readonly page: Page;

	constructor(page: Page) {
		this.page = page;
		this.steps = page.locator('.getting-started-step[data-step-id^="dossier.dossier#start#"]');
	}

	/** Opens a step of the visible walkthrough, so that its text and picture are shown. */
	async open(step: string): Promise<void> {
		if (await this.step(step).getAttribute('aria-expanded') !== 'true') {
			await this.step(step).locator('.step-title').click();
		}
		await this.step(step).and(this.page.locator('[aria-expanded="true"]')).waitFor();
	}

	/** Presses a button of the open step. */
	async press(step: string, button: string): Promise<void> {
		await this.step(step).getByRole('button', { name: button, exact: true }).click();
	}

	/** Waits until VS Code shows a step as done, or as not done. */
	async isDone(step: string, done: boolean): Promise<void> {
		await this.step(step).locator(`[data-done-step-id][aria-checked="${String(done)}"]`).waitFor();
	}

	/** Returns the picture beside the open step, once it is drawn. */
	async picture(): Promise<string> {
		const image = this.page.locator('.getting-started-media img');
		await image.waitFor();
		return image.evaluate(async element => {
			const picture = element as HTMLImageElement;
			await picture.decode();
			return `${picture.naturalWidth} × ${picture.naturalHeight}`;
		});
	}

	private step(step: string): Locator {
		return this.page.locator(`.getting-started-step[data-step-id="dossier.dossier#start#${step}"]`);
	}
}
