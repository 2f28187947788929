import type { Page } from 'playwright-core';

/** Matches our errors in the console: those that come from our files or name us. */
const OURS = /\bdossier\.\w|\/out\/soak\//;

/** Collects the errors that the window and all its frames print, and uncaught ones. */
export class MarkedErrors {
	/** Our errors, in order. */
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
