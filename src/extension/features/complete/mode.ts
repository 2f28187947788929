import * as vscode from 'vscode';
import { isObject } from '../../../core/data/isObject';
import { SETTINGS } from '../../ids';

/** How names are suggested in a document. */
export type CompletionMode = 'inline' | 'list' | 'off';

/** Returns the mode that the settings give a document. */
export function completionMode(document: vscode.TextDocument): CompletionMode {
	const set = vscode.workspace.getConfiguration(undefined, document).get<string>(SETTINGS.completion);
	return set === 'off' || set === 'list' ? set : 'inline';
}

/** Whether VS Code opens the suggestion list in a document as the user types. */
export function opensAutomatically(document: vscode.TextDocument): boolean {
	const set = editorSetting(document, 'quickSuggestions');
	const other = isObject(set) && 'other' in set ? set['other'] : set;
	// Any other value opens the list, even if one closes it again while an inline suggestion is visible.
	return other !== false && other !== 'off' && other !== 'inline';
}

/**
 * Whether a suggestion list that opens as the user types has an item selected, which Enter would accept. In that case our names are
 * left out: a user who types an acronym and Enter wants a new line.
 */
export function preselectsItem(document: vscode.TextDocument): boolean {
	const mode = editorSetting(document, 'suggest.selectionMode');
	return mode !== 'never' && mode !== 'whenTriggerCharacter';
}

function editorSetting(document: vscode.TextDocument, name: string): unknown {
	return vscode.workspace.getConfiguration('editor', document).get<unknown>(name);
}
