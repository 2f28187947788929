import * as vscode from 'vscode';
import { registerBrowse } from './features/browse/register';
import { registerCite } from './features/cite/register';
import { registerFind } from './features/find/register';
import { registerHover } from './features/hover/register';
import { registerPreview } from './features/preview/register';
import { registerSymbol } from './features/symbol/register';
import { HoverModes } from './platform/hoverMode';
import { LastEditor } from './platform/lastEditor';
import { LibraryStore } from './platform/libraryStore';
import { MentionFinder } from './platform/mentionFinder';
import { ParsedDocuments } from './platform/parsedDocuments';
import { ServedLanguages } from './platform/servedLanguages';
import { SilencedLabels } from './platform/silencedLabels';
import { SymbolFinder } from './platform/symbolFinder';

/** Builds the services and opens the door of each feature. Nothing is read yet. */
export function activate(context: vscode.ExtensionContext): void {
	const { extensionUri, subscriptions } = context;
	const log = vscode.window.createOutputChannel(vscode.l10n.t('Dossier'), { log: true });
	const store = new LibraryStore(extensionUri, log);
	const served = new ServedLanguages();
	const silenced = new SilencedLabels(context.workspaceState);
	const documents = new ParsedDocuments(served);
	const symbols = new SymbolFinder(store, documents);
	const mentions = new MentionFinder({ store, documents, symbols, silenced });
	const modes = new HoverModes();
	const lastEditor = new LastEditor();
	subscriptions.push(
		log,
		served,
		silenced,
		documents,
		lastEditor,
		registerBrowse({ store, log }),
		registerHover({ store, served, documents, symbols, mentions, silenced, modes, log }),
		registerSymbol({ store, served, documents, symbols, modes, log }),
		registerPreview({ store, mentions, extensionUri, extensionId: context.extension.id, storageUri: context.globalStorageUri, log }),
		registerCite({ store, lastEditor, log }),
		registerFind({ store, log }),
	);
}
