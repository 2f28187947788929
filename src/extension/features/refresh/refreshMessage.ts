import * as vscode from 'vscode';
import type { LeftPart } from '../../../core/citation/document/refresh/filePlans';
import type { RefreshPlan } from '../../../core/citation/document/refresh/planRefresh';
import { documentRange } from '../../platform/documents/documentRange';
import { showDocument } from '../../platform/documents/showDocument';
import { notify, notifyBriefly, READING_TIME } from '../../platform/ui/notify';
import { plainRow } from '../../platform/ui/plainRow';
import { showPick } from '../../platform/ui/quickInput';
import type { PlanOfFiles, RefreshScope } from './planOfFiles';

/** A part of a document that was not changed, and its range after all edits. */
export interface PlacedLeft {
	readonly reason: LeftPart['reason'];
	readonly range: vscode.Range;
	readonly text: string;
}

/** The maximum number of UTF-16 code units of a note that are shown in a list. */
const SHOWN = 200;

/** The maximum number of files that are named in a message. */
const SHOWN_FILES = 5;

/** Returns the parts that were not changed, with their ranges in the document to which the edits of the plan have been applied. */
export function placeLeft(document: vscode.TextDocument, { edits, left }: RefreshPlan): readonly PlacedLeft[] {
	return left.map(({ start, end, reason }) => {
		const moved = edits.filter(edit => edit.end <= start).reduce((sum, edit) => sum + edit.text.length - (edit.end - edit.start), 0);
		const range = documentRange(document, { start: start + moved, end: end + moved });
		return { reason, range, text: document.getText(range).slice(0, SHOWN) };
	});
}

/** A refresh that was applied, to report it. */
export interface AppliedRefresh {
	readonly plan: PlanOfFiles;
	readonly left: readonly PlacedLeft[];
	readonly scope: RefreshScope;
	/** Refreshes the other files of the document. */
	readonly refreshOthers: () => Promise<void>;
}

/** Reports what was changed, and what was not and why; offers to show what was not, and to refresh other files of the document. */
export async function notifyRefreshed(document: vscode.TextDocument, applied: AppliedRefresh): Promise<void> {
	const { plan, plan: { found }, left, scope, refreshOthers } = applied;
	const others = scope === 'file' ? found.others.filter(({ edits }) => edits.length > 0).map(({ path }) => path) : plan.closed;
	if (found.known.length + left.length + others.length === 0 && plan.others.length === 0 && !found.changesList) {
		void notify(
			'information',
			vscode.l10n.t('This document has no notes that Dossier wrote in the current citation style, from sources as they are now. Citations by key need no refreshing.'),
		);
		return;
	}
	const message = [...changedSentences(plan), ...otherSentences(others, scope), ...leftSentences(plan.plans.flatMap(one => one.left))].join(' ');
	const show = vscode.l10n.t('Show Unchanged Citations');
	const all = vscode.l10n.t('Refresh All Files');
	const buttons = [...(left.length > 0 ? [show] : []), ...(scope === 'file' && others.length > 0 ? [all] : [])];
	if (buttons.length + others.length === 0) {
		notifyBriefly(message, READING_TIME);
		return;
	}
	const chosen = await notify('information', message, ...buttons);
	if (chosen === show) {
		await showLeft(document, left);
	} else if (chosen === all) {
		await refreshOthers();
	}
}

function changedSentences({ plans, others }: PlanOfFiles): readonly string[] {
	const notes = plans.reduce((sum, one) => sum + one.notes, 0);
	const changesList = plans.some(one => one.changesList);
	return [
		...(notes > 0 ? [updatedSentence(notes, others.length)] : []),
		...(notes === 0 && !changesList ? [vscode.l10n.t('No note had to be updated.')] : []),
		...(changesList ? [vscode.l10n.t('The reference list was updated.')] : []),
	];
}

function updatedSentence(notes: number, otherFiles: number): string {
	if (otherFiles > 0) {
		return vscode.l10n.t('Notes updated in all files of the document: {0}.', notes);
	}
	return notes === 1 ? vscode.l10n.t('1 note was updated.') : vscode.l10n.t('{0} notes were updated.', notes);
}

function otherSentences(others: readonly string[], scope: RefreshScope): readonly string[] {
	if (others.length === 0) {
		return [];
	}
	return [
		scope === 'file'
			? vscode.l10n.t('Notes in other files need to be refreshed, too: {0}', namesOf(others))
			: vscode.l10n.t('These files cannot be edited and were not refreshed: {0}.', namesOf(others)),
	];
}

/** Returns the names of files, at most some of them. */
export function namesOf(paths: readonly string[]): string {
	const names = paths.slice(0, SHOWN_FILES).map(path => path.slice(path.lastIndexOf('/') + 1));
	return [...names, ...(paths.length > SHOWN_FILES ? ['…'] : [])].join(', ');
}

/** Returns a sentence for each reason why parts were not changed. */
export function leftSentences(left: readonly Pick<LeftPart, 'reason'>[]): readonly string[] {
	const counts = new Map<LeftPart['reason'], number>();
	for (const { reason } of left) {
		counts.set(reason, (counts.get(reason) ?? 0) + 1);
	}
	return [...counts].map(([reason, count]) => leftSentence(reason, count));
}

function leftSentence(reason: LeftPart['reason'], count: number): string {
	switch (reason) {
		case 'otherWords':
			return count === 1
				? vscode.l10n.t('1 note was left unchanged because its wording is not that of the style: it was changed, or its source was.')
				: vscode.l10n.t('{0} notes were left unchanged because their wording is not that of the style: it was changed, or their sources were.', count);
		case 'severalSources':
			return count === 1
				? vscode.l10n.t('1 note was left unchanged because several sources are cited in the same words.')
				: vscode.l10n.t('{0} notes were left unchanged because several sources are cited in the same words.', count);
		case 'firstUnknown':
			return count === 1
				? vscode.l10n.t('1 note was left unchanged because the note with the full reference was not found.')
				: vscode.l10n.t('{0} notes were left unchanged because the notes with the full references were not found.', count);
		case 'ibidUnclear':
			return count === 1
				? vscode.l10n.t('1 note was left unchanged because it is not certain which source its “ibid.” refers to.')
				: vscode.l10n.t('{0} notes were left unchanged because it is not certain which sources their “ibid.” refer to.', count);
		case 'listChanged':
			return vscode.l10n.t('The reference list was left unchanged because its wording is not that of the style.');
	}
}

/** Says in a row of a list why something was left. */
function whyLeft(reason: LeftPart['reason']): string {
	switch (reason) {
		case 'otherWords':
		case 'listChanged':
			return vscode.l10n.t('The wording is not that of the style: it was changed, or its source was');
		case 'severalSources':
			return vscode.l10n.t('Several sources are cited in the same words');
		case 'firstUnknown':
			return vscode.l10n.t('The note with the full reference was not found');
		case 'ibidUnclear':
			return vscode.l10n.t('It is not certain which source “ibid.” refers to');
	}
}

/** Lists the parts that were not changed, and selects the chosen one. */
async function showLeft(document: vscode.TextDocument, left: readonly PlacedLeft[]): Promise<void> {
	const rows = left.map(one =>
		plainRow({
			label: one.text,
			description: vscode.l10n.t('Line {0}', one.range.start.line + 1),
			detail: whyLeft(one.reason),
			range: one.range,
			shown: one.text,
		}),
	);
	const chosen = await showPick(rows, {
		title: vscode.l10n.t('Citations Left Unchanged'),
		placeHolder: vscode.l10n.t('Choose one, for example to replace it with a new citation'),
		matchOnDetail: true,
	});
	const selection = chosen && currentRange(document, chosen.range, chosen.shown);
	if (selection) {
		await showDocument(document, { selection });
	} else if (chosen) {
		void notify('information', vscode.l10n.t('The text has changed in the meantime. Try again.'));
	}
}

/**
 * Returns the current range of a text, because the user may have edited the document while the message was open; `undefined` if it is gone
 * or the document is closed.
 */
function currentRange(document: vscode.TextDocument, range: vscode.Range, text: string): vscode.Range | undefined {
	if (document.isClosed || document.getText(range).startsWith(text)) {
		return document.isClosed ? undefined : range;
	}
	const start = document.getText().indexOf(text);
	return start < 0 ? undefined : documentRange(document, { start, end: start + text.length });
}
