import type * as vscode from 'vscode';

export class MarkdownString {
	value: string;
	isTrusted?: boolean | { readonly enabledCommands: readonly string[] };
	supportThemeIcons: boolean;

	constructor(value = '', supportThemeIcons = false) {
		this.value = value;
		this.supportThemeIcons = supportThemeIcons;
	}

	appendMarkdown(value: string): this {
		this.value += value;
		return this;
	}

	appendText(value: string): this {
		this.value += value.replace(/[\\`*_{}[\]()#+\-!~]/g, '\\$&').replace(/[ \t]+/g, spaces => '&nbsp;'.repeat(spaces.length));
		return this;
	}

	appendCodeblock(value: string, language = ''): this {
		this.value += `\n\`\`\`${language}\n${value}\n\`\`\`\n`;
		return this;
	}
}

export class Hover {
	readonly contents: readonly MarkdownString[];
	readonly range: vscode.Range | undefined;

	constructor(contents: MarkdownString | readonly MarkdownString[], range?: vscode.Range) {
		this.contents = contents instanceof MarkdownString ? [contents] : contents;
		this.range = range;
	}
}

export class ThemeIcon {
	readonly id: string;

	constructor(id: string) {
		this.id = id;
	}
}

export class ThemeColor {
	readonly id: string;

	constructor(id: string) {
		this.id = id;
	}
}

export class TreeItem {
	readonly label: string;
	readonly collapsibleState: number;

	constructor(label: string, collapsibleState = 0) {
		this.label = label;
		this.collapsibleState = collapsibleState;
	}
}

export class CompletionItem {
	readonly label: string | vscode.CompletionItemLabel;
	readonly kind: number | undefined;

	constructor(label: string | vscode.CompletionItemLabel, kind?: number) {
		this.label = label;
		this.kind = kind;
	}
}

export class CompletionList {
	readonly items: readonly CompletionItem[];
	readonly isIncomplete: boolean;

	constructor(items: readonly CompletionItem[] = [], isIncomplete = false) {
		this.items = items;
		this.isIncomplete = isIncomplete;
	}
}

export class DocumentLink {
	readonly range: vscode.Range;
	readonly target: vscode.Uri | undefined;
	tooltip?: string;

	constructor(range: vscode.Range, target?: vscode.Uri) {
		this.range = range;
		this.target = target;
	}
}

export class DocumentDropOrPasteEditKind {
	static readonly Empty = new DocumentDropOrPasteEditKind('');
	static readonly Text = new DocumentDropOrPasteEditKind('text');
	readonly value: string;

	constructor(value: string) {
		this.value = value;
	}

	append(...parts: readonly string[]): DocumentDropOrPasteEditKind {
		return new DocumentDropOrPasteEditKind([this.value, ...parts].filter(part => part !== '').join('.'));
	}
}

export class DocumentDropEdit {
	insertText: unknown;
	title: string | undefined;
	kind: DocumentDropOrPasteEditKind | undefined;
	additionalEdit?: unknown;

	constructor(insertText: unknown, title?: string, kind?: DocumentDropOrPasteEditKind) {
		this.insertText = insertText;
		this.title = title;
		this.kind = kind;
	}
}

export class DocumentPasteEdit extends DocumentDropEdit {
	yieldTo?: readonly DocumentDropOrPasteEditKind[];
}

export class DataTransferItem {
	readonly value: unknown;

	constructor(value: unknown) {
		this.value = value;
	}

	async asString(): Promise<string> {
		return String(this.value);
	}
}

/** The data of a drag-and-drop or clipboard operation, by MIME type. */
export class DataTransfer {
	private readonly items = new Map<string, DataTransferItem>();

	set(type: string, item: DataTransferItem): void {
		this.items.set(type, item);
	}

	get(type: string): DataTransferItem | undefined {
		return this.items.get(type);
	}
}

export const TextEditorRevealType = { InCenterIfOutsideViewport: 2 } as const;

export class DocumentSymbol {
	readonly name: string;
	readonly detail: string;
	readonly kind: number;
	readonly range: vscode.Range;
	readonly selectionRange: vscode.Range;
	children: readonly DocumentSymbol[] = [];

	constructor(
		name: string,
		detail: string,
		kind: number,
		...[range, selectionRange]: readonly [range: vscode.Range, selectionRange: vscode.Range]
	) {
		this.name = name;
		this.detail = detail;
		this.kind = kind;
		this.range = range;
		this.selectionRange = selectionRange;
	}
}

export class FoldingRange {
	readonly start: number;
	readonly end: number;
	readonly kind: number | undefined;

	constructor(start: number, end: number, kind?: number) {
		this.start = start;
		this.end = end;
		this.kind = kind;
	}
}

export const FoldingRangeKind = { Comment: 1, Imports: 2, Region: 3 } as const;
export const SymbolKind = { File: 0, Module: 1, Property: 6, Interface: 10, Constant: 13, Object: 18 } as const;
export const DocumentHighlightKind = { Text: 0, Read: 1, Write: 2 } as const;
export const CompletionItemKind = { Text: 0, Property: 9, Snippet: 14, Reference: 17, EnumMember: 19, User: 25 } as const;

export const CompletionTriggerKind = { Invoke: 0, TriggerCharacter: 1, TriggerForIncompleteCompletions: 2 } as const;
export const CodeActionTriggerKind = { Invoke: 1, Automatic: 2 } as const;

class Kind {
	readonly value: string;

	constructor(value: string) {
		this.value = value;
	}

	append(part: string): Kind {
		return new Kind(`${this.value}.${part}`);
	}

	contains({ value }: Kind): boolean {
		return value === this.value || value.startsWith(`${this.value}.`);
	}
}

export const CodeActionKind = {
	QuickFix: new Kind('quickfix'),
	RefactorRewrite: new Kind('refactor.rewrite'),
	SourceFixAll: new Kind('source.fixAll'),
} as const;
export const TreeItemCollapsibleState = { None: 0, Collapsed: 1, Expanded: 2 } as const;
export const ConfigurationTarget = { Global: 1, Workspace: 2, WorkspaceFolder: 3 } as const;
export const ProgressLocation = { SourceControl: 1, Window: 10, Notification: 15 } as const;
export const ViewColumn = { Active: -1, Beside: -2, One: 1, Nine: 9 } as const;

export const UIKind = { Desktop: 1, Web: 2 } as const;

export const EndOfLine = { LF: 1, CRLF: 2 } as const;
export const QuickInputButtons = { Back: { iconPath: 'back' } } as const;
export const QuickPickItemKind = { Separator: -1, Default: 0 } as const;

export class CodeAction {
	edit?: unknown;
	command?: unknown;
	isPreferred?: boolean;
	diagnostics?: unknown;
	readonly title: string;
	readonly kind: unknown;

	constructor(title: string, kind?: unknown) {
		this.title = title;
		this.kind = kind;
	}
}

export const LanguageStatusSeverity = { Information: 0, Warning: 1, Error: 2 } as const;

export const DiagnosticSeverity = { Error: 0, Warning: 1, Information: 2, Hint: 3 } as const;

export class Diagnostic {
	readonly range: vscode.Range;
	readonly message: string;
	readonly severity: number;
	source?: string;
	code?: unknown;

	constructor(range: vscode.Range, message: string, severity = 0) {
		this.range = range;
		this.message = message;
		this.severity = severity;
	}
}

export class InlineCompletionItem {
	readonly insertText: string;
	readonly range: vscode.Range | undefined;

	constructor(insertText: string, range?: vscode.Range) {
		this.insertText = insertText;
		this.range = range;
	}
}

export class DocumentHighlight {
	readonly range: vscode.Range;

	constructor(range: vscode.Range) {
		this.range = range;
	}
}

export class CodeLens {
	readonly range: vscode.Range;
	readonly command: vscode.Command | undefined;

	constructor(range: vscode.Range, command?: vscode.Command) {
		this.range = range;
		this.command = command;
	}
}
