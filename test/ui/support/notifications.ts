import type { Locator, Page } from 'playwright-core';
import type { Palette } from './palette';

/**
 * The messages that VS Code shows at the lower right. It shows three at most, and keeps the fourth within 800 ms to
 * itself: a suite that raises some closes them after each test.
 */
export class Notifications {
	private readonly palette: Palette;
	private readonly all: Locator;

	constructor(page: Page, palette: Palette) {
		this.palette = palette;
		this.all = page.locator('.notification-toast');
	}

	/** A message that shows. */
	message(text: string | RegExp): Locator {
		return this.all.filter({ hasText: text });
	}

	/** A button of the message that shows. */
	button(title: string): Locator {
		return this.all.getByRole('button', { name: title, exact: true });
	}

	/** Closes all messages, if one shows, and waits until none does. */
	async closeAll(): Promise<void> {
		if (await this.all.count() === 0) {
			return;
		}
		await this.palette.run('Notifications: Clear All Notifications');
		await this.all.first().waitFor({ state: 'detached' });
	}
}
