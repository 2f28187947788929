import type { FromPreview } from '../../../protocol/preview';

/**
 * Tells the extension when the page has the focus, or VS Code believes that it has, although the user did not return to it from the draft
 * to which an action took them. The draft then gets the focus again.
 */
export class FocusReturn {
	private readonly post: (message: FromPreview) => void;
	/** Whether the user did something on the page since an action took them to a draft. Until then, the focus belongs to the draft. */
	private hasActed = true;

	constructor(post: (message: FromPreview) => void) {
		this.post = post;
	}

	/** Starts to observe what the user does on the page. */
	start(): void {
		for (const type of ['pointerdown', 'keydown']) {
			addEventListener(type, () => (this.hasActed = true), { capture: true, passive: true });
		}
		addEventListener('focus', () => this.activated());
	}

	/** An action took the user to a draft. */
	left(): void {
		this.hasActed = false;
		if (document.hasFocus()) {
			this.activated();
		}
	}

	/** The page got the focus, or became the active one of VS Code. */
	activated(): void {
		if (!this.hasActed) {
			this.post({ type: 'notReturned', hasFocus: document.hasFocus() });
		}
	}
}
