import * as vscode from 'vscode';
import { CONTEXT_KEYS } from '../../ids';
import { RESTYLED_SCHEME } from '../../platform/documents/draftEditor';
import { guarded } from '../../platform/ui/guarded';

/** A file, and how it would look. */
export interface RestyledFile {
	readonly uri: vscode.Uri;
	readonly text: string;
}

/** What is compared. */
interface Comparison {
	readonly title: string;
	/** The addresses of the restyled texts. */
	readonly texts: readonly string[];
}

/** A comparison that is shown. */
export interface RestylePreview extends Comparison {
	/** Resolves with `true` once {@link RestylePreviews.choose} is called for it, and with `false` if it is closed before. */
	readonly chosen: Promise<boolean>;
}

/** Shows how documents would look in another style: next to them, read-only, in VS Code's diff editor or, for several, in that of changes. */
export class RestylePreviews implements vscode.Disposable {
	private readonly log: vscode.LogOutputChannel;
	private readonly texts = new Map<string, string>();
	private readonly waiting = new Map<Comparison, (isWanted: boolean) => void>();
	private readonly registered: vscode.Disposable;
	private shown = 0;

	constructor(log: vscode.LogOutputChannel) {
		this.log = log;
		this.registered = vscode.Disposable.from(
			vscode.workspace.registerTextDocumentContentProvider(RESTYLED_SCHEME, {
				provideTextDocumentContent: uri =>
					guarded(this.log, 'provideTextDocumentContent', () => this.texts.get(uri.toString()) ?? ''),
			}),
			vscode.workspace.onDidCloseTextDocument(({ uri }) => this.closed(uri.toString())),
			vscode.window.tabGroups.onDidChangeTabs(() => this.updateContext()),
			vscode.window.tabGroups.onDidChangeTabGroups(() => this.updateContext()),
		);
	}

	/** Compares files with restyled texts. VS Code determines the language of a text from its file name. */
	async show(files: readonly RestyledFile[], title: string): Promise<RestylePreview> {
		// New URIs each time, because VS Code caches the text of a URI.
		const query = String(++this.shown);
		const pairs = files.map(({ uri, text }) => {
			const restyled = uri.with({ scheme: RESTYLED_SCHEME, query, fragment: '' });
			this.texts.set(restyled.toString(), text);
			return [uri, restyled] as const;
		});
		const comparison = { title, texts: pairs.map(([, restyled]) => restyled.toString()) };
		// It may be closed while it opens.
		const chosen = new Promise<boolean>(resolve => this.waiting.set(comparison, resolve));
		try {
			const [only, another] = pairs;
			if (only && !another) {
				await vscode.commands.executeCommand('vscode.diff', ...only, title, { preview: true });
			} else {
				await vscode.commands.executeCommand('vscode.changes', title, pairs.map(([uri, restyled]) => [uri, uri, restyled]));
			}
		} catch (error) {
			comparison.texts.forEach(text => this.closed(text));
			throw error;
		}
		this.updateContext();
		return { ...comparison, chosen };
	}

	/** Takes the comparison in front as chosen; without one, does nothing. */
	choose(): void {
		const comparison = this.inFront();
		if (comparison) {
			this.answer(comparison, { isWanted: true });
		}
	}

	/** Closes a comparison, unless the user has already closed it. */
	async close(preview: RestylePreview): Promise<void> {
		await vscode.window.tabGroups.close(vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs).filter(tab => isOf(tab, preview)));
	}

	dispose(): void {
		this.registered.dispose();
		this.texts.clear();
		this.waiting.clear();
	}

	/** VS Code may close one of several texts before the others; the comparison is closed when all are. */
	private closed(text: string): void {
		this.texts.delete(text);
		[...this.waiting.keys()].filter(({ texts }) => !texts.some(one => this.texts.has(one))).forEach(one => this.answer(one, { isWanted: false }));
	}

	private answer(comparison: Comparison, { isWanted }: { readonly isWanted: boolean }): void {
		this.waiting.get(comparison)?.(isWanted);
		this.waiting.delete(comparison);
		this.updateContext();
	}

	private inFront(): Comparison | undefined {
		const { activeTab } = vscode.window.tabGroups.activeTabGroup;
		return activeTab && [...this.waiting.keys()].findLast(one => isOf(activeTab, one));
	}

	private updateContext(): void {
		void vscode.commands.executeCommand('setContext', CONTEXT_KEYS.restyled, (this.inFront()?.texts.length ?? 0) > 1);
	}
}

/** VS Code does not tell which files its editor of changes shows; it adds their number to the title. */
function isOf({ input, label }: vscode.Tab, { title, texts }: Comparison): boolean {
	return input instanceof vscode.TabInputTextDiff
		? texts.includes(input.modified.toString())
		: texts.length > 1 && label.startsWith(title);
}
