import { CompletionItemKind, type CompletionItem, type CompletionList, type Position } from 'vscode-languageserver';
import type { EntryKind } from '../../../core/dossier/vocabulary';
import { wholeNamesOf, type LabelCompletion } from '../../../core/lexicon/completion/labelCompletion';
import { LabelMatches } from '../../../core/lexicon/completion/labelMatches';
import { mentionedEntries } from '../../../core/lexicon/completion/mentionedEntries';
import { typedWordsBefore } from '../../../core/lexicon/completion/typedWords';
import { nameOf } from '../../../core/library/names';
import { shifted } from '../../../core/text/offsetRange';
import { KINDS } from '../../words/vocabulary';
import type { OpenDocument } from '../openDocument';
import type { Workspace } from '../workspace';

/** Returns the names that begin with the words before a position. The list is incomplete, so that the client asks again at each letter. */
export function completionsAt(document: OpenDocument, position: Position, workspace: Workspace): CompletionList | undefined {
	const offset = document.offsetAt(position);
	const placed = document.prose.at(offset);
	const words = placed
		? typedWordsBefore(placed.segment.text, placed.segment.prose, offset - placed.start, document.syntax.prose).map(word =>
				shifted(word, placed.start),
			)
		: [];
	const last = words.at(-1);
	if (!last) {
		return undefined;
	}
	// Clients do not say whether the user asked for the list, so it is as short as one that opens unasked.
	const labels = new LabelMatches(workspace.completion, words, { asked: false });
	const completions = labels.isEmpty ? [] : wholeNamesOf(labels, mentionedEntries(document.mentions(workspace), last.start));
	return { isIncomplete: true, items: completions.map((completion, order) => itemOf(document, completion, order)) };
}

function itemOf(document: OpenDocument, completion: LabelCompletion, order: number): CompletionItem {
	const { text, typed, form, label, entry: { entry, dossier } } = completion;
	return {
		label: text,
		kind: kindOf(entry.kind),
		detail:
			label.role === 'discouraged'
				? 'use this instead'
				: form === 'acronym'
					? nameOf(entry, label.language, dossier.language)
					: KINDS[entry.kind],
		// An exact match for every item keeps all items, in this order.
		filterText: typed.text,
		sortText: String(order).padStart(3, '0'),
		textEdit: { range: document.rangeOf(typed), newText: text },
	};
}

/** The icons of completion are made for code; only these three suit the kinds of entries. */
function kindOf(kind: EntryKind): CompletionItemKind {
	return kind === 'person' ? CompletionItemKind.Constant : kind === 'term' ? CompletionItemKind.Text : CompletionItemKind.Reference;
}
