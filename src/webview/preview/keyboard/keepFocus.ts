/**
 * Remembers which element of a page has the focus. The function returned gives it to the element at the same place after the page was drawn
 * again, and returns whether there is one with the same text.
 */
export function keepFocus(content: Element): () => boolean {
	const focused = document.activeElement;
	if (!focused || focused === content || !content.contains(focused)) {
		return () => false;
	}
	const place = placeIn(content, focused);
	const text = focused.textContent;
	return () => {
		const now = place.reduce<Element | undefined>((element, index) => element?.children[index], content);
		if (now?.tagName !== focused.tagName || now.textContent !== text || !('focus' in now)) {
			return false;
		}
		(now as HTMLElement | SVGElement).focus({ preventScroll: true });
		return true;
	};
}

/** Returns the index of each element from the content down to an element inside it. */
function placeIn(content: Element, inner: Element): readonly number[] {
	const place: number[] = [];
	for (let element = inner; element !== content && element.parentElement; element = element.parentElement) {
		place.unshift([...element.parentElement.children].indexOf(element));
	}
	return place;
}
