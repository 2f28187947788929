import * as vscode from 'vscode';
import { completionsOf, type LabelCompletion } from '../../../core/lexicon/labelCompletion';
import { LabelsTyped } from '../../../core/lexicon/labelCompletionMatches';
import { wordsTyped } from '../../../core/lexicon/labelCompletionTyped';
import { PROSE_LANGUAGES } from '../../../core/prose/languages';
import { SETTINGS } from '../../ids';
import { moved } from '../../../core/prose/segmentList';
import { entryCard } from '../../platform/entryCard';
import { guarded } from '../../platform/guarded';
import { LabelCompletions } from '../../platform/labelCompletions';
import { renderLabels } from '../../platform/labels';
import type { LibraryStore } from '../../platform/libraryStore';
import type { MentionFinder } from '../../platform/mentionFinder';
import type { ParsedDocuments } from '../../platform/parsedDocuments';
import { LabelItem, labelItems } from './items';
import { openOnCapitals } from './openOnCapitals';
import { CompletionRequest, suggestsWhileTyping } from './request';

/** What completion needs. */
export interface CompleteServices {
	readonly store: LibraryStore;
	readonly documents: ParsedDocuments;
	readonly mentions: MentionFinder;
	readonly log: vscode.LogOutputChannel;
}

/** Names and acronyms in the prose of a document, completed from a few letters. */
export function registerComplete(services: CompleteServices): vscode.Disposable {
	const provider = new LabelCompletionProvider(services);
	return vscode.Disposable.from(
		vscode.languages.registerCompletionItemProvider(PROSE_LANGUAGES.map(language => ({ language })), provider),
		openOnCapitals(PROSE_LANGUAGES, (document, offset) => provider.offersByItself(document, offset)),
	);
}

class LabelCompletionProvider implements vscode.CompletionItemProvider<LabelItem> {
	private readonly services: CompleteServices;
	private readonly completions: LabelCompletions;
	private request: CompletionRequest | undefined;
	/** The request for a list that we open; VS Code will ask for it as if the person did. */
	private own: CompletionRequest | undefined;

	constructor(services: CompleteServices) {
		this.services = services;
		this.completions = new LabelCompletions(services.store);
	}

	provideCompletionItems(
		document: vscode.TextDocument, position: vscode.Position, token: vscode.CancellationToken, context: vscode.CompletionContext,
	): Promise<vscode.CompletionList<LabelItem> | undefined> {
		return guarded(this.services.log, 'provideCompletionItems', async () => {
			const request = this.requestFor(document, context.triggerKind);
			this.request = request;
			this.own = undefined;
			const completions = await this.completionsAt(document, document.offsetAt(position), request, token);
			// What fits best changes with each letter, so VS Code is to ask again.
			return completions.length > 0
				? new vscode.CompletionList(labelItems(document, position, completions, renderLabels()), true)
				: undefined;
		});
	}

	/** Whether a list that comes by itself would have something in it. */
	async offersByItself(document: vscode.TextDocument, offset: number): Promise<boolean> {
		return await guarded(this.services.log, 'offersByItself', async () => {
			const request = new CompletionRequest(document, false);
			const completions = await this.completionsAt(document, offset, request);
			this.own = completions.length > 0 ? request : undefined;
			return completions.length > 0;
		}) ?? false;
	}

	resolveCompletionItem(item: LabelItem): Promise<LabelItem> {
		return guarded(this.services.log, 'resolveCompletionItem', async () => {
			const { library } = await this.services.store.get();
			const { entry, label } = item.completion;
			item.documentation = entryCard({ library, entry, label, withActions: false });
			return item;
		}).then(resolved => resolved ?? item);
	}

	private requestFor(document: vscode.TextDocument, trigger: vscode.CompletionTriggerKind): CompletionRequest {
		const known = trigger === vscode.CompletionTriggerKind.TriggerForIncompleteCompletions ? this.request : this.own;
		// VS Code says the same when a person asks and when it suggests as they type.
		return known?.document === document ? known : new CompletionRequest(document, !suggestsWhileTyping(document));
	}

	private async completionsAt(
		document: vscode.TextDocument, offset: number, request: CompletionRequest, token?: vscode.CancellationToken,
	): Promise<readonly LabelCompletion[]> {
		const { documents, mentions } = this.services;
		const placed = isOn(document) ? (await documents.ready(document))?.segmentAt(offset) : undefined;
		const words = placed ? wordsTyped(placed.segment.text, placed.segment.prose, offset - placed.start, document.languageId)
			.map(word => moved(word, placed.start)) : [];
		const last = words.at(-1);
		if (!last) {
			return [];
		}
		const labels = new LabelsTyped(await this.completions.index(), words, request.asked);
		if (labels.isEmpty || token?.isCancellationRequested) {
			return [];
		}
		const mentioned = await request.mentions(mentions, last.start);
		return token?.isCancellationRequested ? [] : completionsOf(labels, mentioned, request.asked);
	}
}

function isOn(document: vscode.TextDocument): boolean {
	return vscode.workspace.getConfiguration(undefined, document).get(SETTINGS.completion) !== 'off';
}
