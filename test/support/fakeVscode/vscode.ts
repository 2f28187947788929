// The module `vscode` in unit tests. It implements what the code under test uses, on top of the current host.

import type * as vscode from 'vscode';
import { configuration } from './configuration';
import { createFakeWatcher } from './fileWatcher';
import { currentHost } from './current';
import { decode } from './encoding';
import type { FakeDocument } from './document';
import type { WorkspaceEdit } from './edits';
import { Disposable, EventEmitter } from './events';
import { UIKind } from './items';
import { Selection } from './positions';
import { FakeInputBox, FakeQuickPick } from './quickPick';
import { lastComparison, RelativePattern, TabInputText, TabInputTextDiff } from './inputs';
import { Uri } from './uri';
import { FakeWebviewPanel } from './webview';

export * from './edits';
export * from './events';
export { FilePermission, FileSystemError, FileType } from './fileSystem';
export * from './inputs';
export * from './items';
export * from './positions';
export { Uri };

type Registers = Readonly<Record<string, (...args: readonly unknown[]) => Disposable>>;

export const l10n = {
	t(message: string | { readonly message: string; readonly args?: readonly unknown[] }, ...args: readonly unknown[]): string {
		const { message: text, args: given = [] } = typeof message === 'string' ? { message, args } : message;
		return text.replace(/\{(\d+)\}/g, (whole, index: string) => (Number(index) < given.length ? String(given[Number(index)]) : whole));
	},
};

export const env = {
	language: 'en',
	uriScheme: 'vscode',
	remoteName: undefined,
	uiKind: UIKind.Desktop,
	clipboard: {
		async writeText(text: string): Promise<void> {
			currentHost().clipboard = text;
		},
	},
	async openExternal(uri: vscode.Uri): Promise<boolean> {
		currentHost().openedOutside.push(uri);
		return true;
	},
};

export const commands = {
	registerCommand(id: string, run: (...args: readonly unknown[]) => unknown): Disposable {
		const { commands: known } = currentHost();
		known.set(id, run);
		return new Disposable(() => known.delete(id));
	},
	async executeCommand(id: string, ...args: readonly unknown[]): Promise<unknown> {
		const host = currentHost();
		host.executed.push([id, ...args]);
		if (id === 'vscode.diff') {
			const [original, modified] = args as [vscode.Uri, vscode.Uri];
			host.comparisons.push({ original, modified });
		}
		return host.commands.get(id)?.(...args);
	},
};

/** Every function of `languages` but `match` registers a provider, its last object argument. A pattern matches the end of a path after its last `*`. */
export const languages: Registers = new Proxy({}, {
	get: (_, name: string) => (first: unknown, provider: unknown) => {
		switch (name) {
			case 'createDiagnosticCollection': {
				// Of this host, also when an earlier test is still checking something.
				const { diagnostics: all } = currentHost();
				return {
					set: (uri: vscode.Uri, diagnostics: readonly vscode.Diagnostic[]) => all.set(uri.toString(), diagnostics),
					delete: (uri: vscode.Uri) => all.delete(uri.toString()),
					dispose() {},
				};
			}
			case 'match': {
				const { pattern } = first as { readonly pattern: string };
				return (provider as vscode.TextDocument).uri.path.endsWith(pattern.slice(pattern.lastIndexOf('*') + 1)) ? 10 : 0;
			}
			case 'createLanguageStatusItem':
				return currentHost().addStatusItem(String(first), provider);
			default:
				if (typeof provider === 'object' && provider !== null) {
					currentHost().selectors.set(provider, first);
				}
				return currentHost().register(name, provider);
		}
	},
});

export const window = {
	get activeTextEditor() {
		return currentHost().activeEditor;
	},
	get visibleTextEditors() {
		return currentHost().editors;
	},
	get onDidChangeActiveTextEditor() {
		return currentHost().activated.event;
	},
	// In the fake, the visible editors change together with the active one.
	get onDidChangeVisibleTextEditors() {
		return currentHost().activated.event;
	},
	get onDidChangeTextEditorSelection() {
		return currentHost().selected.event;
	},
	tabGroups: {
		get all() {
			return Array.from({ length: currentHost().columns }, (_, index) => ({
				viewColumn: index + 1, tabs: index > 0 ? [] : [
					...currentHost().tabs.map(uri => ({ input: new TabInputText(uri) })), ...currentHost().comparisons.map(({ original, modified }) => ({ input: new TabInputTextDiff(original, modified) })),
				],
			}));
		},
		async close(tabs: readonly { readonly input: unknown }[]): Promise<boolean> {
			const host = currentHost();
			host.comparisons = host.comparisons.filter(({ modified }) => !tabs.some(({ input }) => input instanceof TabInputTextDiff && input.modified === modified));
			return true;
		},
		activeTabGroup: { viewColumn: 1, get activeTab() { return lastComparison(currentHost().comparisons); } },
		onDidChangeTabs: new EventEmitter().event,
	},
	showInformationMessage: message('information'),
	showWarningMessage: message('warning'),
	showErrorMessage: message('error'),
	setStatusBarMessage: (text: string) => currentHost().statusMessages.push(text),
	async showSaveDialog(options: vscode.SaveDialogOptions) {
		return currentHost().atSave(options);
	},
	createWebviewPanel(type: string, title: string, { viewColumn }: { readonly viewColumn: vscode.ViewColumn }, options: vscode.WebviewPanelOptions & vscode.WebviewOptions) {
		const panel = new FakeWebviewPanel(type, title, viewColumn, options);
		currentHost().panels.push(panel);
		return panel;
	},
	showOpenDialog: async () => currentHost().found.slice(0, 1),
	registerUriHandler: (handler: unknown) => currentHost().register('registerUriHandler', handler),
	registerWebviewPanelSerializer: (_type: string, serializer: unknown) => currentHost().register('registerWebviewPanelSerializer', serializer),
	onDidChangeTextEditorVisibleRanges: new EventEmitter().event,
	get onDidChangeWindowState() {
		return currentHost().focused.event;
	},
	createOutputChannel: () => currentHost().log,
	createTextEditorDecorationType: () => ({ dispose() {} }),
	createTreeView: (id: string, { treeDataProvider }: { readonly treeDataProvider: unknown }) => ({
		visible: false, onDidChangeVisibility: new EventEmitter().event, dispose: currentHost().register(id, treeDataProvider).dispose,
	}),
	withProgress: (_options: unknown, task: (progress: { report(): void }, token: unknown) => unknown) => task({ report() {} }, currentHost().progressToken),
	createInputBox: () => new FakeInputBox(box => currentHost().atInput(box)),
	createQuickPick: () => new FakeQuickPick(picker => currentHost().atPick(picker)),
	showQuickPick(items: readonly vscode.QuickPickItem[], { title = '', canPickMany = false }: vscode.QuickPickOptions = {}) {
		const picker = window.createQuickPick();
		Object.assign(picker, { items, title });
		return new Promise(resolve => {
			picker.onDidAccept(() => resolve(canPickMany ? picker.selectedItems : picker.selectedItems[0]));
			picker.onDidHide(() => resolve(undefined));
			picker.show();
		});
	},
	showInputBox({ title = '', prompt = '', validateInput }: vscode.InputBoxOptions = {}) {
		const box = new FakeInputBox(one => currentHost().atInput(one));
		Object.assign(box, { title, prompt });
		return new Promise(resolve => {
			box.onDidAccept(async () => resolve(await validateInput?.(box.value) ? undefined : box.value));
			box.onDidHide(() => resolve(undefined));
			box.show();
		});
	},
	async showTextDocument(given: FakeDocument | vscode.Uri, { selection }: { readonly selection?: vscode.Range } = {}) {
		const host = currentHost();
		// A closed document is opened again as it is on disk.
		const document = !('uri' in given) ? await host.openFile(given) : given.isClosed ? await host.openFile(given.uri) : given;
		const editor = host.editors.find(other => other.document === document) ?? host.editorFor(document);
		if (selection) {
			editor.selection = new Selection(selection.start, selection.end);
			editor.selections = [editor.selection];
		}
		host.activate(editor);
		return editor;
	},
};

export const workspace = {
	get fs() {
		return currentHost().files;
	},
	get isTrusted() {
		return currentHost().trusted;
	},
	get textDocuments() {
		return currentHost().documents;
	},
	notebookDocuments: [],
	get workspaceFolders() {
		const { folders } = currentHost();
		return folders.length === 0 ? undefined : folders.map((uri, index) => ({ uri, name: uri.path, index }));
	},
	get onDidOpenTextDocument() {
		return currentHost().opened.event;
	},
	get onDidCloseTextDocument() {
		return currentHost().closed.event;
	},
	get onDidChangeTextDocument() {
		return currentHost().changed.event;
	},
	get onDidRenameFiles() {
		return currentHost().renamed.event;
	},
	get onDidChangeConfiguration() {
		return currentHost().configured.event;
	},
	getWorkspaceFolder({ path }: vscode.Uri) {
		return workspace.workspaceFolders?.find(({ uri }) => path === uri.path || path.startsWith(`${uri.path}/`));
	},
	asRelativePath(uri: vscode.Uri) {
		const folder = workspace.getWorkspaceFolder(uri);
		return folder ? uri.path.slice(folder.uri.path.length + 1) : uri.path;
	},
	registerTextDocumentContentProvider(scheme: string, provider: vscode.TextDocumentContentProvider) {
		currentHost().contentProviders.set(scheme, provider);
		return currentHost().register('registerTextDocumentContentProvider', provider);
	},
	applyEdit: (edit: WorkspaceEdit) => currentHost().applyEdit(edit),
	async openTextDocument(what: vscode.Uri | { readonly language: string; readonly content: string }) {
		const host = currentHost();
		if ('content' in what) {
			return host.open(`/Untitled-${host.documents.length + 1}.${what.language === 'markdown' ? 'md' : 'txt'}`, what.content, { scheme: 'untitled' });
		}
		const provider = host.contentProviders.get(what.scheme);
		return provider ? host.openText(what, String(await provider.provideTextDocumentContent(what, host.progressToken))) : host.openFile(what);
	},
	async findFiles(pattern: unknown): Promise<readonly vscode.Uri[]> {
		const { files, found } = currentHost();
		// The only files that are searched for on disk.
		return pattern instanceof RelativePattern && pattern.pattern.startsWith('**/*.dossier.')
			? files.paths.filter(path => path.startsWith(`${pattern.base.path}/`) && /\.dossier\.(?:ya?ml|json)$/.test(path)).map(path => Uri.file(path))
			: found;
	},
	decode: async (content: Uint8Array) => decode(content),
	createFileSystemWatcher: createFakeWatcher,
	get onDidSaveTextDocument() {
		return currentHost().saved.event;
	},
	get onDidCreateFiles() {
		return currentHost().created.event;
	},
	get onDidDeleteFiles() {
		return currentHost().deleted.event;
	},
	get onDidChangeWorkspaceFolders() {
		return currentHost().foldersChanged.event;
	},
	get onDidGrantWorkspaceTrust() {
		return currentHost().trustGranted.event;
	},
	getConfiguration: (section?: string) => configuration(section),
};

export const extensions = {
	get all() {
		return currentHost().extensions;
	},
	get onDidChange() {
		return currentHost().extensionsChanged.event;
	},
	getExtension: () => undefined,
};

/** Returns a message function that answers with the host's button. */
function message(kind: string) {
	return async (text: string, ...buttons: readonly unknown[]) => {
		const host = currentHost();
		host.messages.push(`${kind}: ${text}`);
		if (host.messagesStay && buttons.length > 0 && !buttons.includes(host.answer)) {
			return new Promise<unknown>(() => undefined);
		}
		return buttons.find(button => button === host.answer);
	};
}
