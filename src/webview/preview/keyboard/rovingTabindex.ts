const DIRECTIONS: Readonly<Record<string, readonly [number, number]>> = {
	ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1],
};

/** Makes the links of each chart a single tab stop. */
export function prepareRovingTabindex(root: ParentNode): void {
	for (const picture of root.querySelectorAll('[data-roving]')) {
		for (const [index, link] of linksOf(picture).entries()) {
			link.setAttribute('tabindex', index === 0 ? '0' : '-1');
		}
	}
}

/**
 * Moves the focus to the nearest link of the chart in the direction of an arrow key. Returns whether the event was such a key in a chart.
 */
export function moveFocus(event: KeyboardEvent): boolean {
	const direction = DIRECTIONS[event.key];
	const from = document.activeElement;
	const picture = from?.closest('[data-roving]');
	if (!direction || !from || !picture || event.altKey || event.ctrlKey || event.metaKey) {
		return false;
	}
	const links = linksOf(picture);
	const to = nearest(from, links, direction);
	if (to) {
		from.setAttribute('tabindex', '-1');
		to.setAttribute('tabindex', '0');
		to.focus();
	}
	return true;
}

function linksOf(picture: Element): readonly SVGAElement[] {
	return [...picture.querySelectorAll<SVGAElement>('a')];
}

/** Returns the nearest link in the direction. Distance across the direction counts double. */
function nearest(from: Element, links: readonly SVGAElement[], [dx, dy]: readonly [number, number]): SVGAElement | undefined {
	const start = middleOf(from);
	let best: SVGAElement | undefined;
	let min = Infinity;
	for (const link of links) {
		const { x, y } = middleOf(link);
		const along = (x - start.x) * dx + (y - start.y) * dy;
		const aside = Math.abs((x - start.x) * dy) + Math.abs((y - start.y) * dx);
		const distance = along + 2 * aside;
		if (link !== from && along > 1 && distance < min) {
			best = link;
			min = distance;
		}
	}
	return best;
}

function middleOf(element: Element): { readonly x: number; readonly y: number } {
	const { left, top, width, height } = element.getBoundingClientRect();
	return { x: left + width / 2, y: top + height / 2 };
}
