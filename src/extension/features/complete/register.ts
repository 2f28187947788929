import * as vscode from 'vscode';
import { completionsOf } from '../../../core/lexicon/labelCompletion';
import { LabelsTyped } from '../../../core/lexicon/labelCompletionMatches';
import { wordsTyped } from '../../../core/lexicon/labelCompletionTyped';
import { PROSE_LANGUAGES } from '../../../core/prose/prose';
import { SETTINGS } from '../../ids';
import { entryCard } from '../../platform/entryCard';
import { guarded } from '../../platform/guarded';
import { LabelCompletions } from '../../platform/labelCompletions';
import { renderLabels } from '../../platform/labels';
import type { LibraryStore } from '../../platform/libraryStore';
import type { MentionFinder } from '../../platform/mentionFinder';
import type { ParsedDocuments } from '../../platform/parsedDocuments';
import { LabelItem, labelItems } from './items';
import { CompletionRequest } from './request';

/** What completion needs. */
export interface CompleteServices {
	readonly store: LibraryStore;
	readonly documents: ParsedDocuments;
	readonly mentions: MentionFinder;
	readonly log: vscode.LogOutputChannel;
}

/** With a capital letter a name or an acronym begins or goes on, also where VS Code does not suggest as one types. */
const CAPITALS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZÀÁÂÄÇÈÉÊËÍÎÏÑÓÔÖÙÚÛÜАБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЭЮЯ'];

/** Names and acronyms in the prose of a document, completed from a few letters. */
export function registerComplete(services: CompleteServices): vscode.Disposable {
	const provider = new LabelCompletionProvider(services);
	return vscode.languages.registerCompletionItemProvider(PROSE_LANGUAGES.map(language => ({ language })), provider, ...CAPITALS);
}

class LabelCompletionProvider implements vscode.CompletionItemProvider<LabelItem> {
	private readonly services: CompleteServices;
	private readonly completions: LabelCompletions;
	private request: CompletionRequest | undefined;

	constructor(services: CompleteServices) {
		this.services = services;
		this.completions = new LabelCompletions(services.store);
	}

	provideCompletionItems(
		document: vscode.TextDocument, position: vscode.Position, token: vscode.CancellationToken, { triggerKind }: vscode.CompletionContext,
	): Promise<vscode.CompletionList<LabelItem> | undefined> {
		return guarded(this.services.log, 'provideCompletionItems', async () => {
			const { request } = this;
			this.request = request?.goesOnWith(document, triggerKind) ? request : new CompletionRequest(document, triggerKind);
			const items = isOn(document) ? await this.itemsAt(document, position, token, this.request) : undefined;
			// What fits best changes with each letter, so VS Code is to ask again.
			return items && new vscode.CompletionList(items, true);
		});
	}

	resolveCompletionItem(item: LabelItem): Promise<LabelItem> {
		return guarded(this.services.log, 'resolveCompletionItem', async () => {
			const { library } = await this.services.store.get();
			const { entry, label } = item.completion;
			item.documentation = entryCard({ library, entry, label, withActions: false });
			return item;
		}).then(resolved => resolved ?? item);
	}

	private async itemsAt(
		document: vscode.TextDocument, position: vscode.Position, token: vscode.CancellationToken, request: CompletionRequest,
	): Promise<LabelItem[] | undefined> {
		const { documents, mentions } = this.services;
		const parsed = documents.get(document);
		const cursor = document.offsetAt(position);
		const words = parsed ? wordsTyped(parsed.text, parsed.prose, cursor, document.languageId) : [];
		const last = words.at(-1);
		if (!last) {
			return undefined;
		}
		const labels = new LabelsTyped(await this.completions.index(), words, request.asked);
		if (labels.isEmpty || token.isCancellationRequested) {
			return undefined;
		}
		const mentioned = await request.mentions(mentions, last.start);
		if (token.isCancellationRequested) {
			return undefined;
		}
		const completions = completionsOf(labels, mentioned, request.asked);
		return completions.length > 0 ? labelItems(document, position, completions, renderLabels()) : undefined;
	}
}

function isOn(document: vscode.TextDocument): boolean {
	return vscode.workspace.getConfiguration(undefined, document).get(SETTINGS.completion) !== 'off';
}
