import type { Page } from 'playwright-core';
import { eventually } from '../eventually';

/** A rectangle on the screen. */
export interface Place {
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
}

/** A text in the draft. If it occurs more than once, `within` is a longer text of its line around it. */
export interface TextPiece {
	readonly text: string;
	readonly within?: string;
}

/** Returns the rectangle of a text of the active editor on the screen, once it is drawn and no longer moves. It must not be wrapped. */
export async function placeOf(page: Page, { text, within = text }: TextPiece): Promise<Place> {
	const inner = within.indexOf(text);
	const found = await eventually(
		`a line with “${within}” on the screen`,
		async () => {
			const before = await page.evaluate(findInLines, { within, inner, length: text.length });
			await page.evaluate(nextFrame);
			const after = await page.evaluate(findInLines, { within, inner, length: text.length });
			return before?.x === after?.x && before?.y === after?.y ? after : undefined;
		},
		place => place !== undefined,
	);
	if (!found) {
		throw new Error(`“${within}” has no place on the screen.`);
	}
	return found;
}

/** Returns the centre of a rectangle. */
export function middleOf({ x, y, width, height }: Place): { readonly x: number; readonly y: number } {
	return { x: x + width / 2, y: y + height / 2 };
}

/** Runs in the page. Resolves when all pending changes are drawn. */
function nextFrame(): Promise<void> {
	return new Promise(resolve => requestAnimationFrame(() => requestAnimationFrame(() => resolve())));
}

/** Runs in the page, so it may not use outer variables or named functions. */
function findInLines({ within, inner, length }: { within: string; inner: number; length: number }): Place | undefined {
	for (const line of document.querySelectorAll('.editor-group-container.active .monaco-editor .view-line')) {
		const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
		const pieces: { node: Node; start: number }[] = [];
		let text = '';
		for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
			pieces.push({ node, start: text.length });
			text += node.nodeValue ?? '';
		}
		const at = text.replaceAll('\u00a0', ' ').indexOf(within);
		const first = pieces.findLast(piece => piece.start <= at + inner);
		const last = pieces.findLast(piece => piece.start < at + inner + length);
		if (at !== -1 && first && last) {
			const range = document.createRange();
			range.setStart(first.node, at + inner - first.start);
			range.setEnd(last.node, at + inner + length - last.start);
			const { x, y, width, height } = range.getBoundingClientRect();
			return { x, y, width, height };
		}
	}
	return undefined;
}
