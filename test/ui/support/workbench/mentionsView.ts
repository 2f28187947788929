import type { Locator, Page } from 'playwright-core';
import { eventually } from '../eventually';

/** The view of what the active draft mentions. */
export class MentionsTree {
	readonly view: Locator;
	/** The heading of the view, with its buttons. */
	readonly header: Locator;
	/** The text of the view if it has no rows. */
	readonly welcome: Locator;
	private readonly page: Page;

	constructor(page: Page) {
		this.page = page;
		this.view = page.getByRole('tree', { name: 'Mentions' });
		this.header = page.locator('.pane-header').filter({ hasText: /^Mentions/ });
		this.welcome = page.locator('.pane').filter({ has: this.header }).locator('.welcome-view-content');
	}

	/** Returns a row by its accessible name. */
	row(label: string | RegExp): Locator {
		return this.view.getByRole('treeitem', { name: label });
	}

	/** Waits until the visible rows at a depth have these accessible names, from the top. */
	async shows(level: number, labels: readonly (string | RegExp)[]): Promise<void> {
		const rows = this.view.getByRole('treeitem').and(this.page.locator(`[aria-level="${level}"]`));
		await eventually(
			`${labels.length} rows, ${labels.join('; ')}`,
			async () => {
				const found = await rows.evaluateAll(all => all
					.toSorted((a, b) => a.getBoundingClientRect().y - b.getBoundingClientRect().y)
					.map(row => row.getAttribute('aria-label') ?? ''));
				return found;
			},
			found => found.length >= labels.length
				&& labels.every((label, index) => (typeof label === 'string' ? found[index] === label : label.test(found[index] ?? ''))),
		);
	}

	/** Presses a button in the heading of the view. */
	async press(title: string): Promise<void> {
		await this.header.hover();
		await this.header.getByRole('button', { name: title, exact: true }).click();
	}

	async unfold(label: string | RegExp): Promise<void> {
		await this.row(label).locator('.monaco-tl-twistie').click();
		await this.row(label).and(this.page.locator('[aria-expanded="true"]')).waitFor();
	}

	/** Waits until the status bar shows this selection in the draft. */
	async selects(place: string): Promise<void> {
		await this.page.locator('.statusbar-item').getByText(place, { exact: true }).waitFor();
	}
}
