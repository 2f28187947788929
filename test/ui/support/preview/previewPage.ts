import type { FrameLocator, Locator } from 'playwright-core';
import { eventually } from '../eventually';

/** Where to search for the elements of a page: in a frame of the workbench, or in a separate page. */
export interface ShownDocument extends Pick<FrameLocator, 'getByRole' | 'getByText'> {
	locator(selector: string): Locator;
}

/** The page of the preview, wherever it is shown. */
export class PreviewPage {
	readonly document: ShownDocument;
	readonly body: Locator;
	readonly heading: Locator;
	/** The search box, its results, and its status. */
	readonly search: Locator;
	readonly found: Locator;
	readonly searchStatus: Locator;
	/** The note beside the hovered or focused element. */
	readonly note: Locator;

	constructor(document: ShownDocument) {
		this.document = document;
		this.body = this.document.locator('body');
		this.heading = this.document.getByRole('heading', { level: 1 });
		this.search = this.document.getByRole('combobox', { name: 'Search entries' });
		this.found = this.document.getByRole('listbox', { name: 'Results' }).getByRole('option');
		this.searchStatus = this.document.locator('.search [role="status"]');
		this.note = this.document.getByRole('tooltip');
	}

	/** Waits until the preview shows the page with this heading. */
	async shows(heading: string | RegExp): Promise<void> {
		await this.heading.filter({ hasText: heading }).waitFor();
	}

	/** Opens the page of an entry by typing in the search box until its row comes first. */
	async open(typed: string, heading: RegExp): Promise<void> {
		await this.search.click();
		await this.search.fill(typed);
		await this.found.first().filter({ hasText: new RegExp(heading.source.replace('^', '')) }).waitFor();
		await this.search.press('Enter');
		await this.shows(heading);
	}

	/** Focuses the page, as a click beside its text would. */
	async focusPage(): Promise<void> {
		await this.document.locator('#content').focus();
	}

	/** Returns a button of the toolbar. */
	button(title: string): Locator {
		return this.document.getByRole('toolbar').getByRole('button', { name: title, exact: true });
	}

	/** Returns a button of the toolbar once it is enabled. */
	usableButton(title: string): Locator {
		return this.button(title).and(this.document.locator('[aria-disabled="false"]'));
	}

	/** Returns a disabled button of the toolbar. */
	unusableButton(title: string): Locator {
		return this.button(title).and(this.document.locator('[aria-disabled="true"]'));
	}

	/** Goes to the overview with the button, unless it is shown. */
	async goToOverview(): Promise<void> {
		await this.heading.waitFor();
		if ((await this.usableButton('Overview').count()) > 0) {
			await this.usableButton('Overview').click();
		}
		await this.unusableButton('Overview').waitFor();
	}

	/** Waits until an element is in the visible part of the page. */
	async inView(element: Locator): Promise<void> {
		await eventually(
			'it to be in view',
			() => element.evaluate(one => {
				const { top, bottom } = one.getBoundingClientRect();
				return top >= 0 && bottom <= innerHeight;
			}),
			visible => visible,
		);
	}

	/** Returns the section of the page with a heading. */
	section(heading: string): Locator {
		return this.document.getByRole('region', { name: heading, exact: true });
	}
}
