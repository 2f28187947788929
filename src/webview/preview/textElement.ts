/** Creates an element with a class and a text whose direction does not affect its neighbours. */
export function textElement(tag: 'span' | 'div' | 'mark' | 'h2' | 'dd', name: string, text: string): HTMLElement {
	const element = document.createElement(tag);
	element.className = name;
	element.dir = 'auto';
	element.textContent = text;
	return element;
}
