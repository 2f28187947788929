/** The delay before a tooltip is shown or hidden, in milliseconds. */
const DELAY = 350;
/** The minimum distance from the edges of the window, in pixels. */
const EDGE = 8;
/** The distance from the target, in pixels. */
const GAP = 6;
/** The distance from the left edge of the tooltip to the middle of a narrow target, in pixels. */
const INDENT = 20;

/**
 * Shows the tooltip of the hovered or focused element. The tooltip itself can be hovered, and Escape closes it (WCAG 1.4.13,
 * Content on Hover or Focus).
 */
export class Tooltip {
	private readonly element = document.createElement('div');
	private target: Element | undefined;
	private timer: ReturnType<typeof setTimeout> | undefined;

	constructor() {
		this.element.id = 'tooltip';
		this.element.role = 'tooltip';
		this.element.hidden = true;
		document.body.append(this.element);
		document.addEventListener('pointerover', ({ target }) => this.pointed(target));
		// The pointer can leave the webview without entering another element.
		document.documentElement.addEventListener('pointerleave', () => this.pointed(document.documentElement));
		document.addEventListener('focusin', ({ target }) => this.focused(target));
		document.addEventListener('focusout', () => this.close());
		document.addEventListener('pointerdown', () => this.close());
		addEventListener('scroll', () => this.close(), { passive: true });
	}

	/** Closes the tooltip, if one is open. */
	close(): void {
		clearTimeout(this.timer);
		this.target?.removeAttribute('aria-describedby');
		this.target = undefined;
		this.element.hidden = true;
	}

	private pointed(at: EventTarget | null): void {
		if (!(at instanceof Element) || this.element.contains(at)) {
			clearTimeout(this.timer);
			return;
		}
		const target = at.closest('[data-tip]') ?? undefined;
		if (target !== this.target) {
			clearTimeout(this.timer);
			this.timer = setTimeout(() => (target ? this.show(target) : this.close()), DELAY);
		}
	}

	private focused(at: EventTarget | null): void {
		const target = at instanceof Element && at.matches(':focus-visible') ? at.closest('[data-tip]') : null;
		if (target) {
			this.show(target);
		}
	}

	private show(target: Element): void {
		this.close();
		if (!target.isConnected) {
			return;
		}
		this.target = target;
		const [first = '', ...rest] = (target.getAttribute('data-tip') ?? '').split('\n');
		this.element.replaceChildren(line('strong', first), ...rest.map(text => line('span', text)));
		this.element.hidden = false;
		// Screen readers already announce the accessible name, so a tooltip with the same text is not a description.
		if (target.getAttribute('aria-label') !== first) {
			target.setAttribute('aria-describedby', this.element.id);
		}
		this.place(target.getBoundingClientRect());
	}

	private place({ left, top, bottom, width }: DOMRect): void {
		const { offsetWidth, offsetHeight, style } = this.element;
		const x = Math.max(EDGE, Math.min(left + Math.min(width, 2 * INDENT) / 2 - INDENT, innerWidth - offsetWidth - EDGE));
		const below = bottom + GAP;
		style.left = `${x}px`;
		style.top = `${below + offsetHeight > innerHeight ? Math.max(EDGE, top - offsetHeight - GAP) : below}px`;
	}
}

function line(tag: 'strong' | 'span', text: string): HTMLElement {
	const element = document.createElement(tag);
	element.dir = 'auto';
	element.textContent = text;
	return element;
}
