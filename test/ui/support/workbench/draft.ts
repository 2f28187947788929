import { readFile } from 'node:fs/promises';
import * as path from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { eventually } from '../eventually';
import type { Palette } from './palette';
import { placeOf, type TextPiece } from './textPlace';

/** The draft in the active text editor. */
export class Draft {
	readonly lines: Locator;
	private readonly page: Page;
	private readonly palette: Palette;
	private readonly workspace: string;

	constructor(page: Page, palette: Palette, workspace: string) {
		this.page = page;
		this.palette = palette;
		this.workspace = workspace;
		this.lines = page.locator('.editor-group-container.active .monaco-editor .view-line');
	}

	/**
	 * Opens a file permanently and with the focus, and the explorer in the side bar. The file is opened by name and not by a click, because
	 * rows of the explorer move when a file is created above them.
	 */
	async open(file: string): Promise<void> {
		const explorer = this.page.locator('.explorer-folders-view:focus-within');
		// If the explorer already has the focus, its keybinding would close it.
		if (!(await explorer.isVisible())) {
			await this.page.keyboard.press('Control+Shift+E');
		}
		await explorer.waitFor();
		await this.openByName(file);
	}

	/**
	 * Opens a file permanently and with the focus, without changing the side bar. If it is open, its tab is clicked, which takes a third of the
	 * processor time of a quick pick.
	 */
	async openByName(file: string): Promise<void> {
		const tab = this.page.locator(`.editor-group-container.active .tab[data-resource-name="${file}"]`);
		if (await tab.isVisible()) {
			await tab.click();
		} else {
			await this.page.keyboard.press('Control+P');
			await this.palette.typeUntilFirst(file, new RegExp(`^${file.replaceAll('.', '\\.')}(?:[ ,]|$)`));
			await this.palette.accept();
		}
		await this.page.getByRole('tab', { name: file, selected: true }).waitFor();
		await this.page.locator(`.editor-group-container.active .editor-instance[aria-label^="${file}"]`).waitFor();
		await this.lines.first().waitFor();
		await this.hasFocus();
	}

	/** Switches to an open file with its tab. */
	async goBackTo(file: string): Promise<void> {
		// Its accessible name includes the editor group if there are several.
		await this.page.locator(`.tab[data-resource-name="${file}"]`).click();
		await this.hasFocus();
	}

	/** Puts the cursor after a text. */
	async putCursorAfter(piece: TextPiece): Promise<void> {
		const { x, y, width, height } = await placeOf(this.page, piece);
		await this.page.mouse.click(x + width, y + height / 2);
	}

	/** Waits until a text is drawn. It must not be wrapped. */
	async shows(piece: TextPiece): Promise<void> {
		await placeOf(this.page, piece);
	}

	/**
	 * Saves until a text is on disk; rejects with the content on disk if it never is. Saves repeatedly, since a command may still be
	 * running at the first save.
	 */
	async isSavedAs(file: string, expected: string | RegExp): Promise<void> {
		await eventually(
			`${file} to be ${typeof expected === 'string' ? JSON.stringify(expected) : expected.source}`,
			async () => {
				await this.page.keyboard.press('Control+S');
				return this.textOnDisk(file);
			},
			text => (typeof expected === 'string' ? text === expected : expected.test(text)),
		);
	}

	async textOnDisk(file: string): Promise<string> {
		return readFile(path.join(this.workspace, file), 'utf8');
	}

	/** Waits until the active editor has the focus, so that typing goes into it. */
	async hasFocus(): Promise<void> {
		await this.page.locator('.editor-group-container.active .monaco-editor.focused').waitFor();
	}
}
