import type * as vscode from 'vscode';
import type { HoverModes } from '../../platform/hoverMode';
import type { LibraryStore } from '../../platform/libraryStore';
import type { MentionFinder } from '../../platform/mentionFinder';
import type { ParsedDocuments } from '../../platform/parsedDocuments';
import type { ServedLanguages } from '../../platform/servedLanguages';
import type { SilencedLabels } from '../../platform/silencedLabels';
import type { SymbolFinder } from '../../platform/symbolFinder';

/** What cards need. */
export interface HoverServices {
	readonly store: LibraryStore;
	readonly served: ServedLanguages;
	readonly documents: ParsedDocuments;
	readonly symbols: SymbolFinder;
	readonly mentions: MentionFinder;
	readonly silenced: SilencedLabels;
	readonly modes: HoverModes;
	readonly log: vscode.LogOutputChannel;
}
