const GAP = 4;
const MARGIN = 8;

/** Puts a fixed element under a word, or above it where there is more room, inside the window. */
export function placeBeside(word: Element, element: HTMLElement): void {
	// A word that is broken over two lines has a rectangle in each.
	const { left, top, bottom } = word.getClientRects()[0] ?? word.getBoundingClientRect();
	// How wide it may be depends on where it stands.
	element.style.left = `${MARGIN}px`;
	const { width, height } = element.getBoundingClientRect();
	const below = bottom + GAP;
	const above = top - GAP - height;
	const fitsBelow = below + height + MARGIN <= innerHeight;
	const most = document.documentElement.clientWidth - width - MARGIN;
	element.style.left = `${Math.max(MARGIN, Math.min(left, most))}px`;
	element.style.top = `${fitsBelow || above < MARGIN ? below : above}px`;
}
