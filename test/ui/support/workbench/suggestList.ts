import type { Locator, Page } from 'playwright-core';

/** The suggestion list at the cursor. */
export class SuggestList {
	/** The details beside the list about the focused row. */
	readonly card: Locator;
	private readonly page: Page;
	private readonly widget: Locator;

	constructor(page: Page) {
		this.page = page;
		this.widget = page.locator('.editor-widget.suggest-widget');
		this.card = page.locator('.suggest-details');
	}

	/** Returns a row by its accessible name. */
	row(label: RegExp): Locator {
		return this.widget.getByRole('option', { name: label });
	}

	/** Returns the row that Enter accepts, if it has this accessible name. */
	focused(label: RegExp): Locator {
		return this.widget.locator('.monaco-list-row.focused').and(this.page.getByRole('option', { name: label }));
	}

	/** Waits until VS Code shows the results, or that there are none, rather than that it is still loading. */
	async answered(): Promise<void> {
		await this.widget
			.locator('.monaco-list-row, .message:not(:empty)')
			.filter({ visible: true, hasNotText: 'Loading' })
			.first()
			.waitFor();
	}

	/**
	 * Opens the details of the focused row once VS Code has resolved it: until then the keybinding does nothing. It is pressed only once:
	 * it would close open details, and takes effect late the first time. VS Code keeps the details open for later rows.
	 */
	async openCard(): Promise<void> {
		await this.widget.locator('.monaco-list-row.focused .can-expand-details').waitFor({ state: 'attached' });
		await this.page.keyboard.press('Control+Space');
		await this.card.waitFor();
	}

	/** Focuses a row with the arrow keys, from the first row of a list that no longer changes. */
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
