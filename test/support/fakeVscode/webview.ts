import type * as vscode from 'vscode';
import { EventEmitter } from './events';
import { Uri } from './uri';

/**
 * Where a fake webview is, and finds files of the extension by their paths. In VS Code their address is another, but there a
 * service worker answers for it, so that a page may read its own style sheets there, too.
 */
export const WEBVIEW_ORIGIN = 'http://webview.localhost';

/** A webview that does nothing by itself: whoever shows it takes its html and its messages. */
export class FakeWebview implements vscode.Webview {
	readonly cspSource = WEBVIEW_ORIGIN;
	options: vscode.WebviewOptions;
	html = '';
	/** What the program of the page has kept with `setState`. */
	state: unknown;
	/** Takes a message of the extension to the page; says whether it came there. */
	deliver: (message: unknown) => Promise<boolean> = async () => false;
	private readonly received = new EventEmitter<unknown>();
	readonly onDidReceiveMessage = this.received.event;

	constructor(options: vscode.WebviewOptions) {
		this.options = options;
	}

	/** Takes a message of the page to the extension. */
	receive(message: unknown): void {
		this.received.fire(message);
	}

	postMessage(message: unknown): Promise<boolean> {
		return this.deliver(message);
	}

	asWebviewUri({ path }: vscode.Uri): Uri {
		return Uri.parse(`${WEBVIEW_ORIGIN}${path}`);
	}
}

/** A tab with a webview. It can be seen until it is disposed of; then it must not be asked for anything. */
export class FakeWebviewPanel implements vscode.WebviewPanel {
	readonly viewType: string;
	readonly options: vscode.WebviewPanelOptions;
	readonly viewColumn: vscode.ViewColumn;
	readonly active = false;
	private readonly shown: { readonly webview: FakeWebview; visible: boolean; title: string };
	private isDisposed = false;
	iconPath?: NonNullable<vscode.WebviewPanel['iconPath']>;
	private readonly changed = new EventEmitter<vscode.WebviewPanelOnDidChangeViewStateEvent>();
	private readonly disposed = new EventEmitter<void>();
	readonly onDidChangeViewState = this.changed.event;
	readonly onDidDispose = this.disposed.event;

	constructor(viewType: string, title: string, viewColumn: vscode.ViewColumn, options: vscode.WebviewPanelOptions & vscode.WebviewOptions) {
		this.viewType = viewType;
		this.viewColumn = viewColumn;
		this.options = options;
		this.shown = { webview: new FakeWebview(options), visible: true, title };
	}

	get webview(): FakeWebview {
		return this.open.webview;
	}

	get visible(): boolean {
		return this.open.visible;
	}

	get title(): string {
		return this.open.title;
	}

	set title(title: string) {
		this.open.title = title;
	}

	reveal(): void {}

	dispose(): void {
		if (!this.isDisposed) {
			this.isDisposed = true;
			this.disposed.fire();
		}
	}

	/** What a panel has until it is disposed of; VS Code throws after that. */
	private get open(): FakeWebviewPanel['shown'] {
		if (this.isDisposed) {
			throw new Error('Webview is disposed');
		}
		return this.shown;
	}
}
