/** An element as wide as the pictures of a page. */
export function makeRuler(): HTMLElement {
	const page = document.createElement('div');
	const inner = document.createElement('div');
	page.className = 'page ruler';
	page.ariaHidden = 'true';
	page.append(inner);
	document.body.append(page);
	return inner;
}
