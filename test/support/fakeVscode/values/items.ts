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

export const TreeItemCollapsibleState = { None: 0, Collapsed: 1, Expanded: 2 } as const;
export const TextEditorRevealType = { InCenterIfOutsideViewport: 2 } as const;
export const ConfigurationTarget = { Global: 1, Workspace: 2, WorkspaceFolder: 3 } as const;
export const ProgressLocation = { SourceControl: 1, Window: 10, Notification: 15 } as const;
export const ViewColumn = { Active: -1, Beside: -2, One: 1, Nine: 9 } as const;
export const UIKind = { Desktop: 1, Web: 2 } as const;
export const EndOfLine = { LF: 1, CRLF: 2 } as const;
export const QuickInputButtons = { Back: { iconPath: 'back' } } as const;
export const QuickPickItemKind = { Separator: -1, Default: 0 } as const;
export const LanguageStatusSeverity = { Information: 0, Warning: 1, Error: 2 } as const;
