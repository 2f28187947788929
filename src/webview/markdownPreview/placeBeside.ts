const GAP = 4;
const MARGIN = 8;

/** Positions a fixed element below a word, or above it if there is only space there, within the window. */
export function placeBeside(word: Element, element: HTMLElement): void {
	// A word that wraps has one rectangle per line.
	const { left, top, bottom } = word.getClientRects()[0] ?? word.getBoundingClientRect();
	// The element's width depends on its position, so it is measured at the left margin.
	element.style.left = `${MARGIN}px`;
	const { width, height } = element.getBoundingClientRect();
	const below = bottom + GAP;
	const above = top - GAP - height;
	const fitsBelow = below + height + MARGIN <= innerHeight;
	const max = document.documentElement.clientWidth - width - MARGIN;
	element.style.left = `${Math.max(MARGIN, Math.min(left, max))}px`;
	element.style.top = `${fitsBelow || above < MARGIN ? below : above}px`;
}
