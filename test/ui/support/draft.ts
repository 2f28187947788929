import { readFile } from 'node:fs/promises';
import * as path from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { eventually } from './eventually';
import type { Palette } from './palette';
import { placeOf, type TextPiece } from './textPlace';

/** The draft that somebody writes, in the text editor. */
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
	 * Opens a file, for good and with the focus, with the explorer in the side bar. It is chosen by its name: a row of the
	 * explorer moves when a file is made above it, and a click on it may open another.
	 */
	async open(file: string): Promise<void> {
		const explorer = this.page.locator('.explorer-folders-view:focus-within');
		// Where the explorer has the focus, the keys for it would take it away.
		if (!(await explorer.isVisible())) {
			await this.page.keyboard.press('Control+Shift+E');
		}
		await explorer.waitFor();
		await this.openByName(file);
	}

	/** Opens a file, for good and with the focus. The side bar stays as it is. */
	async openByName(file: string): Promise<void> {
		await this.page.keyboard.press('Control+P');
		await this.palette.typeUntilFirst(file, new RegExp(`^${file.replaceAll('.', '\\.')}(?:[ ,]|$)`));
		await this.palette.accept();
		await this.page.getByRole('tab', { name: file, selected: true }).waitFor();
		await this.page.locator(`.editor-group-container.active .editor-instance[aria-label^="${file}"]`).waitFor();
		await this.lines.first().waitFor();
		await this.hasFocus();
	}

	/** Goes back to a file that is open, by its tab. */
	async goBackTo(file: string): Promise<void> {
		// Its name for a screen reader has the group of editors in it where there is more than one.
		await this.page.locator(`.tab[data-resource-name="${file}"]`).click();
		await this.hasFocus();
	}

	/** Puts the cursor behind a piece of text, or one more cursor. */
	async putCursorAfter(piece: TextPiece, more: 'only' | 'another' = 'only'): Promise<void> {
		const { x, y, width, height } = await placeOf(this.page, piece);
		if (more === 'another') {
			await this.page.keyboard.down('Alt');
		}
		await this.page.mouse.click(x + width, y + height / 2);
		if (more === 'another') {
			await this.page.keyboard.up('Alt');
		}
	}

	/** Waits until a piece of text is drawn. It must not be wrapped. */
	async shows(piece: TextPiece): Promise<void> {
		await placeOf(this.page, piece);
	}

	/**
	 * Saves until this is on disk; rejects with what is there if it never is. It saves more than once, since a command may
	 * still be at work when the first save is done.
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
