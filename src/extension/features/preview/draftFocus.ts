import type * as vscode from 'vscode';
import type { ToPreview } from '../../../protocol/preview';
import { showDocument } from '../../platform/documents/showDocument';

/** How long VS Code may take to give the focus back to a page, in milliseconds. */
const LATE = 1000;

/**
 * Keeps the focus in the draft to which an action on a page took the user. VS Code asks a page only four times a second whether it has the
 * focus, and tells it to take the focus when a Quick Pick closes. On a busy machine, either can come after the draft was shown. If the
 * page becomes active within a second and the user did nothing there, the draft is shown again, once.
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

	/** Asks the page whether the user returned to it, when it has become active. */
	async activated(): Promise<void> {
		if (this.draft && Date.now() < this.until) {
			await this.post({ type: 'activated' });
		}
	}

	/** Shows the draft again, when the page reports that the user did not return to it. */
	async notReturned(): Promise<void> {
		const { draft, until } = this;
		this.draft = undefined;
		if (draft && Date.now() < until) {
			await showDocument(draft.document, draft.viewColumn === undefined ? {} : { viewColumn: draft.viewColumn });
		}
	}
}
