import type * as vscode from 'vscode';

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
