import * as vscode from 'vscode';
import { continuationOf } from '../../../core/lexicon/completion/labelContinuation';
import { mentionedEntries } from '../../../core/lexicon/completion/mentionedEntries';
import { answerAbout } from '../../platform/documents/snapshot';
import type { MentionFinder } from '../../platform/mentions/mentionFinder';
import { guarded } from '../../platform/ui/guarded';
import { completionMode } from './mode';
import { labelsBefore, type TypedLabelServices } from './typedLabels';

/** The services that inline suggestions use. */
export interface InlineServices extends TypedLabelServices {
	readonly mentions: MentionFinder;
	readonly log: vscode.LogOutputChannel;
}

const WORD_CHARACTER = /[\p{L}\p{N}\p{M}_]/u;

/** Suggests the rest of a name that the user has begun to type, as an inline completion. */
export class InlineNameProvider implements vscode.InlineCompletionItemProvider {
	private readonly services: InlineServices;

	constructor(services: InlineServices) {
		this.services = services;
	}

	async provideInlineCompletionItems(
		document: vscode.TextDocument, position: vscode.Position, context: vscode.InlineCompletionContext, token: vscode.CancellationToken,
	): Promise<vscode.InlineCompletionItem[]> {
		return (
			(await guarded(this.services.log, 'provideInlineCompletionItems', async () => {
				// While the suggestion list is open, VS Code previews its selected item inline.
				const isUnwanted =
					context.selectedCompletionInfo !== undefined
					|| completionMode(document) !== 'inline'
					|| isInsideWord(document, position);
				return isUnwanted ? [] : this.suggest(document, position, token);
			})) ?? []
		);
	}

	private async suggest(
		document: vscode.TextDocument,
		position: vscode.Position,
		token: vscode.CancellationToken,
	): Promise<vscode.InlineCompletionItem[]> {
		const { mentions } = this.services;
		const items = await answerAbout(document, async snapshot => {
			const before = await labelsBefore(document, snapshot.offsetAt(position), { isExplicit: false }, this.services);
			const name =
				before
				&& (await continuationOf(before.labels, async () => mentionedEntries(await mentions.all(document), before.lastWord)));
			return name && [new vscode.InlineCompletionItem(name.text, new vscode.Range(snapshot.positionAt(name.typed.start), position))];
		});
		return token.isCancellationRequested ? [] : items ?? [];
	}
}

/** Whether a word continues after a position. */
function isInsideWord(document: vscode.TextDocument, position: vscode.Position): boolean {
	return WORD_CHARACTER.test(document.lineAt(position).text.slice(position.character, position.character + 2));
}
