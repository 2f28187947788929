import { isAboutDossier, type PageRef } from '../../../protocol/preview';
import { moveFocus } from './rovingTabindex';
import { isForEntries, shortcutOf, type ShortcutActions } from './shortcuts';

/** The parts of the page that its keys use. */
export interface PreviewKeysPage {
	readonly shortcuts: ShortcutActions;
	/** Returns the page that the user is on. */
	readonly page: () => PageRef;
	/** Returns whether the dialog with the keyboard shortcuts is open. */
	readonly isDialogOpen: () => boolean;
	readonly closeTooltip: () => void;
	/** Goes back or forward. */
	readonly go: (by: -1 | 1) => void;
}

/** Does what a key is for: going back and forward, moving the focus within a chart, or a shortcut. */
export function keyPressed(event: KeyboardEvent, { shortcuts, page, isDialogOpen, closeTooltip, go }: PreviewKeysPage): void {
	if (event.altKey && (event.key === 'ArrowLeft' || event.key === 'ArrowRight')) {
		event.preventDefault();
		go(event.key === 'ArrowLeft' ? -1 : 1);
	} else if (event.key === 'Escape') {
		closeTooltip();
	} else if (!isDialogOpen() && moveFocus(event)) {
		event.preventDefault();
	} else if (!isTyping(event) && !isDialogOpen()) {
		const run = shortcutOf(event.key, shortcuts);
		if (run && (!isAboutDossier(page()) || !isForEntries(event.key))) {
			event.preventDefault();
			run();
		}
	}
}

/** Whether a key belongs to a text that is typed, or to VS Code. */
function isTyping({ target, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
	return ctrlKey || metaKey || altKey || target instanceof HTMLInputElement;
}
