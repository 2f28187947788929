import * as vscode from 'vscode';
import { isCheckCode, type CheckCode } from '../../../core/check/checkCode';
import { CHECK_SETTING_NAMES } from '../../../core/check/checkSettings';
import type { CheckFinding } from '../../../core/check/finding';
import { severityOf } from '../../../core/check/severity';
import { isObject } from '../../../core/data/isObject';
import { readSettled } from '../../platform/documents/snapshot';
import { untilSettled } from '../../platform/files/fileEdits';
import { updateSetting } from '../../platform/settings/updateSetting';
import { titleOfCheck } from '../../platform/ui/checkTitles';
import { notify } from '../../platform/ui/notify';
import { showPick } from '../../platform/ui/quickInput';
import type { CheckDiagnostics } from './checkDiagnostics';
import type { PausedChecks } from './pausedChecks';

/** The services of the commands that go to a finding. */
export interface FindingServices {
	readonly diagnostics: CheckDiagnostics;
	readonly paused: PausedChecks;
}

/**
 * Moves the cursor to the next finding in the active editor, or the previous one, and shows its message. Starts again at the other end of
 * the document. The diagnostics are then up to date, so that none are published while VS Code requests the actions on the finding.
 */
export async function goToFinding(direction: 'next' | 'previous', { diagnostics, paused }: FindingServices): Promise<void> {
	const editor = vscode.window.activeTextEditor;
	if (!editor) {
		return void notify('information', vscode.l10n.t('Open a document first.'));
	}
	if (paused.value) {
		return void notify('information', vscode.l10n.t('The checks are paused.'));
	}
	let start: vscode.Position | undefined;
	const outcome = await untilSettled(async () => {
		const move = await moveToFinding(editor, { direction, start }, diagnostics);
		start = move?.start;
		return move?.outcome;
	});
	if (outcome === 'moved') {
		await afterScrolling();
		if (vscode.window.activeTextEditor === editor) {
			await vscode.commands.executeCommand('editor.action.showHover');
		}
	} else if (outcome) {
		void notify('information', whyNone(outcome));
	}
}

function whyNone(outcome: NoFinding): string {
	switch (outcome) {
		case 'none': return vscode.l10n.t('There are no findings in this document.');
		case 'unchecked': return vscode.l10n.t('Dossier does not check this document.');
		case 'tooLong': return vscode.l10n.t('The document is too long to be checked.');
	}
}

/** Where to look for a finding. */
interface Search {
	readonly direction: 'next' | 'previous';
	/** From where to look, if not from the cursor. */
	readonly start: vscode.Position | undefined;
}

/** Why there is no finding to go to. */
type NoFinding = 'none' | 'unchecked' | 'tooLong';

/**
 * The result of a move, and the place from which it is repeated. `stale`: the text changed before the cursor arrived, so that the finding
 * may be elsewhere.
 */
interface Move {
	readonly outcome: 'moved' | 'stale' | NoFinding;
	readonly start: vscode.Position;
}

/** Moves the cursor to the finding that is next in a direction. `undefined` if the document is closed or keeps changing. */
async function moveToFinding(editor: vscode.TextEditor, search: Search, diagnostics: CheckDiagnostics): Promise<Move | undefined> {
	const settled = await readSettled(editor.document, async () => {
		const start = search.start ?? editor.selections[0]?.active ?? new vscode.Position(0, 0);
		return { start, found: await diagnostics.now(editor.document) };
	});
	if (!settled) {
		return undefined;
	}
	const { snapshot, found: { start, found } } = settled;
	if (!found || found.isTooLong) {
		return { outcome: found ? 'tooLong' : 'unchecked', start };
	}
	const shown = found.findings.filter(finding => severityOf(finding, found.settings.severities) !== 'off');
	const target = adjacent(shown, snapshot.offsetAt(start), search.direction);
	if (!target) {
		return { outcome: 'none', start };
	}
	const range = snapshot.rangeOf(target);
	const arrived = selectionArrives(editor);
	editor.selections = [new vscode.Selection(range.start, range.start)];
	editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
	await arrived;
	return { outcome: snapshot.isCurrent ? 'moved' : 'stale', start };
}

/**
 * Returns the next finding after an offset, or the previous one before it; from the other end of the document if there is none. `undefined`
 * without findings.
 */
function adjacent(findings: readonly CheckFinding[], offset: number, direction: Search['direction']): CheckFinding | undefined {
	return direction === 'next'
		? findings.find(({ start }) => start > offset) ?? findings[0]
		: findings.findLast(({ start }) => start < offset) ?? findings.at(-1);
}

/**
 * Resolves when VS Code reports the next selection of an editor, or soon without one. VS Code does not check for which version of the
 * document a selection was made. An edit applied before the selection, such as the action on the previous finding, is reported before it.
 */
async function selectionArrives(editor: vscode.TextEditor): Promise<void> {
	let listener: vscode.Disposable | undefined;
	let timer: ReturnType<typeof setTimeout> | undefined;
	await new Promise<void>(resolve => {
		listener = vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => textEditor === editor && resolve());
		timer = setTimeout(resolve, SCROLLING);
	});
	listener?.dispose();
	clearTimeout(timer);
}

/**
 * Waits until VS Code has scrolled sideways to a place in a long line. It does so only when it draws the line, and closes an open hover.
 */
async function afterScrolling(): Promise<void> {
	await new Promise(resolve => {
		setTimeout(resolve, SCROLLING);
	});
}

/** The maximum time that VS Code takes to draw a place that it scrolls to, in milliseconds: some frames. */
const SCROLLING = 50;

/** Asks where to switch off a check, and writes the setting. */
export async function switchOffCheck(code: unknown): Promise<void> {
	if (typeof code !== 'string' || !isCheckCode(code)) {
		return;
	}
	const user = { label: vscode.l10n.t('Everywhere'), target: vscode.ConfigurationTarget.Global };
	const workspace = { label: vscode.l10n.t('In This Workspace'), target: vscode.ConfigurationTarget.Workspace };
	const chosen = await showPick(vscode.workspace.workspaceFolders ? [workspace, user] : [user], {
		title: vscode.l10n.t('Switch Off the Check “{0}”', titleOfCheck(code)),
	});
	if (!chosen) {
		return;
	}
	await switchOff(code, chosen.target);
}

/** Switches off a check in a scope, and keeps the other severities there. */
async function switchOff(code: CheckCode, target: vscode.ConfigurationTarget): Promise<void> {
	const found = vscode.workspace.getConfiguration().inspect<unknown>(CHECK_SETTING_NAMES.severity);
	const own = target === vscode.ConfigurationTarget.Global ? found?.globalValue : found?.workspaceValue;
	await updateSetting({ name: CHECK_SETTING_NAMES.severity, value: { ...(isObject(own) && own), [code]: 'off' }, target });
}

/** Opens the explanation of a check. */
export async function explainCheck(code: unknown, extensionUri: vscode.Uri): Promise<void> {
	const page = vscode.Uri.joinPath(extensionUri, 'docs', 'checks.md');
	await vscode.commands.executeCommand(
		'markdown.showPreview',
		typeof code === 'string' && isCheckCode(code) ? page.with({ fragment: code }) : page,
	);
}
