import * as vscode from 'vscode';
import type { CheckCode } from '../../../core/check/checkCode';
import { chooseFirstFixes, chooseSafeFixes, type ChosenFixes } from '../../../core/check/chooseFixes';
import type { CheckFinding } from '../../../core/check/finding';
import { ignoreHere, ignoreInFile } from '../../../core/check/ignore/ignoreEdit';
import { severityOf } from '../../../core/check/severity';
import { documentLanguageOf } from '../../../core/language/languages';
import { COMMANDS } from '../../ids';
import { answerAbout, type Snapshot } from '../../platform/documents/snapshot';
import { titleOfFix } from '../../platform/ui/checkMessages';
import { titleOfCheck } from '../../platform/ui/checkTitles';
import { diagnosticOf } from './findingDiagnostic';
import type { CheckFeatureServices } from './services';

/** The kind of the action that applies all safe fixes, also on saving. */
function fixAllKind(): vscode.CodeActionKind {
	return vscode.CodeActionKind.SourceFixAll.append('dossier');
}

/** Provides the fixes of the findings in a range, and the action that applies all safe ones in the document. */
export async function provideFixes(
	document: vscode.TextDocument, range: vscode.Range, { only }: vscode.CodeActionContext, services: CheckFeatureServices,
): Promise<vscode.CodeAction[]> {
	return (
		(await answerAbout(document, async snapshot => {
			const found = services.paused.value ? undefined : await services.checks.of(document);
			if (!found || !snapshot.isCurrent) {
				return [];
			}
			const shown = found.findings.filter(finding => severityOf(finding, found.settings.severities) !== 'off');
			const isRequested = (kind: vscode.CodeActionKind) => !only || only.contains(kind) || kind.contains(only);
			if (!isRequested(vscode.CodeActionKind.QuickFix)) {
				return isRequested(fixAllKind()) ? allFixes(snapshot, shown) : [];
			}
			const here = shown.filter(finding => snapshot.rangeOf(finding).intersection(range) !== undefined);
			return here.flatMap(finding =>
				actionsFor(snapshot, finding, { diagnostic: diagnosticOf(document, finding, found.settings.severities), all: shown }),
			);
		})) ?? []
	);
}

/** The check whose fixes are applied one by one, because each takes some time and adds to a bibliography. */
const ONE_BY_ONE: CheckCode = 'citation-missing';

const NO_EDITS: ChosenFixes = { count: 0, edits: [] };

interface FindingContext {
	readonly diagnostic: vscode.Diagnostic | undefined;
	/** All findings in the document. */
	readonly all: readonly CheckFinding[];
}

function actionsFor(snapshot: Snapshot, finding: CheckFinding, { diagnostic, all }: FindingContext): vscode.CodeAction[] {
	const diagnostics = diagnostic ? [diagnostic] : [];
	// The actions on discouraged names replace them, in the workspace as well.
	const own = finding.code === 'name-discouraged' ? [] : finding.fixes;
	const fixes = own.map((fix, index) => {
		const action = editAction(titleOfFix(fix), vscode.CodeActionKind.QuickFix, snapshot.workspaceEdit(fix.edits));
		action.diagnostics = diagnostics;
		action.isPreferred = index === 0 && (fix.safe || fix.kind === 'useKey');
		if (fix.cites !== undefined) {
			action.command = {
				command: COMMANDS.addToBibliography,
				title: action.title,
				arguments: [fix.cites, snapshot.document.uri.toString()],
			};
		}
		return action;
	});
	const { count, edits } =
		own.length === 0 || finding.code === ONE_BY_ONE ? NO_EDITS : chooseFirstFixes(all.filter(({ code }) => code === finding.code));
	const every =
		count > 1
			? [
					editAction(
						vscode.l10n.t('Fix All {0} of “{1}” in This Document', count, titleOfCheck(finding.code)),
						vscode.CodeActionKind.QuickFix,
						snapshot.workspaceEdit(edits),
					),
				]
			: [];
	return [...fixes, ...every, ...ignoreActions(snapshot, finding)];
}

/** Returns the actions that ignore a finding: here or in the document with a comment, or everywhere with a setting. */
function ignoreActions(snapshot: Snapshot, finding: CheckFinding): vscode.CodeAction[] {
	const { code } = finding;
	const check = titleOfCheck(code);
	const context = { syntax: documentLanguageOf(snapshot.document.languageId) };
	// Comments that ignore findings are not ignored themselves.
	const edits = code === 'ignore-unused' || code === 'ignore-unknown' ? [] : [
		[vscode.l10n.t('Ignore “{0}” Here', check), ignoreHere(snapshot.text, finding, context)],
		[vscode.l10n.t('Ignore “{0}” in This File', check), ignoreInFile(snapshot.text, code, context)],
	] as const;
	const off = new vscode.CodeAction(vscode.l10n.t('Switch Off the Check “{0}”…', check), vscode.CodeActionKind.QuickFix);
	off.command = { command: COMMANDS.switchOffCheck, title: off.title, arguments: [code] };
	return [
		...edits.flatMap(([title, edit]) => (edit ? [editAction(title, vscode.CodeActionKind.QuickFix, snapshot.workspaceEdit([edit]))] : [])),
		off,
	];
}

function allFixes(snapshot: Snapshot, findings: readonly CheckFinding[]): vscode.CodeAction[] {
	const edits = chooseSafeFixes(findings);
	return edits.length === 0 ? [] : [editAction(vscode.l10n.t('Fix All Wrong Names'), fixAllKind(), snapshot.workspaceEdit(edits))];
}

function editAction(title: string, kind: vscode.CodeActionKind, edit: vscode.WorkspaceEdit): vscode.CodeAction {
	const action = new vscode.CodeAction(title, kind);
	action.edit = edit;
	return action;
}
