import type * as vscode from 'vscode';
import type { DocumentChecks } from '../../platform/checks/documentChecks';
import type { ParsedDocuments } from '../../platform/documents/parsedDocuments';
import type { ServedLanguages } from '../../platform/documents/servedLanguages';
import type { LibraryStore } from '../../platform/library/libraryStore';
import type { HoverModes } from '../../platform/mentions/hoverMode';
import type { MentionFinder } from '../../platform/mentions/mentionFinder';
import type { SilencedLabels } from '../../platform/mentions/silencedLabels';
import type { SymbolFinder } from '../../platform/mentions/symbolFinder';

/** The services that cards use. */
export interface HoverServices {
	readonly store: LibraryStore;
	readonly served: ServedLanguages;
	readonly documents: ParsedDocuments;
	readonly symbols: SymbolFinder;
	readonly mentions: MentionFinder;
	readonly silenced: SilencedLabels;
	readonly checks: Pick<DocumentChecks, 'meant'>;
	readonly modes: HoverModes;
	readonly log: vscode.LogOutputChannel;
}
