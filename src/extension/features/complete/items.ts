import * as vscode from 'vscode';
import type { EntryKind } from '../../../core/dossier/vocabulary';
import type { LabelCompletion } from '../../../core/lexicon/completion/labelCompletion';
import { shortenLabel } from '../../../core/lexicon/completion/shortenLabel';
import { nameOf } from '../../../core/library/names';
import type { RenderLabels } from '../../../core/render/labels';

/** An item of the suggestion list, with the completion from which its card is rendered when it is selected. */
export class LabelItem extends vscode.CompletionItem {
	readonly completion: LabelCompletion;

	constructor(label: vscode.CompletionItemLabel, completion: LabelCompletion) {
		super(label, itemKind(completion.entry.entry.kind));
		this.completion = completion;
	}
}

/** The longest label in UTF-16 code units: it leaves room for the description in a suggestion list of the default width. */
const LABEL_LENGTH = 36;

/** Makes the items of the suggestion list at a position, in the order of the completions. */
export function labelItems(
	document: vscode.TextDocument, position: vscode.Position, completions: readonly LabelCompletion[], labels: RenderLabels,
): LabelItem[] {
	const wordEnd = document.getWordRangeAtPosition(position)?.end ?? position;
	return completions.map((completion, order) => {
		const { text, typed } = completion;
		const item = new LabelItem({ label: shortenLabel(text, LABEL_LENGTH), description: descriptionOf(completion, labels) }, completion);
		const inserting = new vscode.Range(document.positionAt(typed.start), position);
		item.range = { inserting, replacing: inserting.with(undefined, wordEnd) };
		item.insertText = text;
		item.detail = completion.form === 'acronym' ? fullName(completion) : text;
		// VS Code filters and sorts by how well this matches the typed text. An exact match for every item keeps all items, in our order.
		item.filterText = typed.text;
		item.sortText = String(order).padStart(3, '0');
		return item;
	});
}

/** Distinguishes a row from others: says what kind of entry it is, what an acronym stands for, or that it corrects a wrong name. */
function descriptionOf(completion: LabelCompletion, labels: RenderLabels): string {
	if (completion.label.role === 'discouraged') {
		return vscode.l10n.t('use this instead');
	}
	return completion.form === 'acronym' ? fullName(completion) : labels.kind[completion.entry.entry.kind];
}

function fullName({ entry: { entry, dossier }, label }: LabelCompletion): string {
	return nameOf(entry, label.language, dossier.language);
}

/** VS Code's completion icons are made for code; only these three suit the kinds of entries. */
function itemKind(kind: EntryKind): vscode.CompletionItemKind {
	switch (kind) {
		case 'person':
			return vscode.CompletionItemKind.User;
		case 'term':
			return vscode.CompletionItemKind.Text;
		default:
			return vscode.CompletionItemKind.Reference;
	}
}
