import type * as vscode from 'vscode';
import type { ToPreview } from '../../../protocol/preview';
import { showDocument } from '../../platform/documents/showDocument';

/** How long VS Code may take to give the focus back to a page, in milliseconds. */
const LATE = 1000;

/** How long VS Code may take to make the panel of a page the active one, though the page does not have the focus, in milliseconds. */
const VERY_LATE = 10_000;

/**
 * Keeps the focus in the draft to which an action on a page took the user. VS Code tells a page to take the focus when a Quick Pick closes,
 * and asks pages only four times a second whether they have it. On a busy machine, either can come after the draft was shown: then the
 * page has the focus, or its panel is the active one. The draft is then shown again unless the user did something on the page. A page that
 * has the focus more than a second later is left alone: the user may have chosen its tab.
 */
export class DraftFocus {
	private readonly page: Page;
	private draft: vscode.TextEditor | undefined;
	private since = 0;

	constructor(page: Page) {
		this.page = page;
	}

	/** Records that the user was taken to a draft, if there is one. */
	async left(draft: vscode.TextEditor | undefined): Promise<void> {
		this.draft = draft;
		this.since = Date.now();
		if (draft) {
			await this.page.post({ type: 'left' });
			if (this.page.isActive()) {
				await this.activated();
			}
		}
	}

	/** Asks the page whether the user returned to it, when its panel has become active. */
	async activated(): Promise<void> {
		if (this.draft && this.isWithin(VERY_LATE)) {
			await this.page.post({ type: 'activated' });
		}
	}

	/** Shows the draft again, when the page reports that the user did not return to it, and whether it has the focus. */
	async notReturned(hasFocus: boolean): Promise<void> {
		const { draft } = this;
		if (draft && this.isWithin(hasFocus ? LATE : VERY_LATE)) {
			await showDocument(draft.document, draft.viewColumn === undefined ? {} : { viewColumn: draft.viewColumn });
		}
	}

	private isWithin(time: number): boolean {
		return Date.now() - this.since < time;
	}
}

/** The part of a page that `DraftFocus` uses. */
interface Page {
	/** Whether its panel is the active one. */
	readonly isActive: () => boolean;
	readonly post: (message: ToPreview) => Promise<void>;
}
