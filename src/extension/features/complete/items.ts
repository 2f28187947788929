import * as vscode from 'vscode';
import type { EntryKind } from '../../../core/dossier/vocabulary';
import type { LabelCompletion } from '../../../core/lexicon/completion/labelCompletion';
import { shortenLabel } from '../../../core/lexicon/completion/shortenLabel';
import { nameOf } from '../../../core/library/names';
import type { RenderLabels } from '../../../core/render/labels';

/** An item of the list, with what its card is made from when it is looked at. */
export class LabelItem extends vscode.CompletionItem {
	readonly completion: LabelCompletion;

	constructor(label: vscode.CompletionItemLabel, completion: LabelCompletion) {
		super(label, itemKind(completion.entry.entry.kind));
		this.completion = completion;
	}
}

/** So many characters leave room for what stands beside them, in a list as wide as VS Code opens it. */
const LABEL_LENGTH = 36;

/** The items of a list at a position, in the order of the completions. */
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
		// VS Code filters and sorts by how well this fits what was typed: it fits, and the order stays ours.
		item.filterText = typed.text;
		item.sortText = String(order).padStart(3, '0');
		return item;
	});
}

/** What tells a row from its neighbours: what it is, what an acronym stands for, or that it corrects. */
function descriptionOf(completion: LabelCompletion, labels: RenderLabels): string {
	if (completion.label.role === 'discouraged') {
		return vscode.l10n.t('use this instead');
	}
	return completion.form === 'acronym' ? fullName(completion) : labels.kind[completion.entry.entry.kind];
}

function fullName({ entry: { entry, dossier }, label }: LabelCompletion): string {
	return nameOf(entry, label.language, dossier.language);
}

/** VS Code's icons for code say little of what is agreed among governments; these three are read as they are meant. */
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
