import type { Locator, Page } from 'playwright-core';

/** The command palette, and any other quick pick. */
export class Palette {
	readonly title: Locator;
	readonly input: Locator;
	/** The visible rows, labelled by their accessible names. */
	readonly rows: Locator;
	/** The whole quick pick, with its title and its input. */
	readonly widget: Locator;
	private readonly page: Page;

	constructor(page: Page) {
		this.page = page;
		this.widget = page.locator('.quick-input-widget');
		this.title = this.widget.locator('.quick-input-title');
		this.input = this.widget.locator('.quick-input-filter input');
		this.rows = this.widget.locator('.quick-input-list .monaco-list-row');
	}

	/** Runs a command by its title. */
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

	/** Enters a text at once, as if pasted, and waits until the row that Enter accepts has this name. */
	async typeUntilFirst(text: string, first: string | RegExp): Promise<void> {
		await this.input.fill(text);
		await this.focusedRow(first).waitFor();
	}

	/** Accepts the focused row and waits until the list is closed. */
	async accept(): Promise<void> {
		await this.page.keyboard.press('Enter');
		await this.gone();
	}

	async leave(): Promise<void> {
		await this.page.keyboard.press('Escape');
		await this.gone();
	}

	/** Closes whatever a failed test has left open. */
	async leaveIfOpen(): Promise<void> {
		if (await this.widget.isVisible()) {
			await this.leave();
		}
	}

	async gone(): Promise<void> {
		await this.widget.waitFor({ state: 'hidden' });
	}

	/** Returns a row by its accessible name. */
	row(label: string | RegExp): Locator {
		return this.widget.getByRole('option', { name: label, exact: true });
	}

	/** Returns the row that Enter accepts, if it has this accessible name. */
	focusedRow(label: string | RegExp): Locator {
		return this.rows.and(this.page.locator('.focused')).and(this.page.getByRole('option', { name: label }));
	}
}
