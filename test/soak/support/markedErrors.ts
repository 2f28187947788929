import type { Page } from 'playwright-core';

/** Whose errors in the console are ours: those that come from our files or that name us. */
const OURS = /\bdossier\.\w|\/out\/soak\//;

/** The errors that the window and all its frames print, and those that nobody caught. */
export class MarkedErrors {
	/** Ours, in their order. */
	readonly ours: string[] = [];

	constructor(page: Page) {
		page.on('console', message => {
			if (message.type() === 'error') {
				this.take(`${message.text()} ${message.location().url}`);
			}
		});
		page.on('pageerror', error => this.take(error.stack ?? error.message));
	}

	private take(text: string): void {
		if (OURS.test(text)) {
			this.ours.push(text);
		}
	}
}
