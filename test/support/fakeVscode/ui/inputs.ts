import type * as vscode from 'vscode';

export class TabInputTextDiff {
	readonly original: vscode.Uri;
	readonly modified: vscode.Uri;

	constructor(original: vscode.Uri, modified: vscode.Uri) {
		this.original = original;
		this.modified = modified;
	}
}

export class TabInputText {
	readonly uri: vscode.Uri;

	constructor(uri: vscode.Uri) {
		this.uri = uri;
	}
}

export class RelativePattern {
	readonly base: vscode.Uri;
	readonly pattern: string;

	constructor(base: vscode.Uri | vscode.WorkspaceFolder, pattern: string) {
		this.base = 'uri' in base ? base.uri : base;
		this.pattern = pattern;
	}
}

/** The tab of an editor of differences. Like VS Code, its input has the files only if there are two. */
export interface FakeComparison {
	readonly label: string;
	readonly input: unknown;
}

/** Returns the tab that a command opens; `undefined` if the command does not compare files. */
export function comparisonOf(command: string, args: readonly unknown[]): FakeComparison | undefined {
	if (command === 'vscode.diff') {
		const [original, modified, label] = args as [vscode.Uri, vscode.Uri, string];
		return { label, input: new TabInputTextDiff(original, modified) };
	}
	if (command === 'vscode.changes') {
		const [title, resources] = args as [string, readonly unknown[]];
		return { label: `${title} (${resources.length} files)`, input: undefined };
	}
	return undefined;
}
