import * as vscode from 'vscode';
import type { ValueRole } from '../../../core/authoring/outline/roles';
import { factLabels, kindLabels, relationLabels } from '../../platform/library/vocabularyLabels';

/**
 * Returns what a word of a dossier file means to a reader: the name of a kind, relation, property or language; `undefined` if it has none.
 */
export function wordLabel(role: ValueRole, word: string): string | undefined {
	const labels: Readonly<Record<string, string>> =
		role === 'kind' ? kindLabels().kind : role === 'relation' ? relationLabels() : role === 'property' ? factLabels() : {};
	if (role === 'language') {
		return languageName(word);
	}
	return Object.hasOwn(labels, word) ? labels[word] : undefined;
}

function languageName(tag: string): string | undefined {
	try {
		return new Intl.DisplayNames(vscode.env.language, { type: 'language', fallback: 'none' }).of(tag);
	} catch {
		// What is being typed is not a language tag yet.
		return undefined;
	}
}
