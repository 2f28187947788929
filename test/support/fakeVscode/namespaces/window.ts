import type * as vscode from 'vscode';
import { currentHost } from '../current';
import type { FakeDocument } from '../files/document';
import { TabInputText } from '../ui/inputs';
import { FakeInputBox, FakeQuickPick } from '../ui/quickPick';
import { FakeWebviewPanel } from '../ui/webview';
import { EventEmitter } from '../values/events';
import { Selection } from '../values/positions';

/** The namespace `window`: the editors, messages, lists and panels of the current host. */
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
			const { columns, tabs: texts, comparisons } = currentHost();
			const tabs = [...texts.map(uri => ({ input: new TabInputText(uri) })), ...comparisons];
			return Array.from({ length: columns }, (_, index) => ({ viewColumn: index + 1, tabs: index > 0 ? [] : tabs }));
		},
		async close(tabs: readonly unknown[]): Promise<boolean> {
			const host = currentHost();
			host.comparisons = host.comparisons.filter(comparison => !tabs.includes(comparison));
			return true;
		},
		activeTabGroup: { viewColumn: 1, get activeTab() { return currentHost().comparisons.at(-1); } },
		onDidChangeTabs: new EventEmitter().event,
		onDidChangeTabGroups: new EventEmitter().event,
	},
	showInformationMessage: message('information'),
	showWarningMessage: message('warning'),
	showErrorMessage: message('error'),
	setStatusBarMessage: (text: string) => currentHost().statusMessages.push(text),
	async showSaveDialog(options: vscode.SaveDialogOptions) {
		return currentHost().atSave(options);
	},
	createWebviewPanel(
		type: string,
		title: string,
		{ viewColumn }: { readonly viewColumn: vscode.ViewColumn },
		options: vscode.WebviewPanelOptions & vscode.WebviewOptions,
	) {
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
		reveal: async (element: unknown, options: unknown) => void currentHost().revealed.push({ element, options }),
	}),
	withProgress: async ({ title = '' }: { readonly title?: string }, task: (progress: { report(): void }, token: unknown) => unknown) => {
		const { progresses, progressToken } = currentHost();
		const one = { title, isDone: false };
		progresses.push(one);
		try {
			return await task({ report() {} }, progressToken);
		} finally {
			one.isDone = true;
		}
	},
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
