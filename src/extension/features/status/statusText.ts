import * as vscode from 'vscode';
import { isUnreadable } from '../../platform/library/composeLibrary';
import type { LibraryState } from '../../platform/library/libraryState';

/** Describes how many mentions a document has; `count` is `undefined` until they are counted. */
export function mentionsText(count: number | undefined): string {
	switch (count) {
		case undefined:
			return vscode.l10n.t('Mentions');
		case 0:
			return vscode.l10n.t('No mentions');
		case 1:
			return vscode.l10n.t('1 mention');
		default:
			return vscode.l10n.t('{0} mentions', count.toLocaleString(vscode.env.language));
	}
}

/** Describes how many dossiers are loaded and how many could not be; `state` is `undefined` until loading ends. */
export function dossiersText(state: LibraryState | undefined): string {
	if (!state) {
		return vscode.l10n.t('Dossiers');
	}
	const { broken, library: { dossiers: { length } } } = state;
	const loaded = length === 1 ? vscode.l10n.t('1 dossier') : vscode.l10n.t('{0} dossiers', length);
	const unreadable = broken.filter(isUnreadable).length;
	const faulty = broken.length - unreadable;
	const withFaulty = faulty === 0 ? loaded : vscode.l10n.t('{0}, {1} with errors', loaded, faulty);
	return unreadable === 0 ? withFaulty : vscode.l10n.t('{0}, {1} unreadable', withFaulty, unreadable);
}

/** Something in the notes of a document that could not be understood. */
export interface NoteProblem {
	readonly range: vscode.Range;
	readonly message: string;
}

/** Says how many problems the notes of a document have, at least one. */
export function noteProblemsText(count: number): string {
	return count === 1
		? vscode.l10n.t('1 problem with notes')
		: vscode.l10n.t('{0} problems with notes', count.toLocaleString(vscode.env.language));
}

/** The maximum number of problems that the detail of a status lists. */
const MAX_LISTED = 5;

/** Lists problems with the numbers of their lines. */
export function noteProblemsDetail(problems: readonly NoteProblem[]): string {
	const listed = problems
		.slice(0, MAX_LISTED)
		.map(({ range, message }) => vscode.l10n.t('Line {0}: {1}', range.start.line + 1, message));
	return [...listed, ...(problems.length > MAX_LISTED ? ['…'] : [])].join(' ');
}
