/** Creates an element with a class and a text whose direction does not affect its neighbours. */
export function textElement(tag: 'span' | 'div' | 'mark' | 'h2' | 'dd', name: string, text: string): HTMLElement {
	const element = document.createElement(tag);
	element.className = name;
	element.dir = 'auto';
	element.textContent = text;
	return element;
}

/** Creates a button with a text. */
export function textButton(text: string, run: () => void): HTMLButtonElement {
	const button = document.createElement('button');
	button.type = 'button';
	button.className = 'labelled';
	button.textContent = text;
	button.addEventListener('click', run);
	return button;
}

/** Creates the heading with the title of the page, which may be in any language. */
export function titleHeading(title: string): HTMLElement {
	const heading = document.createElement('h1');
	heading.textContent = title;
	heading.dir = 'auto';
	return heading;
}
