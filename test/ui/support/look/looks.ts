/**
 * Runs in the page. Returns the first and the last element with text of each look in the parts that a selector selects. Elements have the
 * same look if they and all their ancestors agree in tag, classes and everything that contrast depends on: colours, backgrounds, sizes and
 * weights of text, and opacity. An element that is positioned, or is part of a drawing, may lie over others, so each has a look of its own.
 */
export function elementsOfEachLook(parts: string): readonly Element[] {
	// The numbers of looks by their description, those of elements, and the elements of each. No functions are declared here: the loader
	// would name them with a function that the page does not have.
	const numbers = new Map<string, number>();
	const looks = new Map<Element | null, number>();
	const shown = new Map<number, Element[]>();
	for (const element of document.querySelectorAll('*')) {
		const { color, backgroundColor, backgroundImage, fontSize, fontWeight, textShadow, opacity, filter, mixBlendMode, position, display, visibility } = getComputedStyle(element);
		const isAlone = position !== 'static' || element instanceof SVGElement;
		const look = JSON.stringify([
			looks.get(element.parentElement),
			element.localName,
			element.className,
			color,
			backgroundColor,
			backgroundImage,
			fontSize,
			fontWeight,
			textShadow,
			opacity,
			filter,
			mixBlendMode,
			display,
			visibility,
			isAlone ? looks.size : '',
		]);
		const number = numbers.get(look) ?? numbers.size;
		numbers.set(look, number);
		looks.set(element, number);
		const hasText =
			element.matches('input, select, textarea')
			|| [...element.childNodes].some(node => node instanceof Text && node.data.trim() !== '');
		if (hasText && element.closest(parts)) {
			shown.set(number, [...(shown.get(number) ?? []).slice(0, 1), element]);
		}
	}
	return [...shown.values()].flat();
}
