/**
 * Returns a function that runs callbacks at once or, while the main button of a pointer is pressed on the page, in their order after its
 * release and the click that follows. A browser fires no click on an element that is replaced between press and release.
 */
export function afterPress(): (run: () => void) => void {
	let isPressed = false;
	let waiting: (() => void)[] = [];
	const release = () => {
		// The click is dispatched before the next task.
		setTimeout(() => {
			isPressed = false;
			const runs = waiting;
			waiting = [];
			for (const run of runs) {
				run();
			}
		});
	};
	const listen = <T extends keyof WindowEventMap>(type: T, listener: (event: WindowEventMap[T]) => void) => {
		addEventListener(type, listener, { capture: true, passive: true });
	};
	// A press on a scroll bar of the page, which has no release, is on the root element; one of another button opens a menu or does
	// nothing.
	listen('pointerdown', ({ target, button }) => (isPressed ||= button === 0 && target !== document.documentElement));
	for (const type of ['pointerup', 'pointercancel', 'dragend'] as const) {
		listen(type, release);
	}
	// Without `capture`, since the press takes the focus from another element.
	addEventListener('blur', release);
	// The pointer was released outside the window or on the scroll bar of an element.
	listen('pointermove', ({ buttons }) => isPressed && buttons === 0 && release());
	return run => {
		if (isPressed) {
			waiting.push(run);
		} else {
			run();
		}
	};
}
