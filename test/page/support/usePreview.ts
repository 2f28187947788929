import assert from 'node:assert/strict';
import * as path from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import type * as vscode from 'vscode';
import { COMMANDS } from '../../../src/extension/ids';
import type { FakeHost } from '../../support/fakeVscode/host';
import { FakeWebviewPanel } from '../../support/fakeVscode/ui/webview';
import { recordForeignRequests } from '../../support/host/browser/foreignRequests';
import { sharedBrowser } from '../../support/host/browser/sharedBrowser';
import { disposeAll } from '../../support/host/process/disposeAll';
import { PATIENCE } from '../../ui/support/eventually';
import { light, type Theme } from '../../ui/support/look/theme';
import { keptLook } from '../../ui/support/look/webviewLook';
import { recordTests } from '../../ui/support/recordTests';
import { EXTENSION, extensionFiles, startExtension, type ExtensionAlone, type ExtensionFiles } from './extensionAlone';
import { PreviewAlone } from './previewAlone';
import { serveExtension, WebviewScreen } from './webviewScreen';

/** The content to show; by default the bundled dossiers in the light theme, as wide as beside a draft. */
export interface PreviewOptions {
	readonly size?: { readonly width: number; readonly height: number };
	readonly theme?: Theme;
	/** Alters the text of the first bundled dossier. */
	readonly dossier?: (bundled: string) => string | Promise<string>;
	/** Whether the extension must log an error. */
	readonly fails?: boolean;
}

/** A visible preview, with the extension behind it. */
class ShownPreview {
	readonly page: Page;
	readonly preview: PreviewAlone;
	/** All requests so far that left this machine, of which there must be none. */
	readonly foreignRequests: readonly string[];
	private readonly screen: WebviewScreen;
	private readonly files: ExtensionFiles;
	private extension: ExtensionAlone;
	private shown: FakeWebviewPanel;

	private constructor(page: Page, screen: WebviewScreen, files: ExtensionFiles, extension: ExtensionAlone) {
		this.page = page;
		this.foreignRequests = recordForeignRequests(page.context());
		this.preview = new PreviewAlone(page);
		this.screen = screen;
		this.files = files;
		this.extension = extension;
		const [panel] = extension.host.panels;
		assert.ok(panel, 'No panel was opened.');
		this.shown = panel;
	}

	/** Opens the overview with its command, in a new page of a browser. */
	static async open(context: BrowserContext, { theme = light, dossier = text => text }: PreviewOptions): Promise<ShownPreview> {
		const { themes, ...common } = await keptLook();
		const look = themes[theme.name];
		assert.ok(look, `Nothing is kept of the theme ${theme.name}.`);
		await serveExtension(context, { path: `${EXTENSION.path}/dist/webview`, folder: path.join('dist', 'webview') });
		const page = await context.newPage();
		const files = await extensionFiles(dossier);
		const extension = startExtension(files);
		await extension.host.commands.get(COMMANDS.openPreview)?.();
		const shown = new ShownPreview(page, await WebviewScreen.on(page, { ...common, theme: look }), files, extension);
		await shown.screen.show(shown.panel.webview);
		return shown;
	}

	/** The host behind the API of the extension. There is a new one after a reload. */
	get host(): FakeHost {
		return this.extension.host;
	}

	/** The tab of the preview. There is a new one after a reload. */
	get panel(): FakeWebviewPanel {
		return this.shown;
	}

	/** Restarts the extension and makes it restore the preview, as when a window is reloaded. */
	async reload(): Promise<void> {
		const { viewType, viewColumn, options, webview: { state } } = this.shown;
		this.extension.dispose();
		this.extension = startExtension(this.files);
		this.shown = new FakeWebviewPanel(viewType, '', viewColumn, options);
		this.shown.webview.state = state;
		const [serializer] = this.host.registered.get('registerWebviewPanelSerializer') ?? [];
		await (serializer as vscode.WebviewPanelSerializer).deserializeWebviewPanel(this.shown, state);
		await this.screen.show(this.shown.webview);
	}

	async dispose(): Promise<void> {
		this.extension.dispose();
	}
}

/**
 * Opens the preview in a page of its own for the suite in which it is called, closes it afterwards, and records each failure. The suite
 * fails if a request left the machine, if the extension logged an unexpected error, or if it did not log an expected one.
 */
export function usePreview({ size = { width: 721, height: 898 }, fails = false, ...options }: PreviewOptions = {}): () => ShownPreview {
	const owned: { dispose(): Promise<void> }[] = [];
	let shown: ShownPreview | undefined;
	before(async () => {
		const context = await (await sharedBrowser()).newContext({ viewport: size });
		owned.push({ dispose: () => context.close() });
		context.setDefaultTimeout(PATIENCE);
		shown = await ShownPreview.open(context, options);
		owned.push(shown);
	});
	recordTests(() => shown && { page: shown.page, extensionLog: async () => shown?.host.log.lines.join('\n') ?? '' });
	after(async () => {
		const [requests, errors] = [shown?.foreignRequests ?? [], shown?.host.log.of('error') ?? []];
		await disposeAll(owned);
		assert.deepEqual(requests, []);
		assert.ok(errors.length > 0 === fails, errors.join('\n') || 'No error was logged.');
	});
	return () => {
		assert.ok(shown, 'The preview is not open.');
		return shown;
	};
}
