import type * as vscode from 'vscode';
import type { ToPreview } from '../../../protocol/preview';
import { showDocument } from '../../platform/documents/showDocument';

/** How long VS Code may take to give the focus back to a page, in milliseconds. */
const LATE = 1000;

/**
 * Keeps the focus in the draft to which an action on a page took the user. VS Code tells a page to take the focus when a Quick Pick closes,
 * and asks pages only four times a second whether they have it. On a busy machine, either can come after the draft was shown: then the
 * page has the focus, or its panel is the active one. For a second, the draft is shown again unless the user did something on the page.
 */
export class DraftFocus {
	private readonly post: (message: ToPreview) => Promise<void>;
	private draft: vscode.TextEditor | undefined;
	private until = 0;

	constructor(post: (message: ToPreview) => Promise<void>) {
		this.post = post;
	}

	/** Records that the user was taken to a draft, if there is one. */
	async left(draft: vscode.TextEditor | undefined): Promise<void> {
		this.draft = draft;
		this.until = Date.now() + LATE;
		if (draft) {
			await this.post({ type: 'left' });
		}
	}

	/** Asks the page whether the user returned to it, when its panel has become active. */
	async activated(): Promise<void> {
		if (this.draft && Date.now() < this.until) {
			await this.post({ type: 'activated' });
		}
	}

	/** Shows the draft again, when the page reports that the user did not return to it. */
	async notReturned(): Promise<void> {
		const { draft, until } = this;
		if (draft && Date.now() < until) {
			await showDocument(draft.document, draft.viewColumn === undefined ? {} : { viewColumn: draft.viewColumn });
		}
	}
}
