import * as path from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { WEBVIEW_ORIGIN, type FakeWebview } from '../../support/fakeVscode/ui/webview';
import { serveFolder } from '../../support/host/servedFolder';
import type { ThemeLook, WebviewLook } from '../../ui/support/look/webviewLook';

const ADDRESS = `${WEBVIEW_ORIGIN}/`;

/** The look of a page: the styles that VS Code provides to every webview, and those of a theme. */
export interface PageLook extends Omit<WebviewLook, 'themes'> {
	readonly theme: ThemeLook;
}

/** Serves files of the extension to the pages of a browser context: those below a path of the fake file system come from the real folder. */
export async function serveExtension(
	context: BrowserContext,
	{ path: at, folder }: { readonly path: string; readonly folder: string },
): Promise<void> {
	await serveFolder(context, { address: `${WEBVIEW_ORIGIN}${at}`, folder: path.resolve(folder) });
}

/**
 * Shows webviews in a page, one after another, as VS Code does: with its style sheet before those of the page, the variables and classes
 * of a theme, and `acquireVsCodeApi`. These are inserted before the policy of the page, which applies only to what follows it.
 */
export class WebviewScreen {
	private readonly page: Page;
	private readonly look: PageLook;
	private shown: FakeWebview | undefined;

	private constructor(page: Page, look: PageLook) {
		this.page = page;
		this.look = look;
	}

	static async on(page: Page, look: PageLook): Promise<WebviewScreen> {
		const screen = new WebviewScreen(page, look);
		await page.exposeBinding('postToFake', (_source, message: unknown) => screen.shown?.receive(message));
		await page.exposeBinding('keepInFake', (_source, state: string) => {
			if (screen.shown) {
				screen.shown.state = JSON.parse(state);
			}
		});
		await page.route(ADDRESS, route => route.fulfill({ contentType: 'text/html', body: screen.body() }));
		return screen;
	}

	/** Shows a webview with its state, in place of the previous one, and resolves when its page is loaded. */
	async show(webview: FakeWebview): Promise<void> {
		this.shown = webview;
		webview.deliver = message => this.deliver(webview, message);
		await this.page.goto(ADDRESS);
	}

	/** Delivers a message as JSON through a function of the window, as VS Code does. */
	private async deliver(webview: FakeWebview, message: unknown): Promise<boolean> {
		if (webview !== this.shown || this.page.isClosed()) {
			return false;
		}
		// One text: Playwright would check and copy every value of a page's content several times.
		await this.page.evaluate(json => window.postMessage(JSON.parse(json), window.origin), JSON.stringify(message));
		return true;
	}

	private body(): string {
		const {
			look: {
				defaultStyles,
				fonts,
				theme: { classes, attributes, variables },
			},
			shown,
		} = this;
		const style = Object.entries({ ...fonts, ...variables })
			.map(([name, value]) => `${name}: ${value};`)
			.join(' ');
		const ofBody = Object.entries({ ...attributes, class: classes.join(' ') })
			.map(([name, value]) => `${name}="${escape(value)}"`)
			.join(' ');
		const head = `<style id="_defaultStyles">${defaultStyles}</style><script id="_vscodeApiScript">(${offerApi.toString()})(${scriptText(shown?.state)});</script>`;
		return [
			['<html ', `<html style="${escape(style)}" `], ['<head>', `<head>${head}`], ['<body ', `<body ${ofBody} `],
		].reduce((html, [before = '', after = '']) => {
			if (!html.includes(before)) {
				throw new Error(`The page of the webview has no ${before}`);
			}
			return html.replace(before, () => after);
		}, shown?.html ?? '');
	}
}

/** Runs in the page, before its script. As in VS Code, the API can be acquired only once. */
function offerApi(kept: unknown): void {
	const page = globalThis as unknown as {
		acquireVsCodeApi: () => unknown;
		postToFake(message: unknown): unknown;
		keepInFake(state: string): unknown;
	};
	let state = kept;
	let acquired = false;
	page.acquireVsCodeApi = () => {
		if (acquired) {
			throw new Error('An instance of the VS Code API has already been acquired');
		}
		acquired = true;
		return Object.freeze({
			postMessage: (message: unknown) => void page.postToFake(message),
			setState: (next: unknown) => {
				state = next;
				page.keepInFake(JSON.stringify(next));
				return next;
			},
			getState: () => state,
		});
	};
}

/** Serializes a value as a JavaScript literal that cannot end its `<script>` element. */
function scriptText(value: unknown): string {
	return JSON.stringify(value)?.replaceAll('<', '\\u003c') ?? '';
}

function escape(text: string): string {
	return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
}
