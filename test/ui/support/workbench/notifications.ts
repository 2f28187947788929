import type { Locator, Page } from 'playwright-core';
import type { Palette } from './palette';

/**
 * The messages that VS Code shows at the lower right. It shows at most three, and suppresses a fourth within 800 ms, so suites that
 * cause messages close them after each test.
 */
export class Notifications {
	private readonly palette: Palette;
	private readonly all: Locator;

	constructor(page: Page, palette: Palette) {
		this.palette = palette;
		this.all = page.locator('.notification-toast');
	}

	/** Returns a visible message. */
	message(text: string | RegExp): Locator {
		return this.all.filter({ hasText: text });
	}

	/** Returns a button of the visible message. */
	button(title: string): Locator {
		return this.all.getByRole('button', { name: title, exact: true });
	}

	/** Closes all messages and waits until none is visible. */
	async closeAll(): Promise<void> {
		if (await this.all.count() === 0) {
			return;
		}
		await this.palette.run('Notifications: Clear All Notifications');
		await this.all.first().waitFor({ state: 'detached' });
	}
}
