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

/** Returns the tab of the comparison that was opened last; `undefined` without one. */
export function lastComparison(
	comparisons: readonly { readonly original: vscode.Uri; readonly modified: vscode.Uri }[],
): { readonly input: TabInputTextDiff } | undefined {
	const last = comparisons.at(-1);
	return last && { input: new TabInputTextDiff(last.original, last.modified) };
}
