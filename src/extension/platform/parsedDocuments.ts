import * as vscode from 'vscode';
import { proseFinderOf, type ProseRange } from '../../core/prose/prose';

/** A document with its prose, as of one version. */
export interface ParsedDocument {
	readonly text: string;
	readonly prose: readonly ProseRange[];
}

interface Cached extends ParsedDocument {
	readonly version: number;
	readonly languageId: string;
}

/** Finds the prose of documents and remembers it until they change or close. */
export class ParsedDocuments implements vscode.Disposable {
	private readonly cache = new Map<string, Cached>();
	private readonly closing = vscode.workspace.onDidCloseTextDocument(document => this.cache.delete(document.uri.toString()));

	/** The prose of a document; `undefined` where its language is not served. */
	get(document: vscode.TextDocument): ParsedDocument | undefined {
		const key = document.uri.toString();
		const { version, languageId } = document;
		const cached = this.cache.get(key);
		if (cached?.version === version && cached.languageId === languageId) {
			return cached;
		}
		const findProse = proseFinderOf(languageId);
		if (!findProse) {
			return undefined;
		}
		const text = document.getText();
		const parsed = { text, prose: findProse(text), version, languageId };
		this.cache.set(key, parsed);
		return parsed;
	}

	dispose(): void {
		this.closing.dispose();
		this.cache.clear();
	}
}
