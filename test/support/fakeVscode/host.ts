import { readFileSync } from 'node:fs';
import type * as vscode from 'vscode';
import { FakeDocument, type Change } from './document';
import { decode, encodeLike } from './encoding';
import type { WorkspaceEdit } from './edits';
import { CancellationTokenSource, Disposable, EventEmitter } from './events';
import { FakeFileSystem } from './fileSystem';
import { FakeLog } from './log';
import { Range, Selection } from './positions';
import type { FakeInputBox, FakeQuickPick } from './quickPick';
import { Uri } from './uri';
import type { FakeWebviewPanel } from './webview';

const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as {
	readonly contributes: { readonly configuration: { readonly properties: Readonly<Record<string, { readonly default?: unknown }>> } };
};

/** An editor whose selections a test can move. */
export interface FakeEditor {
	readonly document: FakeDocument;
	readonly viewColumn: number;
	selection: Selection;
	selections: readonly Selection[];
	revealRange(): void;
	/** The lines that a person sees: all, unless a test says otherwise. */
	visibleRanges: readonly Range[];
}

/** An item of the language status, as the extension has set it. */
export interface FakeStatusItem {
	text?: string;
	busy?: boolean;
	severity?: number;
	command?: { readonly command: string };
	selector?: unknown;
	dispose(): void;
}

/** The values of a setting. */
export interface SettingValues {
	readonly globalValue?: unknown;
	readonly workspaceValue?: unknown;
}

const LANGUAGES: Readonly<Record<string, string>> = { md: 'markdown', tex: 'latex', bib: 'bibtex', adoc: 'asciidoc', txt: 'plaintext' };

/** What stands behind the fake API: a test arranges it and reads from it what the extension did. */
export class FakeHost {
	readonly files = new FakeFileSystem();
	readonly log = new FakeLog();
	readonly documents: FakeDocument[] = [];
	readonly editors: FakeEditor[] = [];
	/** The documents that have a tab, all in the first column of editors. */
	readonly tabs: vscode.Uri[] = [];
	/** How many columns of editors there are. */
	columns = 1;
	activeEditor: FakeEditor | undefined;
	folders: readonly Uri[] = [];
	/** Whether the workspace is trusted. */
	trusted = true;
	/** What the files had on disk when their documents were last like them. */
	private readonly onDisk = new WeakMap<FakeDocument, string | undefined>();
	readonly settings = new Map<string, SettingValues>();
	/** Messages shown, such as `warning: The citation was not inserted.` */
	readonly messages: string[] = [];
	/** Commands executed, with their arguments. */
	readonly executed: (readonly unknown[])[] = [];
	/** Providers and handlers, by the name of the function that registered them. */
	readonly registered = new Map<string, unknown[]>();
	/** The items of the language status, by their ids. */
	readonly statusItems = new Map<string, FakeStatusItem>();
	readonly commands = new Map<string, (...args: readonly unknown[]) => unknown>();
	/** The title of the button that is chosen in messages that have it. */
	answer: string | undefined;
	/** Whether messages with buttons that nobody has chosen stay, as they do until a person closes them. */
	messagesStay = false;
	/** Messages in the status bar. */
	readonly statusMessages: string[] = [];
	clipboard = '';
	/** Runs when a list to choose from is shown; it has to be answered or left. */
	atPick: (picker: FakeQuickPick) => unknown = picker => picker.leave();
	/** Runs when a box for a text is shown; it has to be answered or left. */
	atInput: (box: FakeInputBox) => unknown = box => box.leave();
	/** Where a person saves a file for which a place is asked. */
	atSave: (options: vscode.SaveDialogOptions) => vscode.Uri | undefined = ({ defaultUri }) => defaultUri;
	/** What tells work with a progress that somebody stops it. */
	progressToken = new CancellationTokenSource().token;
	/** Panels with webviews, in the order in which they were made. */
	readonly panels: FakeWebviewPanel[] = [];
	/** What was given to the system to be opened. */
	readonly openedOutside: vscode.Uri[] = [];
	/** What a search for files finds. */
	found: readonly Uri[] = [];
	/** Runs when an edit of texts is asked to be applied, before it is; `false` refuses it. */
	beforeApply: () => boolean = () => true;
	/** Makes the editor of a document that no editor shows. */
	editorFor: (document: FakeDocument) => FakeEditor = document => this.show(document);
	readonly opened = new EventEmitter<vscode.TextDocument>();
	readonly closed = new EventEmitter<vscode.TextDocument>();
	readonly changed = new EventEmitter<vscode.TextDocumentChangeEvent>();
	readonly renamed = new EventEmitter<vscode.FileRenameEvent>();
	readonly configured = new EventEmitter<vscode.ConfigurationChangeEvent>();
	readonly activated = new EventEmitter<FakeEditor | undefined>();

	/** Opens a document; its text is on disk too unless it is untitled. */
	open(path: string, text: string, { scheme = 'file' } = {}): FakeDocument {
		const uri = Uri.from({ scheme, path });
		if (scheme === 'file') {
			this.files.put(path, text);
		}
		return this.load(uri, text);
	}

	/** Shows a document in the active editor, with a cursor at each offset. */
	show(document: FakeDocument, ...offsets: readonly number[]): FakeEditor {
		const selections = (offsets.length > 0 ? offsets : [0]).map(offset => document.positionAt(offset)).map(at => new Selection(at, at));
		const editor = {
			document, viewColumn: 1, selections, selection: selections[0] ?? new Selection(0, 0, 0, 0), revealRange() {}, visibleRanges: [new Range(0, 0, Number.MAX_SAFE_INTEGER, 0)],
		};
		this.editors.push(editor);
		this.activate(editor);
		return editor;
	}

	/** Brings an editor to the front, or nothing. */
	activate(editor: FakeEditor | undefined): void {
		this.activeEditor = editor;
		this.activated.fire(editor);
	}

	/** Edits a document as a person does; cursors behind the change move with it. */
	edit(document: FakeDocument, ...changes: readonly Change[]): void {
		const cursors = this.editors.filter(editor => editor.document === document)
			.map(editor => ({ editor, offsets: editor.selections.map(({ active }) => moved(document.offsetAt(active), changes)) }));
		const contentChanges = document.apply(changes);
		for (const { editor, offsets } of cursors) {
			editor.selections = offsets.map(offset => document.positionAt(offset)).map(at => new Selection(at, at));
			editor.selection = editor.selections[0] ?? editor.selection;
		}
		this.changed.fire({ document, contentChanges, reason: undefined });
	}

	close(document: FakeDocument): void {
		document.isClosed = true;
		this.documents.splice(this.documents.indexOf(document), 1);
		this.closed.fire(document);
	}

	/** Sets a setting and tells of it. */
	set(id: string, values: SettingValues): void {
		this.settings.set(id, values);
		this.configured.fire({ affectsConfiguration: section => id === section || id.startsWith(`${section}.`) });
	}

	/** The values of a setting, with the default that the manifest gives it. */
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

	/** Opens a file without showing it, as VS Code reads it. */
	async openFile(uri: vscode.Uri): Promise<FakeDocument> {
		const known = () => this.documents.find(other => other.uri.toString() === uri.toString());
		const content = known() ? undefined : decode(await this.files.readFile(uri));
		return known() ?? this.load(Uri.file(uri.path), content ?? '');
	}

	/** Applies an edit as VS Code does: files are created one by one, then all texts are changed, in files that it opens. */
	async applyEdit(edit: WorkspaceEdit): Promise<boolean> {
		if (edit.entries().length > 0 && !this.beforeApply()) {
			return false;
		}
		try {
			for (const { uri, contents, isEnough } of edit.created) {
				if (!isEnough || this.files.text(uri.path) === undefined) {
					await this.files.writeFile(uri, contents, { overwrite: false });
				}
			}
			const versions = new Map(this.documents.map(document => [document, document.version]));
			const changes = [];
			for (const [uri, edits] of edit.entries()) {
				changes.push({ document: this.documents.find(other => other.uri.toString() === uri.toString()) ?? await this.openFile(uri), edits });
			}
			if (changes.some(({ document }) => document.version !== (versions.get(document) ?? document.version))) {
				return false;
			}
			for (const { document, edits } of changes) {
				this.edit(document, ...edits.map(({ range, newText }) => ({ start: document.offsetAt(range.start), end: document.offsetAt(range.end), text: newText })));
			}
			return true;
		} catch {
			return false;
		}
	}

	private load(uri: Uri, text: string): FakeDocument {
		const languageId = LANGUAGES[uri.path.slice(uri.path.lastIndexOf('.') + 1)] ?? 'plaintext';
		const document = new FakeDocument({ uri, languageId, text, save: saved => this.save(saved) });
		this.documents.push(document);
		this.onDisk.set(document, this.files.text(uri.path));
		this.opened.fire(document);
		return document;
	}

	/** Saves a document, unless the file has been changed by another program. */
	private async save(document: FakeDocument): Promise<boolean> {
		const { uri } = document;
		try {
			await this.files.writeFile(uri, encodeLike(this.files.bytes(uri.path), document.getText()), { onlyOver: this.onDisk.get(document) });
		} catch {
			return false;
		}
		this.onDisk.set(document, this.files.text(uri.path));
		document.isDirty = false;
		return true;
	}
}

/** Where an offset is after changes: at the end of what was typed in front of it. */
function moved(offset: number, changes: readonly Change[]): number {
	return changes.filter(({ start }) => start <= offset)
		.reduce((to, { start, end, text }) => to + text.length - (Math.min(end, offset) - start), offset);
}
