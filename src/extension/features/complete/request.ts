import * as vscode from 'vscode';
import type { MentionedEntries } from '../../../core/lexicon/completion/labelCompletion';
import { mentionedEntries } from '../../../core/lexicon/completion/mentionedEntries';
import type { MentionFinder } from '../../platform/mentions/mentionFinder';

/** The state of an open suggestion list, which VS Code requests again and again as the user types. */
export class CompletionRequest {
	/** Whether the user opened the list, rather than VS Code. */
	readonly isExplicit: boolean;
	readonly document: vscode.TextDocument;
	private mentioned: MentionedEntries | undefined;

	constructor(document: vscode.TextDocument, isExplicit: boolean) {
		this.document = document;
		this.isExplicit = isExplicit;
	}

	/** Returns the entries that the document mentions, and those mentioned before an offset. They are found once, for the first request. */
	async mentions(finder: MentionFinder, offset: number): Promise<MentionedEntries> {
		this.mentioned ??= mentionedEntries(await finder.all(this.document), offset);
		return this.mentioned;
	}
}
