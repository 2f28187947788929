import * as vscode from 'vscode';
import type { EntryKind } from '../../../core/dossier/vocabulary';
import type { LabelCompletion } from '../../../core/lexicon/labelCompletion';
import { nameOf } from '../../../core/library/names';
import type { RenderLabels } from '../../../core/render/labels';

/** An item of the list, with what its card is made from when it is looked at. */
export class LabelItem extends vscode.CompletionItem {
	readonly completion: LabelCompletion;

	constructor(label: vscode.CompletionItemLabel, completion: LabelCompletion) {
		super(label, ITEM_KINDS[completion.entry.entry.kind]);
		this.completion = completion;
	}
}

/** The icons with which VS Code draws the kinds of entries. */
const ITEM_KINDS: Readonly<Record<EntryKind, vscode.CompletionItemKind>> = {
	resolution: vscode.CompletionItemKind.File,
	fund: vscode.CompletionItemKind.Value,
	event: vscode.CompletionItemKind.Event,
	instrument: vscode.CompletionItemKind.Reference,
	programme: vscode.CompletionItemKind.Module,
	organization: vscode.CompletionItemKind.Interface,
	person: vscode.CompletionItemKind.User,
	term: vscode.CompletionItemKind.Text,
};

/** The items of a list at a position, in the order of the completions. */
export function labelItems(
	document: vscode.TextDocument, position: vscode.Position, completions: readonly LabelCompletion[], labels: RenderLabels,
): LabelItem[] {
	const wordEnd = document.getWordRangeAtPosition(position)?.end ?? position;
	return completions.map((completion, order) => {
		const { text, typed } = completion;
		const item = new LabelItem({ label: text, description: descriptionOf(completion, labels) }, completion);
		const inserting = new vscode.Range(document.positionAt(typed.start), position);
		item.range = { inserting, replacing: inserting.with(undefined, wordEnd) };
		item.insertText = text;
		// VS Code filters and sorts by how well this fits what was typed: it fits, and the order stays ours.
		item.filterText = typed.text;
		item.sortText = String(order).padStart(3, '0');
		return item;
	});
}

/** What tells a row from its neighbours: what it is, what an acronym stands for, or what it corrects. */
function descriptionOf({ entry: { entry, dossier }, label, form }: LabelCompletion, labels: RenderLabels): string {
	if (label.role === 'discouraged') {
		return vscode.l10n.t('instead of “{0}”', label.text);
	}
	return form === 'acronym' ? nameOf(entry, label.language, dossier.language) : labels.kind[entry.kind];
}
