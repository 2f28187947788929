import type { Page } from 'playwright-core';
import { eventually } from '../eventually';
import { placeOf, type Place, type TextPiece } from './textPlace';

/** The style of an underline: dotted under a right name, dashed under a wrong one. */
export type LineStyle = 'dotted' | 'dashed';

/** The underlines of names in the active editor. */
export class Underlines {
	private readonly page: Page;

	constructor(page: Page) {
		this.page = page;
	}

	/** Returns the underlines of a style, with their colours. */
	async lines(style: LineStyle = 'dotted'): Promise<readonly (Place & { readonly colour: string })[]> {
		return this.page.evaluate(findLines, style);
	}

	/** Waits until exactly these texts have an underline of a style. */
	async shows(pieces: readonly (string | TextPiece)[], style: LineStyle = 'dotted'): Promise<void> {
		await eventually(
			`a line under ${JSON.stringify(pieces)}`,
			async () => ({
				places: await Promise.all(pieces.map(piece => placeOf(this.page, typeof piece === 'string' ? { text: piece } : piece))),
				found: await this.lines(style),
			}),
			({ places, found }) =>
				found.length === places.length
				&& places.every(place =>
					found.some(
						line =>
							Math.abs(line.x - place.x) < 2
							&& Math.abs(line.width - place.width) < 3
							&& line.y <= place.y + 2
							&& place.y < line.y + line.height,
					),
				),
		);
	}

	/** Returns the text colour of the first line. */
	async colourOfText(): Promise<string> {
		return this.page.evaluate(colourOfText);
	}
}

/** Runs in the page, so it may not use outer variables or named functions. VS Code draws borders on a separate layer above the text. */
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
