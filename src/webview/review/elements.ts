/** Creates a button with a text. */
export function textButton(text: string, run: () => void): HTMLButtonElement {
	const button = document.createElement('button');
	button.type = 'button';
	button.className = 'labelled';
	button.textContent = text;
	button.addEventListener('click', run);
	return button;
}

/** Creates a block with a class. */
export function blockOf(name: string, ...content: readonly (Node | string)[]): HTMLElement {
	const block = document.createElement('div');
	block.className = name;
	block.append(...content);
	return block;
}

/** Creates the heading with the title of the page, which may be in any language. */
export function titleHeading(title: string): HTMLElement {
	const heading = document.createElement('h1');
	heading.textContent = title;
	heading.dir = 'auto';
	return heading;
}
