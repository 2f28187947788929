import * as vscode from 'vscode';
import type { ValueRole } from '../../../core/authoring/outline/roles';
import { factLabels, kindLabels, relationLabels } from '../../platform/library/vocabularyLabels';

/**
 * Returns what a word of a dossier file means to a reader: the name of a kind, relation, property or language; `undefined` if it has none.
 */
export function wordLabel(role: ValueRole, word: string): string | undefined {
	if (role === 'language') {
		return languageName(word);
	}
	const labels = labelsOf(role);
	return Object.hasOwn(labels, word) ? labels[word] : undefined;
}

function labelsOf(role: ValueRole): Readonly<Record<string, string>> {
	switch (role) {
		case 'kind':
			return kindLabels().kind;
		case 'relation':
			return relationLabels();
		case 'property':
			return factLabels();
		default:
			return {};
	}
}

function languageName(tag: string): string | undefined {
	try {
		return new Intl.DisplayNames(vscode.env.language, { type: 'language', fallback: 'none' }).of(tag);
	} catch {
		// What is being typed is not a language tag yet.
		return undefined;
	}
}
