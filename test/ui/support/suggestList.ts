import type { Locator, Page } from 'playwright-core';

/** The list of suggestions at the cursor. */
export class SuggestList {
	/** What stands beside the list about the row in focus. */
	readonly card: Locator;
	private readonly page: Page;
	private readonly widget: Locator;

	constructor(page: Page) {
		this.page = page;
		this.widget = page.locator('.editor-widget.suggest-widget');
		this.card = page.locator('.suggest-details');
	}

	/** A row, if a screen reader says this of it. */
	row(label: RegExp): Locator {
		return this.widget.getByRole('option', { name: label });
	}

	/** The row that Enter takes, if a screen reader says this of it. */
	focused(label: RegExp): Locator {
		return this.widget.locator('.monaco-list-row.focused').and(this.page.getByRole('option', { name: label }));
	}

	/** Waits until VS Code has shown what was found, or that nothing was: not merely that it is still asking. */
	async answered(): Promise<void> {
		await this.widget.locator('.monaco-list-row, .message:not(:empty)').filter({ visible: true, hasNotText: 'Loading' }).first().waitFor();
	}

	/**
	 * Opens the card of the row in focus, once VS Code has asked what there is to say of that row: until then its key does
	 * nothing. One press: the key closes an open card, and runs late the first time. VS Code keeps the card open for later rows.
	 */
	async openCard(): Promise<void> {
		await this.widget.locator('.monaco-list-row.focused .can-expand-details').waitFor({ state: 'attached' });
		await this.page.keyboard.press('Control+Space');
		await this.card.waitFor();
	}

	/** Puts the focus on a row by the arrow keys, from the first row of a list that no longer changes. */
	async focusFromFirst(label: RegExp): Promise<void> {
		const place = Number(await this.row(label).getAttribute('data-index'));
		for (let step = 0; step < place; step++) {
			await this.page.keyboard.press('ArrowDown');
		}
		await this.focused(label).waitFor();
	}

	async gone(): Promise<void> {
		await this.widget.filter({ visible: true }).waitFor({ state: 'detached' });
	}

	async leaveIfOpen(): Promise<void> {
		if (await this.widget.isVisible()) {
			await this.page.keyboard.press('Escape');
			await this.gone();
		}
	}
}
