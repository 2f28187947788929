import type * as vscode from 'vscode';
import { Range } from './positions';

export class SnippetString implements vscode.SnippetString {
	value: string;

	constructor(value = '') {
		this.value = value;
	}

	appendText(text: string): this {
		this.value += text.replace(/[\\$}]/g, '\\$&');
		return this;
	}

	appendTabstop(number = 1): this {
		this.value += `$${number}`;
		return this;
	}

	appendPlaceholder(value: string | ((snippet: SnippetString) => unknown), number = 1): this {
		this.value += `\${${number}:${String(value)}}`;
		return this;
	}

	appendChoice(values: readonly string[], number = 1): this {
		this.value += `\${${number}|${values.join(',')}|}`;
		return this;
	}

	appendVariable(name: string, defaultValue: string | ((snippet: SnippetString) => unknown)): this {
		this.value += `\${${name}:${String(defaultValue)}}`;
		return this;
	}
}

export class TextEdit {
	static replace(range: vscode.Range, newText: string): TextEdit {
		return new TextEdit(range, newText);
	}

	static insert(position: vscode.Position, newText: string): TextEdit {
		return new TextEdit(new Range(position, position), newText);
	}

	readonly range: vscode.Range;
	readonly newText: string;

	constructor(range: vscode.Range, newText: string) {
		this.range = range;
		this.newText = newText;
	}
}

export class SnippetTextEdit {
	static insert(position: vscode.Position, snippet: SnippetString): SnippetTextEdit {
		return new SnippetTextEdit(new Range(position, position), snippet);
	}

	readonly range: vscode.Range;
	readonly snippet: SnippetString;
	keepWhitespace?: boolean;

	constructor(range: vscode.Range, snippet: SnippetString) {
		this.range = range;
		this.snippet = snippet;
	}

	/** The text in the document if the snippet's placeholders keep their defaults. */
	get newText(): string {
		return this.snippet.value
			.replace(/\$\{\d+:((?:\\.|[^\\}])*)\}|\$\{\d+\}|\$\d+/g, (_, inner: string | undefined) => inner ?? '')
			.replace(/\\([\\$}])/g, '$1');
	}
}

type Edit = TextEdit | SnippetTextEdit;

/** Edits of documents and files, which the host applies. */
export class WorkspaceEdit {
	private readonly texts = new Map<string, { readonly uri: vscode.Uri; readonly edits: Edit[] }>();
	readonly created: { readonly uri: vscode.Uri; readonly contents: Uint8Array; readonly isEnough: boolean }[] = [];

	get size(): number {
		return this.texts.size + this.created.length;
	}

	set(uri: vscode.Uri, edits: readonly Edit[]): void {
		this.texts.set(uri.toString(), { uri, edits: [...edits] });
	}

	get(uri: vscode.Uri): readonly Edit[] {
		return this.texts.get(uri.toString())?.edits ?? [];
	}

	insert(uri: vscode.Uri, position: vscode.Position, text: string): void {
		this.set(uri, [...this.get(uri), TextEdit.insert(position, text)]);
	}

	replace(uri: vscode.Uri, range: vscode.Range, text: string): void {
		this.set(uri, [...this.get(uri), TextEdit.replace(range, text)]);
	}

	createFile(
		uri: vscode.Uri,
		{ contents = new Uint8Array(), ignoreIfExists = false }: { readonly contents?: Uint8Array; readonly ignoreIfExists?: boolean } = {},
	): void {
		this.created.push({ uri, contents, isEnough: ignoreIfExists });
	}

	entries(): readonly (readonly [vscode.Uri, readonly Edit[]])[] {
		return [...this.texts.values()].map(({ uri, edits }) => [uri, edits]);
	}
}
