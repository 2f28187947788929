import type { Locator, Page } from 'playwright-core';
import { chooseInMenu } from './contextMenu';
import { eventually } from './eventually';
import { middleOf, type Place } from './textPlace';

/** The view of entries in the side bar. */
export class EntriesTree {
	readonly icon: Locator;
	readonly view: Locator;
	/** The heading of the view, with its buttons. */
	readonly header: Locator;
	/** What stands above the rows. */
	readonly message: Locator;
	private readonly page: Page;

	constructor(page: Page) {
		this.page = page;
		this.icon = page.locator('.part.activitybar').getByRole('tab', { name: 'Dossier', exact: true });
		this.view = page.getByRole('tree', { name: 'Entries' });
		this.header = page.locator('.pane-header').filter({ hasText: /^Entries/ });
		this.message = page.locator('.pane').filter({ has: this.header }).locator('.message');
	}

	/** Clicks the icon in the activity bar, unless the view is open, and waits for the first row. */
	async open(): Promise<void> {
		if (!(await this.view.isVisible())) {
			await this.icon.click();
		}
		await this.items().first().waitFor();
	}

	/** A row by what a screen reader says of it, whole or by a pattern. */
	item(label: string | RegExp): Locator {
		return this.view.getByRole('treeitem', { name: label, exact: true });
	}

	/** The rows that are in sight. */
	items(): Locator {
		return this.view.getByRole('treeitem');
	}

	/** The rows in sight at a depth; the first is 1. */
	level(level: number): Locator {
		return this.items().and(this.page.locator(`[aria-level="${level}"]`));
	}

	/** What a screen reader says of the rows in sight, from the top. */
	async labels(): Promise<readonly string[]> {
		return this.items().evaluateAll(rows => rows
			.toSorted((a, b) => a.getBoundingClientRect().y - b.getBoundingClientRect().y)
			.map(row => row.getAttribute('aria-label') ?? ''));
	}

	/** What the eye sees of a row. */
	async nameAndDescription(row: Locator): Promise<readonly [string, string]> {
		return [await row.locator('.label-name').innerText(), await row.locator('.label-description').innerText()];
	}

	/** Rests the pointer on a row and resolves with the text of its tooltip when it shows. */
	async tooltipOf(label: string | RegExp): Promise<string> {
		const tooltip = this.page.locator('.monaco-hover:visible .rendered-markdown');
		// That of the row on which the pointer was left may still show.
		await this.header.hover();
		await tooltip.waitFor({ state: 'detached' });
		await this.item(label).hover();
		return tooltip.innerText();
	}

	/** Chooses something in the menu of a row. */
	async chooseInMenuOf(label: string | RegExp, choice: string): Promise<void> {
		await this.item(label).click({ button: 'right' });
		await chooseInMenu(this.page, choice);
	}

	/** Scrolls down until a row is in sight: the rows of a long group are made only there. */
	async bringInSight(label: string | RegExp): Promise<void> {
		const row = this.item(label);
		await this.view.hover();
		const isInSight = async () => {
			const [box, view] = [await row.isVisible() ? await row.boundingBox() : null, await this.view.boundingBox()];
			return box !== null && view !== null && box.y + box.height <= view.y + view.height;
		};
		await eventually('the row in sight', async () => {
			if (!(await isInSight())) {
				await this.page.mouse.wheel(0, 100);
			}
			return isInSight();
		}, inSight => inSight);
	}

	/** Drags a row that is in sight behind a place of the draft, with the key that drops into an editor. */
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
		// VS Code asks for what is dropped where the pointer rests.
		await mouse.move(to.x, to.y);
		await mouse.up();
		await keyboard.up('Shift');
	}

	async collapseAll(): Promise<void> {
		// Not the rows, whose tooltip may cover the way.
		await this.header.hover();
		await this.header.getByRole('button', { name: 'Collapse All' }).click();
		await this.level(2).first().waitFor({ state: 'detached' });
	}

	/** The row that the keyboard is on. */
	focused(label: string | RegExp): Locator {
		return this.item(label).and(this.page.locator('.focused'));
	}

	/** Presses a key and waits until the keyboard is on this row. */
	async pressUntilFocused(key: string, label: string | RegExp): Promise<void> {
		await this.page.keyboard.press(key);
		await this.focused(label).waitFor();
	}

	/** Unfolds a row by mouse, unless it is unfolded, and waits for what is in it: until then the rows below move. */
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

/** Runs in the page: whether the next row in sight is one in this row, or there is none to move. */
function hasRowsBelow(row: Element): boolean {
	const { bottom } = row.getBoundingClientRect();
	const next = [...row.parentElement?.children ?? []]
		.filter(other => other.getBoundingClientRect().top >= bottom - 1)
		.toSorted((a, b) => a.getBoundingClientRect().top - b.getBoundingClientRect().top)[0];
	return next === undefined || Number(next.getAttribute('aria-level')) > Number(row.getAttribute('aria-level'));
}
