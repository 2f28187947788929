import type { Page } from 'playwright-core';

/** Returns the centres of the texts that are visible in the active draft. */
export async function placesOf(page: Page, texts: readonly string[]): Promise<readonly { readonly x: number; readonly y: number }[]> {
	return page.evaluate(findTexts, texts);
}

/** Runs in the page, so it may not use outer variables or named functions. */
function findTexts(texts: readonly string[]): { x: number; y: number }[] {
	const places: { x: number; y: number }[] = [];
	const editor = document.querySelector('.editor-group-container.active .monaco-editor .lines-content');
	const frame = editor?.parentElement?.getBoundingClientRect();
	for (const line of editor?.querySelectorAll('.view-line') ?? []) {
		const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
		for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
			const text = (node.nodeValue ?? '').replaceAll('\u00a0', ' ');
			for (const wanted of texts) {
				const at = text.indexOf(wanted);
				if (at >= 0) {
					const range = document.createRange();
					range.setStart(node, at);
					range.setEnd(node, at + wanted.length);
					const { x, y, width, height } = range.getBoundingClientRect();
					const place = { x: x + width / 2, y: y + height / 2 };
					if (frame && place.x < frame.right && place.y > frame.top && place.y < frame.bottom) {
						places.push(place);
					}
				}
			}
		}
	}
	return places;
}
