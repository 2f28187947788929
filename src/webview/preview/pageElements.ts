/** Reads translated strings from the element's `data-` attributes. A missing string is replaced by its name. */
export function readStrings<Name extends string>({ dataset }: HTMLElement, names: readonly Name[]): Record<Name, string> {
	return Object.fromEntries(names.map(name => [name, dataset[name] ?? name])) as Record<Name, string>;
}

/** Scrolls to an element and focuses it. */
export function showFragment(id: string): void {
	const target = document.getElementById(id);
	target?.setAttribute('tabindex', '-1');
	target?.scrollIntoView({ block: target.matches('section') ? 'start' : 'center' });
	target?.focus({ preventScroll: true });
}

/** Creates an invisible element with the width available for charts. */
export function makeRuler(): HTMLElement {
	const page = document.createElement('div');
	const inner = document.createElement('div');
	page.className = 'page ruler';
	page.ariaHidden = 'true';
	page.append(inner);
	document.body.append(page);
	return inner;
}

/** Returns the element with an id. Throws if the page has none. */
export function elementWithId(id: string): HTMLElement {
	const found = document.getElementById(id);
	if (!found) {
		throw new Error(`The page has no element ${id}.`);
	}
	return found;
}
