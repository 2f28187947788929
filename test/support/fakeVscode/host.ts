import { readFileSync } from 'node:fs';
import type * as vscode from 'vscode';
import { applyWorkspaceEdit } from './files/applyWorkspaceEdit';
import { FakeDocument, type Change } from './files/document';
import { FakeEditor } from './files/editor';
import { decode, encodeLike } from './files/encoding';
import { FakeFileSystem } from './files/fileSystem';
import { HostEvents } from './hostEvents';
import type { FakeComparison } from './ui/inputs';
import type { FakeInputBox, FakeQuickPick } from './ui/quickPick';
import type { FakeWebviewPanel } from './ui/webview';
import type { WorkspaceEdit } from './values/edits';
import { CancellationTokenSource, Disposable } from './values/events';
import { FakeLog } from './values/log';
import { Selection } from './values/positions';
import { Uri } from './values/uri';

const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as {
	readonly contributes: { readonly configuration: { readonly properties: Readonly<Record<string, { readonly default?: unknown }>> } };
};

/** A language status item as set by the extension. */
export interface FakeStatusItem {
	text?: string;
	busy?: boolean;
	severity?: number;
	detail?: string;
	command?: { readonly command: string; readonly arguments?: readonly unknown[] };
	selector?: unknown;
	dispose(): void;
}

/** The values of a setting. */
export interface SettingValues {
	readonly globalValue?: unknown;
	readonly workspaceValue?: unknown;
}

const LANGUAGES: Readonly<Record<string, string>> = {
	md: 'markdown',
	tex: 'latex',
	bib: 'bibtex',
	adoc: 'asciidoc',
	txt: 'plaintext',
	typ: 'typst',
	rst: 'restructuredtext',
	org: 'org',
	html: 'html',
	qmd: 'quarto',
	myst: 'myst',
	wiki: 'wikitext',
};

const LEAVE = (asked: FakeQuickPick | FakeInputBox) => asked.leave();
const PROPOSED = ({ defaultUri }: vscode.SaveDialogOptions) => defaultUri;

/** The state behind the fake API. Tests set it up and read from it what the extension did. */
export class FakeHost extends HostEvents {
	readonly files = new FakeFileSystem();
	readonly log = new FakeLog();
	readonly documents: FakeDocument[] = [];
	readonly editors: FakeEditor[] = [];
	/** The documents with a tab, all of them in the first editor column. */
	readonly tabs: vscode.Uri[] = [];
	/** The number of editor columns. */
	columns = 1;
	activeEditor: FakeEditor | undefined;
	folders: readonly Uri[] = [];
	/** Whether the workspace is trusted. */
	trusted = true;
	/** The content of each document's file when the document was last saved or opened. */
	private readonly onDisk = new WeakMap<FakeDocument, string | undefined>();
	readonly settings = new Map<string, SettingValues>();
	/** The messages shown, such as `warning: The citation was not inserted.` */
	readonly messages: string[] = [];
	/** The commands executed, with their arguments. */
	readonly executed: (readonly unknown[])[] = [];
	/** Providers and handlers, by the name of the function that registered them. */
	readonly registered = new Map<string, unknown[]>();
	/** The document selectors of providers. */
	readonly selectors = new WeakMap<object, unknown>();
	/** The editors of differences that are open. */
	comparisons: FakeComparison[] = [];
	/** The language status items, by id. */
	readonly statusItems = new Map<string, FakeStatusItem>();
	/** The providers of documents that are not files, by scheme. */
	readonly contentProviders = new Map<string, vscode.TextDocumentContentProvider>();
	readonly commands = new Map<string, (...args: readonly unknown[]) => unknown>();
	/** The title of the button to choose in messages that offer it. */
	answer: string | undefined;
	/** Whether messages with buttons stay open until dismissed if no button was chosen. */
	messagesStay = false;
	/** The messages in the status bar. */
	readonly statusMessages: string[] = [];
	clipboard = '';
	/** Called when a quick pick is shown; it must accept or cancel it. */
	atPick: (picker: FakeQuickPick) => unknown = LEAVE;
	/** Called when an input box is shown; it must accept or cancel it. */
	atInput: (box: FakeInputBox) => unknown = LEAVE;
	/** Returns the location chosen in a save dialog. */
	atSave: (options: vscode.SaveDialogOptions) => vscode.Uri | undefined = PROPOSED;
	/** The token passed to work with progress, which can be cancelled. */
	progressToken = new CancellationTokenSource().token;
	/** The work with progress, with its title and whether it has ended. */
	readonly progresses: { readonly title: string; isDone: boolean }[] = [];
	/** The webview panels, in order of creation. */
	readonly panels: FakeWebviewPanel[] = [];
	/** The elements revealed in trees. */
	readonly revealed: { readonly element: unknown; readonly options: unknown }[] = [];
	/** The addresses opened outside VS Code. */
	readonly openedOutside: vscode.Uri[] = [];
	/** The result of file searches. */
	found: readonly Uri[] = [];
	/** Called before a workspace edit is applied; `false` rejects the edit. */
	beforeApply: () => boolean = () => true;
	/** Returns the editor for a document that no editor shows yet. */
	editorFor: (document: FakeDocument) => FakeEditor = document => this.show(document);
	/** The installed extensions. */
	extensions: readonly { readonly id: string; readonly extensionUri: Uri; readonly packageJSON: unknown }[] = [];
	/** The patterns of the watchers that have not been disposed of. */
	readonly watchedPatterns = new Set<unknown>();
	/** The diagnostics, by URI. */
	readonly diagnostics = new Map<string, readonly vscode.Diagnostic[]>();

	/** Lets the user answer as in a new host: nothing is chosen or typed, and the proposed file is written. */
	forgetAnswers(): void {
		this.answer = undefined;
		this.atPick = LEAVE;
		this.atInput = LEAVE;
		this.atSave = PROPOSED;
	}

	/** Opens a document. Its text is also on disk, unless it is untitled. Without a language, it has that of its file extension. */
	open(path: string, text: string, { scheme = 'file', language }: { readonly scheme?: string; readonly language?: string } = {}): FakeDocument {
		const uri = Uri.from({ scheme, path });
		if (scheme === 'file') {
			this.files.put(path, text);
		}
		return this.load(uri, text, language);
	}

	/** Opens a document that is not a file. */
	openText({ scheme, path, query }: vscode.Uri, text: string): FakeDocument {
		return this.load(Uri.from({ scheme, path, query }), text);
	}

	/** Shows a document in the active editor with a cursor at each offset. */
	show(document: FakeDocument, ...offsets: readonly number[]): FakeEditor {
		const selections = (offsets.length > 0 ? offsets : [0]).map(offset => document.positionAt(offset)).map(at => new Selection(at, at));
		const editor = new FakeEditor(document, selections, textEditor => this.selected.fire({ textEditor }));
		this.editors.push(editor);
		this.activate(editor);
		return editor;
	}

	/** Activates an editor, or none. */
	activate(editor: FakeEditor | undefined): void {
		this.activeEditor = editor;
		this.activated.fire(editor);
	}

	/** Edits a document like a user; cursors after the change move with the text. */
	edit(document: FakeDocument, ...changes: readonly Change[]): void {
		const cursors = this.editors
			.filter(editor => editor.document === document)
			.map(editor => ({
				editor,
				before: editor.selections,
				offsets: editor.selections.map(({ active }) => moved(document.offsetAt(active), changes)),
			}));
		const contentChanges = document.apply(changes);
		for (const { editor, offsets } of cursors) {
			editor.moveTo(offsets.map(offset => document.positionAt(offset)).map(at => new Selection(at, at)));
		}
		this.changed.fire({ document, contentChanges, reason: undefined });
		// Like VS Code, which reports no movement if a cursor stays in its place.
		cursors.filter(({ editor, before }) => !editor.selections.every(({ active }, index) => before[index]?.active.isEqual(active)))
			.forEach(({ editor }) => this.selected.fire({ textEditor: editor }));
	}

	close(document: FakeDocument): void {
		document.isClosed = true;
		this.documents.splice(this.documents.indexOf(document), 1);
		this.closed.fire(document);
	}

	/** Changes the language of a document. VS Code closes and opens it, as the same object in the same version. */
	setLanguage(document: FakeDocument, languageId: string): void {
		this.closed.fire(document);
		document.languageId = languageId;
		this.opened.fire(document);
	}

	/** Changes a setting and fires the event. */
	set(id: string, values: SettingValues): void {
		this.settings.set(id, values);
		this.configured.fire({ affectsConfiguration: section => id === section || id.startsWith(`${section}.`) });
	}

	/** Returns the values of a setting, including the default in the manifest. */
	setting(id: string): SettingValues & { readonly defaultValue: unknown } {
		return { defaultValue: manifest.contributes.configuration.properties[id]?.default, ...this.settings.get(id) };
	}

	register(name: string, handler: unknown): Disposable {
		const handlers = this.registered.get(name) ?? [];
		this.registered.set(name, handlers);
		handlers.push(handler);
		return new Disposable(() => handlers.splice(handlers.indexOf(handler), 1));
	}

	addStatusItem(id: string, selector: unknown): FakeStatusItem {
		const item: FakeStatusItem = { selector, dispose: () => this.statusItems.delete(id) };
		this.statusItems.set(id, item);
		return item;
	}

	/** Opens a file without showing it, decoding it like VS Code. */
	async openFile(uri: vscode.Uri): Promise<FakeDocument> {
		const known = () => this.documents.find(other => other.uri.toString() === uri.toString());
		const content = known() ? undefined : decode(await this.files.readFile(uri));
		return known() ?? this.load(Uri.file(uri.path), content ?? '');
	}

	/** Applies an edit like VS Code. Returns whether it was applied. */
	applyEdit(edit: WorkspaceEdit): Promise<boolean> {
		return applyWorkspaceEdit(this, edit);
	}

	private load(uri: Uri, text: string, language?: string): FakeDocument {
		const languageId = language ?? LANGUAGES[uri.path.slice(uri.path.lastIndexOf('.') + 1)] ?? 'plaintext';
		const document = new FakeDocument({ uri, languageId, text, save: saved => this.save(saved) });
		this.documents.push(document);
		this.onDisk.set(document, this.files.text(uri.path));
		this.opened.fire(document);
		return document;
	}

	/** Saves a document unless another program has changed its file. */
	private async save(document: FakeDocument): Promise<boolean> {
		const { uri } = document;
		try {
			await this.files.writeFile(uri, encodeLike(this.files.bytes(uri.path), document.getText()), {
				onlyOver: this.onDisk.get(document),
			});
		} catch {
			return false;
		}
		this.onDisk.set(document, this.files.text(uri.path));
		document.isDirty = false;
		return true;
	}
}

/** Returns an offset after changes. Text inserted at the offset moves it. */
function moved(offset: number, changes: readonly Change[]): number {
	return changes.filter(({ start }) => start <= offset)
		.reduce((to, { start, end, text }) => to + text.length - (Math.min(end, offset) - start), offset);
}
