import { SymbolKind, type DocumentSymbol } from 'vscode-languageserver';
import { nameOf } from '../../../core/library/names';
import { entryMentions } from '../../../core/mention/entryMentions';
import { groupByEntry } from '../../../core/mention/groupMentions';
import { KINDS } from '../../words/vocabulary';
import type { OpenDocument } from '../openDocument';
import type { Workspace } from '../workspace';

/** Returns the entries that a document mentions, in the order of their first mentions, each with its mentions. */
export function documentSymbolsOf(document: OpenDocument, workspace: Workspace): DocumentSymbol[] {
	const { library, language } = document.contextIn(workspace);
	const mentions = entryMentions(
		{ mentions: document.mentions(workspace), places: document.places(workspace) },
		{ library, language, nearest: [] },
	);
	const { text } = document;
	return groupByEntry(mentions, library).flatMap(({ entry: { entry, dossier }, mentions: own }) => {
		const places = own.map(mention => ({
			name: text.slice(mention.start, mention.end).replace(/\s+/g, ' '),
			range: document.rangeOf(mention),
		}));
		const first = places.at(0)?.range;
		const last = places.at(-1)?.range;
		return !first || !last ? [] : [{
			name: nameOf(entry, language, dossier.language), detail: KINDS[entry.kind], kind: SymbolKind.Key,
			range: { start: first.start, end: last.end }, selectionRange: first,
			children: places.map(({ name, range }) => ({ name, kind: SymbolKind.String, range, selectionRange: range })),
		}];
	});
}
