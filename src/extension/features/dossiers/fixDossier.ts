import * as vscode from 'vscode';
import { departureFix } from '../../../core/authoring/fixes/departureFix';
import type { Fix } from '../../../core/authoring/fixes/fix';
import { fixesOf } from '../../../core/authoring/fixes/fixesOf';
import type { DossierFinding } from '../../../core/dossier/finding';
import { shownText } from '../../../core/text/shownText';
import type { DossierOutlines } from '../../platform/documents/dossierOutlines';
import { answerAbout } from '../../platform/documents/snapshot';
import type { DossierSchemaFile } from '../../platform/sources/dossierSchemaFile';
import { diagnosticOf, type DossierProblems } from './dossierProblems';

/** The services that `fixDossier` uses. */
export interface FixServices {
	readonly outlines: DossierOutlines;
	readonly schema: DossierSchemaFile;
}

/** Where corrections are requested: at the findings of a context, and at a position. */
export interface FixPlace {
	readonly context: vscode.CodeActionContext;
	readonly position: vscode.Position;
}

/**
 * Provides corrections of the findings at a place of a dossier file, and the action that moves a statement there to the differences from
 * the official record.
 */
export async function fixDossier(
	document: vscode.TextDocument,
	{ context: { diagnostics }, position }: FixPlace,
	problems: DossierProblems,
	{ outlines, schema }: FixServices,
): Promise<vscode.CodeAction[]> {
	const own = diagnostics.filter(({ source }) => source === 'Dossier');
	const actions = await answerAbout(document, async snapshot => {
		const [outline, known] = await Promise.all([outlines.of(snapshot.current()), schema.get()]);
		const actionFor = (fix: Fix) => {
			const action = new vscode.CodeAction(titleOf(fix), vscode.CodeActionKind.QuickFix);
			action.edit = new vscode.WorkspaceEdit();
			action.edit.set(document.uri, fix.edits.map(edit => editWithPlaceholder(snapshot.rangeOf(edit), edit.text)));
			return action;
		};
		const move = departureFix(outline, snapshot.offsetAt(position));
		const findings = problems.findingsIn(document.uri);
		const corrections = own.flatMap(diagnostic => {
			const finding = findings.find(one => isSame(one, diagnostic));
			return finding ? fixesOf({ outline, finding, schema: known }).map((fix, index) => {
				const action = actionFor(fix);
				action.diagnostics = [diagnostic];
				action.isPreferred = index === 0 && fix.action !== 'remove';
				return action;
			}) : [];
		});
		return [...corrections, ...move ? [actionFor(move)] : []];
	});
	return actions ?? [];
}

/** The placeholder that a correction writes for a text that only the author knows. */
const PLACEHOLDER = '\'…\'';

/** Returns an edit that writes a text, and selects the first part of it that only the author knows, if there is one. */
function editWithPlaceholder(range: vscode.Range, text: string): vscode.TextEdit | vscode.SnippetTextEdit {
	const at = text.indexOf(PLACEHOLDER);
	if (at < 0) {
		return new vscode.TextEdit(range, text);
	}
	const snippet = new vscode.SnippetString().appendText(text.slice(0, at + 1)).appendPlaceholder('…').appendText(text.slice(at + 2));
	const edit = new vscode.SnippetTextEdit(range, snippet);
	edit.keepWhitespace = true;
	return edit;
}

/** Whether a diagnostic shows a finding. */
function isSame(finding: DossierFinding, { code, range, message }: vscode.Diagnostic): boolean {
	const shown = diagnosticOf(finding, undefined);
	return shown.code === code && shown.range.start.line === range.start.line && message.startsWith(shown.message);
}

/** The longest text that a title quotes. */
const MAX_QUOTED = 60;

function titleOf({ action, detail }: Fix): string {
	const short = detail.length > MAX_QUOTED ? `${detail.slice(0, MAX_QUOTED - 1)}…` : detail;
	const title = {
		change: () => vscode.l10n.t('Change to “{0}”', short),
		quote: () => vscode.l10n.t('Put “{0}” in Quotation Marks', short),
		add: () => vscode.l10n.t('Add “{0}”', short),
		remove: () => vscode.l10n.t('Remove “{0}”', short),
		move: () => vscode.l10n.t('Move “{0}” to Where It Belongs', short),
		addSource: () => vscode.l10n.t('Add Source “{0}”', short),
		addEntry: () => vscode.l10n.t('Add Entry “{0}”', short),
		list: () => vscode.l10n.t('Make It a List'),
		close: () => vscode.l10n.t('Add the Missing “{0}”', short),
		spaces: () => vscode.l10n.t('Replace Tabs by Spaces'),
		split: () => vscode.l10n.t('Split the Evidence'),
		departure: () => vscode.l10n.t('Move “{0}” to the Differences from the Official Record', short),
		ambiguous: () => vscode.l10n.t('Mark “{0}” as Ambiguous in Both Entries', short),
	}[action];
	return shownText(title());
}
