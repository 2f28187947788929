/** Marks an option of a list as the one that the keys of its input act on, and scrolls to it. The focus stays in the input. */
export function activateOption(input: HTMLInputElement, list: HTMLElement, index: number): void {
	const chosen = list.children[index];
	for (const option of list.children) {
		option.ariaSelected = String(option === chosen);
	}
	chosen?.scrollIntoView({ block: 'nearest' });
	input.setAttribute('aria-activedescendant', chosen?.id ?? '');
}
