import type { Locator, Page } from 'playwright-core';

/** The command palette, and any other list that one types into. */
export class Palette {
	readonly title: Locator;
	readonly input: Locator;
	/** The rows that are in sight. Their label is what a screen reader says. */
	readonly rows: Locator;
	/** All of the list, with its title and what one types into. */
	readonly widget: Locator;
	private readonly page: Page;

	constructor(page: Page) {
		this.page = page;
		this.widget = page.locator('.quick-input-widget');
		this.title = this.widget.locator('.quick-input-title');
		this.input = this.widget.locator('.quick-input-filter input');
		this.rows = this.widget.locator('.quick-input-list .monaco-list-row');
	}

	/** Runs a command by its title, as a person does. */
	async run(command: string): Promise<void> {
		await this.page.keyboard.press('F1');
		await this.input.waitFor();
		await this.input.fill(`>${command}`);
		await this.focusedRow(command).waitFor();
		await this.page.keyboard.press('Enter');
	}

	/** Runs a command that opens a list with this title, and waits for its first row. */
	async runToPick(command: string, title: string): Promise<void> {
		await this.run(command);
		await this.title.filter({ hasText: title }).waitFor();
		await this.rows.first().waitFor();
	}

	/** Enters a text at once, as from the clipboard, and waits until the row that Enter takes says this. */
	async typeUntilFirst(text: string, first: string | RegExp): Promise<void> {
		await this.input.fill(text);
		await this.focusedRow(first).waitFor();
	}

	/** Takes the row in focus and waits until the list is gone. */
	async accept(): Promise<void> {
		await this.page.keyboard.press('Enter');
		await this.gone();
	}

	async leave(): Promise<void> {
		await this.page.keyboard.press('Escape');
		await this.gone();
	}

	/** Leaves whatever a test that failed has left open. */
	async leaveIfOpen(): Promise<void> {
		if (await this.widget.isVisible()) {
			await this.leave();
		}
	}

	async gone(): Promise<void> {
		await this.widget.waitFor({ state: 'hidden' });
	}

	/** A row by what a screen reader says of it. */
	row(label: string | RegExp): Locator {
		return this.widget.getByRole('option', { name: label, exact: true });
	}

	/** The row that Enter takes, if a screen reader says this of it. */
	focusedRow(label: string | RegExp): Locator {
		return this.rows.and(this.page.locator('.focused')).and(this.page.getByRole('option', { name: label }));
	}
}
