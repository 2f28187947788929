import * as vscode from 'vscode';
import { registerBrowse } from './features/browse/register';
import { registerCite } from './features/cite/register';
import { registerEntryText } from './features/entryText/register';
import { registerFind } from './features/find/register';
import { registerHover } from './features/hover/register';
import { registerMentions } from './features/mentions/register';
import { registerNavigate } from './features/navigate/register';
import { registerPreview } from './features/preview/register';
import { registerSymbol } from './features/symbol/register';
import { registerUnderline } from './features/underline/register';
import { EntryMentions } from './platform/entryMentions';
import { LastEditor } from './platform/lastEditor';
import { LibraryStore } from './platform/libraryStore';
import { MentionFinder } from './platform/mentionFinder';
import { MentionSearch } from './platform/mentionSearch';
import { ParsedDocuments } from './platform/parsedDocuments';
import { SymbolFinder } from './platform/symbolFinder';

/** Builds the services and opens the door of each feature. Nothing is read yet. */
export function activate(context: vscode.ExtensionContext): void {
	const { extensionUri, subscriptions, globalState: memory } = context;
	const log = vscode.window.createOutputChannel(vscode.l10n.t('Dossier'), { log: true });
	const store = new LibraryStore(extensionUri, log);
	const documents = new ParsedDocuments();
	const symbols = new SymbolFinder(store, documents);
	const mentions = new MentionFinder(store, documents, symbols);
	const entryMentions = new EntryMentions(store, mentions, symbols);
	const search = new MentionSearch(entryMentions, log);
	const lastEditor = new LastEditor();
	subscriptions.push(
		log,
		documents,
		lastEditor,
		registerBrowse({ store, log }),
		registerHover({ store, mentions, log }),
		registerSymbol({ store, documents, symbols, log }),
		registerPreview({ store, extensionUri, log }),
		registerCite({ store, lastEditor, log }),
		registerFind({ store, log }),
		registerEntryText({ store, log }),
		registerNavigate({ store, mentions: entryMentions, search, log }),
		registerMentions({ store, mentions: entryMentions, lastEditor, memory, log }),
		registerUnderline({ mentions: entryMentions, log }),
	);
}
