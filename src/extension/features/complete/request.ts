import * as vscode from 'vscode';
import type { MentionedEntries } from '../../../core/lexicon/labelCompletion';
import type { EntryId } from '../../../core/library/library';
import type { MentionFinder } from '../../platform/mentionFinder';

/** What holds from the first request for a list to the last one, while a person types on. */
export class CompletionRequest {
	/** Whether the person asked for the list; else it would come by itself. */
	readonly asked: boolean;
	private readonly document: vscode.TextDocument;
	private mentioned: MentionedEntries | undefined;

	constructor(document: vscode.TextDocument, trigger: vscode.CompletionTriggerKind) {
		this.document = document;
		// VS Code says the same when a person asks and when it suggests as they type.
		this.asked = trigger === vscode.CompletionTriggerKind.Invoke && !suggestsWhileTyping(document);
	}

	/** Whether a further request of VS Code belongs to this one. */
	goesOnWith(document: vscode.TextDocument, trigger: vscode.CompletionTriggerKind): boolean {
		return document === this.document && trigger === vscode.CompletionTriggerKind.TriggerForIncompleteCompletions;
	}

	/** What the document mentions, and mentions before an offset. What is typed in the meantime is no mention yet. */
	async mentions(finder: MentionFinder, offset: number): Promise<MentionedEntries> {
		this.mentioned ??= entriesOf(await finder.all(this.document), offset);
		return this.mentioned;
	}
}

function entriesOf(mentions: Awaited<ReturnType<MentionFinder['all']>>, offset: number): MentionedEntries {
	const anywhere = new Set<EntryId>();
	const before = new Set<EntryId>();
	for (const { end, labels } of mentions) {
		for (const { entry } of labels) {
			anywhere.add(entry);
			if (end <= offset) {
				before.add(entry);
			}
		}
	}
	return { anywhere, before };
}

function suggestsWhileTyping(document: vscode.TextDocument): boolean {
	const set = vscode.workspace.getConfiguration('editor', document).get<unknown>('quickSuggestions');
	const other = typeof set === 'object' && set !== null && 'other' in set ? set.other : set;
	return other === true || other === 'on';
}
