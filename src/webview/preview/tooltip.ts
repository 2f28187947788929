/** The delay before a tooltip is shown or hidden, in milliseconds. */
const DELAY = 350;
const EDGE = 8;

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
		document.addEventListener('focusout', () => this.hide());
		document.addEventListener('pointerdown', () => this.hide());
		addEventListener('scroll', () => this.hide(), { passive: true });
	}

	/** Closes the tooltip. Returns `false` if none was open. */
	close(): boolean {
		const open = this.target !== undefined;
		this.hide();
		return open;
	}

	private pointed(at: EventTarget | null): void {
		if (!(at instanceof Element) || this.element.contains(at)) {
			clearTimeout(this.timer);
			return;
		}
		const target = at.closest('[data-tip]') ?? undefined;
		if (target !== this.target) {
			clearTimeout(this.timer);
			this.timer = setTimeout(() => (target ? this.show(target) : this.hide()), DELAY);
		}
	}

	private focused(at: EventTarget | null): void {
		const target = at instanceof Element && at.matches(':focus-visible') ? at.closest('[data-tip]') : null;
		if (target) {
			this.show(target);
		}
	}

	private show(target: Element): void {
		this.hide();
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
		const x = Math.max(EDGE, Math.min(left + Math.min(width, 40) / 2 - 20, innerWidth - offsetWidth - EDGE));
		const below = bottom + 6;
		style.left = `${x}px`;
		style.top = `${below + offsetHeight > innerHeight ? Math.max(EDGE, top - offsetHeight - 6) : below}px`;
	}

	private hide(): void {
		clearTimeout(this.timer);
		this.target?.removeAttribute('aria-describedby');
		this.target = undefined;
		this.element.hidden = true;
	}
}

function line(tag: 'strong' | 'span', text: string): HTMLElement {
	const element = document.createElement(tag);
	element.dir = 'auto';
	element.textContent = text;
	return element;
}
