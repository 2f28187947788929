import type { Page } from 'playwright-core';
import { eventually } from './eventually';
import { placeOf, type Place, type TextPiece } from './textPlace';

/** How a line under a name is drawn: dotted under a right name, dashed under a wrong one. */
export type LineStyle = 'dotted' | 'dashed';

/** The lines under the names in the active editor. */
export class Underlines {
	private readonly page: Page;

	constructor(page: Page) {
		this.page = page;
	}

	/** The lines of a style, with their colours. */
	async lines(style: LineStyle = 'dotted'): Promise<readonly (Place & { readonly colour: string })[]> {
		return this.page.evaluate(findLines, style);
	}

	/** Waits until there is a line under each of these pieces of text, and no other of that style. */
	async shows(pieces: readonly (string | TextPiece)[], style: LineStyle = 'dotted'): Promise<void> {
		await eventually(
			`a line under ${JSON.stringify(pieces)}`,
			async () => ({ places: await Promise.all(pieces.map(piece => placeOf(this.page, typeof piece === 'string' ? { text: piece } : piece))), found: await this.lines(style) }),
			({ places, found }) => found.length === places.length && places.every(place => found.some(line =>
				Math.abs(line.x - place.x) < 2 && Math.abs(line.width - place.width) < 3 && line.y <= place.y + 2 && place.y < line.y + line.height)),
		);
	}

	/** The colour of the words of the first line of text. */
	async colourOfText(): Promise<string> {
		return this.page.evaluate(colourOfText);
	}
}

/** Runs in the page, so it uses nothing from outside and names no function. VS Code draws a border on a layer of its own, over the words. */
function findLines(wanted: string): { x: number; y: number; width: number; height: number; colour: string }[] {
	return [...document.querySelectorAll('.editor-group-container.active .monaco-editor .cdr')]
		.map(line => ({ box: line.getBoundingClientRect(), style: getComputedStyle(line) }))
		.filter(({ style }) => style.borderBottomStyle === wanted && style.borderBottomWidth !== '0px' && style.borderTopWidth === '0px')
		.map(({ box: { x, y, width, height }, style }) => ({ x, y, width, height, colour: style.borderBottomColor }));
}

/** Runs in the page. */
function colourOfText(): string {
	const line = document.querySelector('.editor-group-container.active .monaco-editor .view-line span');
	return line ? getComputedStyle(line).color : '';
}
