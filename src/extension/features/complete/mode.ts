import * as vscode from 'vscode';
import { SETTINGS } from '../../ids';

/** How names are offered in a document. */
export type CompletionMode = 'inline' | 'list' | 'off';

/** The mode that the settings give a document. */
export function completionMode(document: vscode.TextDocument): CompletionMode {
	const set = vscode.workspace.getConfiguration(undefined, document).get<string>(SETTINGS.completion);
	return set === 'off' || set === 'list' ? set : 'inline';
}

/** Whether VS Code opens its list in a document as a person types. */
export function opensAutomatically(document: vscode.TextDocument): boolean {
	const set = editorSetting(document, 'quickSuggestions');
	const other = typeof set === 'object' && set !== null && 'other' in set ? set.other : set;
	// There is a value by which the list stays away while an inline suggestion shows, too.
	return other !== false && other !== 'off' && other !== 'inline';
}

/**
 * Whether a list that opens by itself has a row selected, which Enter would take. Then our names stay out of it: who
 * types an acronym and Enter wants a new line.
 */
export function preselectsItem(document: vscode.TextDocument): boolean {
	const mode = editorSetting(document, 'suggest.selectionMode');
	return mode !== 'never' && mode !== 'whenTriggerCharacter';
}

function editorSetting(document: vscode.TextDocument, name: string): unknown {
	return vscode.workspace.getConfiguration('editor', document).get<unknown>(name);
}
