import { placeBeside } from './placeBeside';

const SHOW_AFTER = 300;
/** Allows time to move the pointer from a mark onto its card. */
const HIDE_AFTER = 250;

/**
 * Shows the cards of a mark while it is hovered or focused, or the popup is hovered (WCAG 1.4.13, Content on Hover or Focus).
 * All listeners are on the document, so they survive changes to the page.
 */
export class CardPopup {
	private readonly popup = document.createElement('div');
	private shown: Element | undefined;
	private hovered: Element | undefined;
	private focused: Element | undefined;
	private timer = 0;

	start(): void {
		this.popup.className = 'dossier-popup';
		this.popup.setAttribute('role', 'tooltip');
		document.addEventListener('pointerover', ({ target }) => this.pointTo(target));
		document.documentElement.addEventListener('pointerleave', () => this.pointTo(null));
		document.addEventListener('focusin', ({ target }) => this.focusOn(target));
		document.addEventListener('focusout', () => this.focusOn(null));
		document.addEventListener('keydown', event => this.key(event), true);
		addEventListener('scroll', () => this.place(), true);
		addEventListener('resize', () => this.place());
		addEventListener('vscode.markdown.updateContent', () => this.renew());
	}

	private pointTo(target: EventTarget | null): void {
		if (target instanceof Node && this.popup.contains(target)) {
			clearTimeout(this.timer);
			return;
		}
		const mark = target instanceof Element ? target.closest('.dossier-mark') ?? undefined : undefined;
		if (mark !== this.hovered || mark !== this.shown) {
			this.hovered = mark;
			clearTimeout(this.timer);
			this.timer = setTimeout(() => this.show(this.hovered ?? this.focused), mark ? SHOW_AFTER : HIDE_AFTER);
		}
	}

	/** Marks inside a link are not tab stops of their own, so focus on the link counts. */
	private focusOn(target: EventTarget | null): void {
		const element = target instanceof Element && target.matches(':focus-visible') ? target : undefined;
		this.focused = element?.closest('.dossier-mark') ?? element?.closest('a')?.querySelector('.dossier-mark') ?? undefined;
		if (this.focused || !this.hovered) {
			clearTimeout(this.timer);
			this.show(this.focused);
		}
	}

	private key(event: KeyboardEvent): void {
		if (event.key === 'Escape' && this.shown) {
			// Escape must close the card only, without reaching VS Code.
			event.stopPropagation();
			event.preventDefault();
			clearTimeout(this.timer);
			this.hide();
		}
	}

	private show(mark: Element | undefined): void {
		const cards = mark instanceof HTMLElement ? cardsOf(mark) : [];
		if (!mark || cards.length === 0) {
			this.hide();
			return;
		}
		this.shown = mark;
		this.popup.replaceChildren(...cards);
		document.body.append(this.popup);
		this.place();
	}

	private hide(): void {
		this.shown = undefined;
		this.popup.remove();
	}

	private place(): void {
		if (this.shown) {
			placeBeside(this.shown, this.popup);
		}
	}

	/** Called after VS Code has updated the page: the mark may be gone or have other cards. */
	private renew(): void {
		if (this.shown) {
			this.show(this.shown.isConnected ? this.shown : undefined);
		}
	}
}

/** Clones the cards of a mark from the hidden part of the page, without their ids, which must stay unique. */
function cardsOf(mark: HTMLElement): readonly HTMLElement[] {
	return (mark.dataset['dossierCards'] ?? '').split(' ').flatMap(id => {
		const card = document.getElementById(id);
		if (!card?.closest('.dossier-cards')) {
			return [];
		}
		const copy = document.createElement('section');
		copy.append(...[...card.childNodes].map(node => node.cloneNode(true)));
		copy.querySelectorAll('[id]').forEach(element => element.removeAttribute('id'));
		return [copy];
	});
}
