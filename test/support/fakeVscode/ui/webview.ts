import type * as vscode from 'vscode';
import { EventEmitter } from '../values/events';
import { Uri } from '../values/uri';

/**
 * The origin of a fake webview and of the extension's files in it. In VS Code the origins differ, but a service worker answers
 * for the files, so that a page can read its own style sheets in both.
 */
export const WEBVIEW_ORIGIN = 'http://webview.localhost';

/** A passive webview: the test displays its HTML and exchanges its messages. */
export class FakeWebview implements vscode.Webview {
	readonly cspSource = WEBVIEW_ORIGIN;
	options: vscode.WebviewOptions;
	html = '';
	/** The state that the page stored with `setState`. */
	state: unknown;
	/** Delivers a message from the extension to the page; returns whether it arrived. */
	deliver: (message: unknown) => Promise<boolean> = async () => false;
	private readonly received = new EventEmitter<unknown>();
	readonly onDidReceiveMessage = this.received.event;

	constructor(options: vscode.WebviewOptions) {
		this.options = options;
	}

	/** Receives a message from the page. */
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

/** A webview panel. It is visible until disposed; after that, using it throws. */
export class FakeWebviewPanel implements vscode.WebviewPanel {
	readonly viewType: string;
	readonly options: vscode.WebviewPanelOptions;
	readonly viewColumn: vscode.ViewColumn;
	readonly active = false;
	private readonly shown: { readonly webview: FakeWebview; visible: boolean; title: string };
	isDisposed = false;
	iconPath?: NonNullable<vscode.WebviewPanel['iconPath']>;
	private readonly changed = new EventEmitter<vscode.WebviewPanelOnDidChangeViewStateEvent>();
	private readonly disposed = new EventEmitter<void>();
	readonly onDidChangeViewState = this.changed.event;
	readonly onDidDispose = this.disposed.event;

	constructor(
		viewType: string,
		title: string,
		viewColumn: vscode.ViewColumn,
		options: vscode.WebviewPanelOptions & vscode.WebviewOptions,
	) {
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

	/** The panel's state; like VS Code, throws once the panel is disposed. */
	private get open(): FakeWebviewPanel['shown'] {
		if (this.isDisposed) {
			throw new Error('Webview is disposed');
		}
		return this.shown;
	}
}
