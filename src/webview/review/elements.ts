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
