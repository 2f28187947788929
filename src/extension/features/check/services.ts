import type * as vscode from 'vscode';
import type { DocumentChecks } from '../../platform/checks/documentChecks';
import type { HeldTexts } from '../../platform/checks/heldTexts';
import type { ShownFindings } from '../../platform/checks/shownFindings';
import type { DocumentKeys } from '../../platform/citation/bibliographies/documentKeys';
import type { ServedLanguages } from '../../platform/documents/servedLanguages';
import type { LibraryStore } from '../../platform/library/libraryStore';
import type { SilencedLabels } from '../../platform/mentions/silencedLabels';
import type { PausedChecks } from './pausedChecks';

/** The services that `registerCheck` uses. */
export interface CheckInput {
	readonly checks: DocumentChecks;
	readonly keys: DocumentKeys;
	readonly held: HeldTexts;
	readonly shownFindings: ShownFindings;
	readonly store: LibraryStore;
	readonly served: ServedLanguages;
	readonly silenced: SilencedLabels;
	readonly extensionUri: vscode.Uri;
	readonly log: vscode.LogOutputChannel;
}

/** The services that the parts of the feature use. */
export interface CheckFeatureServices extends CheckInput {
	readonly paused: PausedChecks;
}
