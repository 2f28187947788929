import * as vscode from 'vscode';
import { addedProseFinderOf } from '../../core/prose/code';
import { proseParserOf, type ProseRange } from '../../core/prose/prose';
import { wholeTextParser, type ProseParser, type TextChange } from '../../core/prose/proseParser';
import type { ServedLanguages } from './servedLanguages';

/** A document with its prose, as of one version. */
export interface ParsedDocument {
	readonly text: string;
	readonly prose: readonly ProseRange[];
}

interface Cached {
	readonly parser: ProseParser;
	readonly languageId: string;
	readonly version: number;
	readonly parsed: ParsedDocument;
	/** What was edited since. */
	readonly changes: TextChange[];
}

/** More edits than this without a look at the prose, and the document is read anew. */
const MOST_CHANGES = 1000;

/** Finds the prose of documents and remembers it until they change or close. An edit costs nothing until somebody asks again. */
export class ParsedDocuments implements vscode.Disposable {
	private readonly served: ServedLanguages;
	private readonly cache = new Map<string, Cached>();
	private readonly subscriptions = [
		vscode.workspace.onDidCloseTextDocument(document => this.cache.delete(document.uri.toString())),
		vscode.workspace.onDidChangeTextDocument(event => this.remember(event)),
	];

	constructor(served: ServedLanguages) {
		this.served = served;
	}

	/** The prose of a document; `undefined` where its language is not served. */
	get(document: vscode.TextDocument): ParsedDocument | undefined {
		const key = document.uri.toString();
		const { version, languageId } = document;
		if (!this.served.has(languageId)) {
			return undefined;
		}
		const known = this.cache.get(key);
		const cached = known?.languageId === languageId ? known : undefined;
		if (cached?.version === version) {
			return cached.parsed;
		}
		const parser = cached?.parser ?? proseParserOf(languageId) ?? wholeTextParser(addedProseFinderOf(languageId));
		const text = document.getText();
		const parsed = { text, prose: parser.update(text, cached?.changes) };
		this.cache.set(key, { parser, languageId, version, parsed, changes: [] });
		return parsed;
	}

	dispose(): void {
		this.subscriptions.forEach(subscription => subscription.dispose());
		this.cache.clear();
	}

	/** Changes of one event are given from the last to the first, so that each holds for the text that the ones before it left. */
	private remember({ document, contentChanges }: vscode.TextDocumentChangeEvent): void {
		const key = document.uri.toString();
		const changes = this.cache.get(key)?.changes;
		for (const { rangeOffset, rangeLength, text } of contentChanges) {
			changes?.push({ start: rangeOffset, end: rangeOffset + rangeLength, length: text.length });
		}
		if (changes && changes.length > MOST_CHANGES) {
			this.cache.delete(key);
		}
	}
}
