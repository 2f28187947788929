import * as vscode from 'vscode';
import { completionsOf, wholeNamesOf } from '../../../core/lexicon/completion/labelCompletion';
import { entryCard } from '../../platform/mentions/entryCard';
import { guarded } from '../../platform/ui/guarded';
import { renderLabels } from '../../platform/library/labels';
import type { LibraryStore } from '../../platform/library/libraryStore';
import { Snapshot } from '../../platform/documents/snapshot';
import type { InlineServices } from './inlineProvider';
import { LabelItem, labelItems } from './items';
import { completionMode, opensAutomatically, preselectsItem } from './mode';
import { CompletionRequest } from './request';
import { labelsBefore } from './typedLabels';

/** What the list needs. */
export interface ListServices extends InlineServices {
	readonly store: LibraryStore;
}

/**
 * Names and acronyms in VS Code's list of suggestions: all that can be written where only a person opens the list, and
 * each name once where VS Code opens it as they type. Its request looks the same in both cases.
 */
export class NameListProvider implements vscode.CompletionItemProvider<LabelItem> {
	private readonly services: ListServices;
	/** What the list that is open was requested with. */
	private request: CompletionRequest | undefined;

	constructor(services: ListServices) {
		this.services = services;
	}

	provideCompletionItems(
		document: vscode.TextDocument, position: vscode.Position, token: vscode.CancellationToken, context: vscode.CompletionContext,
	): Promise<vscode.CompletionList<LabelItem> | undefined> {
		return guarded(this.services.log, 'provideCompletionItems', async () => {
			const request = this.requestFor(document, context.triggerKind);
			this.request = request;
			if (completionMode(document) === 'off' || (!request.asked && preselectsItem(document))) {
				return undefined;
			}
			return this.list(document, position, request, token);
		});
	}

	resolveCompletionItem(item: LabelItem): Promise<LabelItem> {
		return guarded(this.services.log, 'resolveCompletionItem', async () => {
			if (!(item instanceof LabelItem)) {
				return item;
			}
			const { library } = await this.services.store.get();
			const { entry, label } = item.completion;
			item.documentation = entryCard({ library, entry, label, withActions: false, ...(this.request && { document: this.request.document }) });
			return item;
		}).then(resolved => resolved ?? item);
	}

	private requestFor(document: vscode.TextDocument, trigger: vscode.CompletionTriggerKind): CompletionRequest {
		const goesOn = trigger === vscode.CompletionTriggerKind.TriggerForIncompleteCompletions && this.request?.document === document;
		return goesOn && this.request ? this.request : new CompletionRequest(document, !opensAutomatically(document));
	}

	private async list(
		document: vscode.TextDocument, position: vscode.Position, request: CompletionRequest, token: vscode.CancellationToken,
	): Promise<vscode.CompletionList<LabelItem> | undefined> {
		const snapshot = new Snapshot(document);
		const before = await labelsBefore(document, document.offsetAt(position), request.asked, this.services);
		const mentioned = before && !before.labels.isEmpty ? await request.mentions(this.services.mentions, before.lastWord) : undefined;
		if (!snapshot.isCurrent && !document.isClosed) {
			// Somebody types on, and the next letter is to be asked about.
			return askAgain(document, position);
		}
		if (!before || document.isClosed || token.isCancellationRequested) {
			return undefined;
		}
		const completions = mentioned ? (request.asked ? completionsOf : wholeNamesOf)(before.labels, mentioned) : [];
		if (completions.length > 0) {
			// What fits best changes with each letter, so VS Code is to ask again.
			return new vscode.CompletionList(labelItems(document, position, completions, renderLabels()), true);
		}
		return request.asked ? undefined : askAgain(document, position);
	}
}

/**
 * A list that shows nothing and makes VS Code ask again at the next letter. It asks only whom it has an item from, and its
 * list may open at the first letter of a word, when no name is begun yet, or while somebody types on.
 */
function askAgain(document: vscode.TextDocument, position: vscode.Position): vscode.CompletionList<LabelItem> | undefined {
	const word = document.getWordRangeAtPosition(position);
	// Without a letter before it nothing is filtered, and the item would show.
	if (!word || word.start.isEqual(position)) {
		return undefined;
	}
	const item = new vscode.CompletionItem('');
	item.filterText = NEVER_TYPED;
	item.insertText = '';
	item.range = new vscode.Range(word.start, position);
	return new vscode.CompletionList([item as LabelItem], true);
}

/** No word has this character, so that what is typed never matches it. */
const NEVER_TYPED = '\u{10FFFD}';
