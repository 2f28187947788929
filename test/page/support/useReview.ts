import assert from 'node:assert/strict';
import * as path from 'node:path';
import type { BrowserContext, Locator, Page } from 'playwright-core';
import type * as vscode from 'vscode';
import { COMMANDS } from '../../../src/extension/ids';
import type { FakeHost } from '../../support/fakeVscode/host';
import { FakeWebviewPanel } from '../../support/fakeVscode/ui/webview';
import { Uri } from '../../support/fakeVscode/values/uri';
import { recordForeignRequests } from '../../support/host/browser/foreignRequests';
import { sharedBrowser } from '../../support/host/browser/sharedBrowser';
import { disposeAll } from '../../support/host/process/disposeAll';
import { eventually, PATIENCE } from '../../ui/support/eventually';
import { light, type Theme } from '../../ui/support/look/theme';
import { keptLook } from '../../ui/support/look/webviewLook';
import { recordTests } from '../../ui/support/recordTests';
import { DRAFTS, EXTENSION, extensionFiles, startExtension, type ExtensionAlone, type ExtensionFiles } from './extensionAlone';
import { serveExtension, WebviewScreen } from './webviewScreen';

/** The text to review. */
export interface ReviewOptions {
	readonly text: string;
	readonly theme?: Theme;
	/** Whether the text is a table that is imported into a new dossier, whose columns are as they are guessed. */
	readonly imports?: boolean;
}

/** The path of the document that is reviewed. */
export const RELEASE = `${DRAFTS.path}/release.md`;

/** A visible review page, with the extension behind it. */
class ShownReview {
	readonly page: Page;
	readonly foreignRequests: readonly string[];
	private readonly screen: WebviewScreen;
	private readonly files: ExtensionFiles;
	private readonly text: string;
	private extension: ExtensionAlone;
	private shown: FakeWebviewPanel;

	private constructor(
		page: Page,
		screen: WebviewScreen,
		{ files, extension, text }: { readonly files: ExtensionFiles; readonly extension: ExtensionAlone; readonly text: string },
	) {
		this.page = page;
		this.foreignRequests = recordForeignRequests(page.context());
		this.screen = screen;
		this.files = files;
		this.text = text;
		this.extension = extension;
		this.shown = lastPanel(extension.host);
	}

	/** Opens the review of a text with its command, in a new page of a browser. */
	static async open(context: BrowserContext, { text, theme = light, imports = false }: ReviewOptions): Promise<ShownReview> {
		const { themes, ...common } = await keptLook();
		const look = themes[theme.name];
		assert.ok(look, `Nothing is kept of the theme ${theme.name}.`);
		await serveExtension(context, { path: `${EXTENSION.path}/dist/webview`, folder: path.join('dist', 'webview') });
		const page = await context.newPage();
		const files = await extensionFiles(bundled => bundled);
		const extension = startExtension(files);
		await (imports ? runImport : run)(extension.host, text);
		const shown = new ShownReview(page, await WebviewScreen.on(page, { ...common, theme: look }), { files, extension, text });
		await shown.screen.show(shown.shown.webview);
		return shown;
	}

	get host(): FakeHost {
		return this.extension.host;
	}

	get panel(): FakeWebviewPanel {
		return this.shown;
	}

	get list(): Locator {
		return this.page.getByRole('listbox', { name: 'Proposals' });
	}

	get active(): Locator {
		return this.page.locator('.row.active');
	}

	get said(): Locator {
		return this.page.locator('.said');
	}

	/** Returns the row with a name. */
	row(name: string): Locator {
		return this.page.locator('.row').filter({ has: this.page.locator('.name').getByText(name, { exact: true }) });
	}

	/** Moves to a row with the arrow keys. */
	async goTo(name: string): Promise<void> {
		await this.list.focus();
		await this.page.keyboard.press('Home');
		// Chrome gives no inner text of a row that it has not drawn yet (`content-visibility`).
		const at = (await this.page.locator('.row .name').allTextContents()).indexOf(name);
		assert.ok(at >= 0, `There is no row ${name}.`);
		for (let steps = 0; steps < at; steps++) {
			await this.page.keyboard.press('ArrowDown');
		}
		assert.equal(await this.active.locator('.name').textContent(), name);
	}

	/** Hides the page and shows it again, as VS Code does with a tab in the background. */
	async hideAndShow(): Promise<void> {
		await this.screen.show(this.shown.webview);
	}

	/** Restarts the extension and makes it restore the page, as when a window is reloaded. */
	async reload(): Promise<void> {
		const { viewType, viewColumn, options, webview: { state } } = this.shown;
		await this.restart();
		this.shown = new FakeWebviewPanel(viewType, '', viewColumn, options);
		this.shown.webview.state = state;
		const [, serializer] = this.host.registered.get('registerWebviewPanelSerializer') ?? [];
		await (serializer as vscode.WebviewPanelSerializer).deserializeWebviewPanel(this.shown, state);
		await this.screen.show(this.shown.webview);
	}

	/** Closes the page, restarts the extension, and runs the command again. */
	async openAgain(text = this.text): Promise<void> {
		this.shown.dispose();
		await this.restart();
		await run(this.host, text);
		this.shown = lastPanel(this.host);
		await this.screen.show(this.shown.webview);
	}

	/** Returns when the import is complete, which closes the page. What is written by then is the dossier and the record of the import. */
	async imported(): Promise<void> {
		await eventually('the page closes', async () => this.shown.isDisposed, isDisposed => isDisposed);
	}

	/** Restarts the extension with a dossier beside the table, and imports the table into the dossier with a title. */
	async importInto(title: string, file: string, dossier: string): Promise<void> {
		this.shown.dispose();
		await this.restart();
		const { host } = this;
		host.files.put(TABLE, this.text);
		host.files.put(file, dossier);
		host.atPick = picker =>
			picker.items.some(({ label }) => label === title)
				? picker.take(title)
				: picker.items.some(({ label }) => label === 'Continue')
					? picker.take('Continue')
					: picker.leave();
		await host.commands.get(COMMANDS.importTerms)?.(Uri.file(TABLE));
		this.shown = lastPanel(host);
		await this.screen.show(this.shown.webview);
	}

	async dispose(): Promise<void> {
		this.extension.dispose();
	}

	/** What the page has said by now is stored first, as it is when a person closes it. */
	private async restart(): Promise<void> {
		const { files } = this.host;
		await files.settled();
		const kept = files.paths.filter(one => one.startsWith('/storage/')).map(one => [one, files.text(one) ?? ''] as const);
		this.extension.dispose();
		this.extension = startExtension(new Map([...this.files, ...kept]));
	}
}

function lastPanel(host: FakeHost): FakeWebviewPanel {
	const panel = host.panels.at(-1);
	assert.ok(panel, 'No panel was opened.');
	return panel;
}

async function run(host: FakeHost, text: string): Promise<void> {
	host.show(host.open(RELEASE, text));
	await host.commands.get(COMMANDS.newDossier)?.();
}

/** The path of the table that is imported. */
const TABLE = `${DRAFTS.path}/terms.csv`;

async function runImport(host: FakeHost, text: string): Promise<void> {
	host.files.put(TABLE, text);
	host.atPick = picker => picker.take('Continue');
	await host.commands.get(COMMANDS.importTerms)?.(Uri.file(TABLE));
}

/** Opens the review of a text in a page of its own for the suite in which it is called, closes it afterwards, and records each failure. */
export function useReview(options: ReviewOptions): () => ShownReview {
	const owned: { dispose(): Promise<void> }[] = [];
	let shown: ShownReview | undefined;
	before(async () => {
		const context = await (await sharedBrowser()).newContext({ viewport: { width: 721, height: 898 } });
		owned.push({ dispose: () => context.close() });
		context.setDefaultTimeout(PATIENCE);
		shown = await ShownReview.open(context, options);
		owned.push(shown);
		await shown.active.waitFor();
	});
	recordTests(() => shown && { page: shown.page, extensionLog: async () => shown?.host.log.lines.join('\n') ?? '' });
	after(async () => {
		const [requests, errors] = [shown?.foreignRequests ?? [], shown?.host.log.of('error') ?? []];
		await disposeAll(owned);
		assert.deepEqual(requests, []);
		assert.deepEqual(errors, []);
	});
	return () => {
		assert.ok(shown, 'The review is not open.');
		return shown;
	};
}
