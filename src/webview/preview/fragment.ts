/** Goes to a place on the page, with the keyboard too. */
export function showFragment(id: string): void {
	const target = document.getElementById(id);
	target?.setAttribute('tabindex', '-1');
	target?.scrollIntoView({ block: target.matches('section') ? 'start' : 'center' });
	target?.focus({ preventScroll: true });
}
