import type { Page } from 'playwright-core';
import { eventually } from './eventually';

/** A rectangle on the screen. */
export interface Place {
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
}

/** A piece of text of the draft; where it occurs more than once, `within` is a longer piece of its line around it. */
export interface TextPiece {
	readonly text: string;
	readonly within?: string;
}

/** Where a piece of text of the active editor stands on the screen. It must not be wrapped. Waits until it is drawn and stays where it is. */
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

/** The middle of a rectangle. */
export function middleOf({ x, y, width, height }: Place): { readonly x: number; readonly y: number } {
	return { x: x + width / 2, y: y + height / 2 };
}

/** Runs in the page: resolves when all that is known now is drawn. */
function nextFrame(): Promise<void> {
	return new Promise(resolve => requestAnimationFrame(() => requestAnimationFrame(() => resolve())));
}

/** Runs in the page, so it uses nothing from outside and names no function. */
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
