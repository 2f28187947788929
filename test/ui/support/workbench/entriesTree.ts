import type { Locator, Page } from 'playwright-core';
import { eventually } from '../eventually';
import { chooseInMenu } from './contextMenu';
import { middleOf, type Place } from './textPlace';

/** The view of entries in the side bar. */
export class EntriesTree {
	readonly icon: Locator;
	readonly view: Locator;
	/** The heading of the view, with its buttons. */
	readonly header: Locator;
	/** The message above the rows. */
	readonly message: Locator;
	private readonly page: Page;

	constructor(page: Page) {
		this.page = page;
		this.icon = page.locator('.part.activitybar').getByRole('tab', { name: 'Dossier', exact: true });
		this.view = page.getByRole('tree', { name: 'Entries' });
		this.header = page.locator('.pane-header').filter({ hasText: /^Entries/ });
		this.message = page.locator('.pane').filter({ has: this.header }).locator('.message');
	}

	/** Opens the view with its icon in the activity bar unless it is open, and waits for the first row. */
	async open(): Promise<void> {
		if (!(await this.view.isVisible())) {
			await this.icon.click();
		}
		await this.items().first().waitFor();
	}

	/** Returns a row by its accessible name, in full or by a pattern. */
	item(label: string | RegExp): Locator {
		return this.view.getByRole('treeitem', { name: label, exact: true });
	}

	/** Returns the visible rows. */
	items(): Locator {
		return this.view.getByRole('treeitem');
	}

	/** Returns the visible rows at a depth, counted from 1. */
	level(level: number): Locator {
		return this.items().and(this.page.locator(`[aria-level="${level}"]`));
	}

	/** Returns the accessible names of the visible rows, from the top. */
	async labels(): Promise<readonly string[]> {
		return this.items().evaluateAll(rows => rows
			.toSorted((a, b) => a.getBoundingClientRect().y - b.getBoundingClientRect().y)
			.map(row => row.getAttribute('aria-label') ?? ''));
	}

	/** Returns the visible text of a row. */
	async nameAndDescription(row: Locator): Promise<readonly [string, string]> {
		return [await row.locator('.label-name').innerText(), await row.locator('.label-description').innerText()];
	}

	/** Hovers over a row and resolves with the text of its tooltip once it appears. */
	async tooltipOf(label: string | RegExp): Promise<string> {
		const tooltip = this.page.locator('.monaco-hover:visible .rendered-markdown');
		// The tooltip of the previous row may still be visible.
		await this.header.hover();
		await tooltip.waitFor({ state: 'detached' });
		await this.item(label).hover();
		return tooltip.innerText();
	}

	/** Chooses an item of the context menu of a row. */
	async chooseInMenuOf(label: string | RegExp, choice: string): Promise<void> {
		await this.item(label).click({ button: 'right' });
		await chooseInMenu(this.page, choice);
	}

	/** Scrolls down until a row is visible: rows are rendered only in the visible part. */
	async bringInSight(label: string | RegExp): Promise<void> {
		const row = this.item(label);
		const isInSight = async () => {
			const [box, view] = [await row.isVisible() ? await row.boundingBox() : null, await this.view.boundingBox()];
			return box !== null && view !== null && box.y + box.height <= view.y + view.height;
		};
		await eventually('the row in sight', async () => {
			if (!(await isInSight())) {
				// The tooltip of a row would take the wheel if it appeared under the pointer.
				await this.header.hover();
				await this.view.hover();
				await this.page.mouse.wheel(0, 100);
			}
			return isInSight();
		}, inSight => inSight);
	}

	/** Drags a visible row to the end of a text in the draft, with the modifier key that drops into an editor. */
	async dragTo(label: string | RegExp, place: Place): Promise<void> {
		const { mouse, keyboard } = this.page;
		const box = await this.item(label).boundingBox();
		if (!box) {
			throw new Error('The row is not on the screen.');
		}
		const [from, to] = [middleOf(box), { x: place.x + place.width, y: middleOf(place).y }];
		await mouse.move(from.x, from.y);
		await mouse.down();
		await mouse.move(from.x + 20, from.y + 5, { steps: 3 });
		await keyboard.down('Shift');
		await mouse.move(to.x, to.y, { steps: 10 });
		// VS Code requests the drop edits only while the pointer rests.
		await mouse.move(to.x, to.y);
		await mouse.up();
		await keyboard.up('Shift');
	}

	async collapseAll(): Promise<void> {
		// The pointer avoids the rows, whose tooltips may be in the way.
		await this.header.hover();
		await this.header.getByRole('button', { name: 'Collapse All' }).click();
		await this.level(2).first().waitFor({ state: 'detached' });
	}

	/** Returns the focused row. */
	focused(label: string | RegExp): Locator {
		return this.item(label).and(this.page.locator('.focused'));
	}

	/** Presses a key and waits until a row is focused. */
	async pressUntilFocused(key: string, label: string | RegExp): Promise<void> {
		await this.page.keyboard.press(key);
		await this.focused(label).waitFor();
	}

	/** Expands a row with the mouse unless it is expanded, and waits for its children: until then the rows below move. */
	async unfold(label: string | RegExp): Promise<void> {
		const row = this.item(label).first();
		await row.waitFor();
		if ((await row.getAttribute('aria-expanded')) !== 'true') {
			await row.locator('.monaco-tl-twistie').click();
		}
		await row.and(this.page.locator('[aria-expanded="true"]')).waitFor();
		await eventually('the rows in it', () => row.evaluate(hasRowsBelow), has => has);
	}
}

/** Runs in the page. Returns whether the next visible row is a child of this row, or there are no rows below that could move. */
function hasRowsBelow(row: Element): boolean {
	const { bottom } = row.getBoundingClientRect();
	const next = [...row.parentElement?.children ?? []]
		.filter(other => other.getBoundingClientRect().top >= bottom - 1)
		.toSorted((a, b) => a.getBoundingClientRect().top - b.getBoundingClientRect().top)[0];
	return next === undefined || Number(next.getAttribute('aria-level')) > Number(row.getAttribute('aria-level'));
}
