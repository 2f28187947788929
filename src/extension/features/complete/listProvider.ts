import * as vscode from 'vscode';
import { completionsOf, wholeNamesOf } from '../../../core/lexicon/completion/labelCompletion';
import { Snapshot } from '../../platform/documents/snapshot';
import { renderLabels } from '../../platform/library/labels';
import type { LibraryStore } from '../../platform/library/libraryStore';
import { entryCard } from '../../platform/mentions/entryCard';
import { guarded } from '../../platform/ui/guarded';
import type { InlineServices } from './inlineProvider';
import { LabelItem, labelItems } from './items';
import { completionMode, opensAutomatically, preselectsItem } from './mode';
import { CompletionRequest } from './request';
import { labelsBefore } from './typedLabels';

/** The services that the suggestion list uses. */
export interface ListServices extends InlineServices {
	readonly store: LibraryStore;
}

/**
 * Offers names and acronyms in VS Code's suggestion list. If the list opens only on request, it offers every form of a name; if VS Code
 * opens it as the user types, each name once. The request does not show which of the two it is, so the editor's settings decide.
 */
export class NameListProvider implements vscode.CompletionItemProvider<LabelItem> {
	private readonly services: ListServices;
	/** The request for the list that is open. */
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
			if (completionMode(document) === 'off' || (!request.isExplicit && preselectsItem(document))) {
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
			item.documentation = entryCard({
				library,
				entry,
				label,
				withActions: false,
				...(this.request && { document: this.request.document }),
			});
			return item;
		}).then(resolved => resolved ?? item);
	}

	private requestFor(document: vscode.TextDocument, trigger: vscode.CompletionTriggerKind): CompletionRequest {
		const continues = trigger === vscode.CompletionTriggerKind.TriggerForIncompleteCompletions && this.request?.document === document;
		return continues && this.request ? this.request : new CompletionRequest(document, !opensAutomatically(document));
	}

	private async list(
		document: vscode.TextDocument, position: vscode.Position, request: CompletionRequest, token: vscode.CancellationToken,
	): Promise<vscode.CompletionList<LabelItem> | undefined> {
		const snapshot = new Snapshot(document);
		const before = await labelsBefore(document, document.offsetAt(position), { isExplicit: request.isExplicit }, this.services);
		const mentioned = before && !before.labels.isEmpty ? await request.mentions(this.services.mentions, before.lastWord) : undefined;
		if (!snapshot.isCurrent && !document.isClosed) {
			// The user has typed on, so VS Code has to ask again at the next letter.
			return askAgain(document, position);
		}
		if (!before || document.isClosed || token.isCancellationRequested) {
			return undefined;
		}
		const completions = mentioned ? (request.isExplicit ? completionsOf : wholeNamesOf)(before.labels, mentioned) : [];
		if (completions.length > 0) {
			// The list is incomplete so that VS Code asks again at each letter: the best matches change.
			return new vscode.CompletionList(labelItems(document, position, completions, renderLabels()), true);
		}
		return request.isExplicit ? undefined : askAgain(document, position);
	}
}

/**
 * Returns a list that shows nothing but makes VS Code ask again at the next letter. VS Code asks only providers that returned an item
 * when the list opened, which may be at the first letter of a word, before any name can match.
 */
function askAgain(document: vscode.TextDocument, position: vscode.Position): vscode.CompletionList<LabelItem> | undefined {
	const word = document.getWordRangeAtPosition(position);
	// At the start of a word VS Code does not filter, so the item would be visible.
	if (!word || word.start.isEqual(position)) {
		return undefined;
	}
	const item = new vscode.CompletionItem(UNSEEN);
	item.filterText = NEVER_TYPED;
	item.insertText = '';
	item.range = new vscode.Range(word.start, position);
	return new vscode.CompletionList([item as LabelItem], true);
}

/** The label of an item that is never shown: VS Code ignores items without a label, and then does not ask their provider again. */
const UNSEEN = 'Dossier';

/** A character that is in no word, so that typed text never matches it. */
const NEVER_TYPED = '\u{10FFFD}';
