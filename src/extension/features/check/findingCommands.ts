import * as vscode from 'vscode';
import { isCheckCode, type CheckCode } from '../../../core/check/checkCode';
import { severityOf } from '../../../core/check/severity';
import { CHECK_SETTING_NAMES } from '../../../core/check/checkSettings';
import { readSettled } from '../../platform/documents/snapshot';
import { notify } from '../../platform/ui/notify';
import { notifyRestricted } from '../../platform/ui/restrictedMode';
import type { CheckDiagnostics } from './checkDiagnostics';
import type { PausedChecks } from './pausedChecks';

/** What the commands that go to a finding use. */
export interface FindingServices {
	readonly diagnostics: CheckDiagnostics;
	readonly paused: PausedChecks;
}

/**
 * Moves the cursor to the next finding in the active editor, or the previous one, and shows its message. Begins anew at the end of the
 * document. What is marked is then up to date, so that nothing is published while the actions on the finding are asked for.
 */
export async function goToFinding(direction: 'next' | 'previous', { diagnostics, paused }: FindingServices): Promise<void> {
	const editor = vscode.window.activeTextEditor;
	if (!editor) {
		return void notify('information', vscode.l10n.t('Open a document first.'));
	}
	if (paused.value) {
		return void notify('information', vscode.l10n.t('The checks are paused.'));
	}
	const settled = await readSettled(editor.document, async () => {
		const at = editor.selections[0]?.active ?? new vscode.Position(0, 0);
		return { at, found: await diagnostics.now(editor.document) };
	});
	if (!settled) {
		return;
	}
	const { snapshot, found: { at, found } } = settled;
	if (!found) {
		return void notify('information', vscode.l10n.t('Dossier does not check this document.'));
	}
	if (found.isTooLong) {
		return void notify('information', vscode.l10n.t('The document is too long to be checked.'));
	}
	const shown = found.findings.filter(finding => severityOf(finding, found.settings.severities) !== 'off');
	const offset = snapshot.offsetAt(at);
	const target = direction === 'next'
		? shown.find(({ start }) => start > offset) ?? shown[0]
		: shown.findLast(({ start }) => start < offset) ?? shown.at(-1);
	if (!target) {
		return void notify('information', vscode.l10n.t('There are no findings in this document.'));
	}
	const range = snapshot.rangeOf(target);
	editor.selections = [new vscode.Selection(range.start, range.start)];
	editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
	await afterScrolling();
	if (vscode.window.activeTextEditor === editor) {
		await vscode.commands.executeCommand('editor.action.showHover');
	}
}

/** VS Code scrolls sideways to a place in a long line only when it draws the line, and then closes a hover that is open already. */
async function afterScrolling(): Promise<void> {
	await new Promise(resolve => {
		setTimeout(resolve, SCROLLING);
	});
}

/** Some frames, in milliseconds. */
const SCROLLING = 50;

/** Asks where to switch off a check, and writes the setting. */
export async function switchOffCheck(code: unknown): Promise<void> {
	if (typeof code !== 'string' || !isCheckCode(code)) {
		return;
	}
	const user = { label: vscode.l10n.t('Everywhere'), target: vscode.ConfigurationTarget.Global };
	const workspace = { label: vscode.l10n.t('In This Workspace'), target: vscode.ConfigurationTarget.Workspace };
	const chosen = await vscode.window.showQuickPick(vscode.workspace.workspaceFolders ? [workspace, user] : [user], {
		title: vscode.l10n.t('Switch Off the Check “{0}”', code),
	});
	if (!chosen) {
		return;
	}
	if (chosen === workspace && !vscode.workspace.isTrusted) {
		return notifyRestricted(vscode.l10n.t('In Restricted Mode, the workspace settings cannot be changed.'));
	}
	await switchOff(code, chosen.target);
}

/** Keeps the other severities of the same scope. */
async function switchOff(code: CheckCode, target: vscode.ConfigurationTarget): Promise<void> {
	const configuration = vscode.workspace.getConfiguration();
	const found = configuration.inspect<Record<string, unknown>>(CHECK_SETTING_NAMES.severity);
	const own = target === vscode.ConfigurationTarget.Global ? found?.globalValue : found?.workspaceValue;
	await configuration.update(CHECK_SETTING_NAMES.severity, { ...own, [code]: 'off' }, target);
}

/** Opens the explanation of a check. */
export async function explainCheck(code: unknown, extensionUri: vscode.Uri): Promise<void> {
	const page = vscode.Uri.joinPath(extensionUri, 'docs', 'checks.md');
	await vscode.commands.executeCommand('markdown.showPreview', typeof code === 'string' && isCheckCode(code) ? page.with({ fragment: code }) : page);
}
