import { CodeActionKind, type CodeAction, type CodeActionParams, type WorkspaceEdit } from 'vscode-languageserver';
import { chooseSafeFixes } from '../../../core/check/chooseFixes';
import type { CheckFinding } from '../../../core/check/finding';
import { ignoreHere, ignoreInFile } from '../../../core/check/ignore/ignoreEdit';
import { MAX_SHOWN_FINDINGS } from '../../../core/documentLimits';
import type { TextEdit } from '../../../core/text/textEdit';
import { fixTitle } from '../../check/report/checkSentence';
import { CHECK_TITLES } from '../../check/report/checkTitles';
import type { OpenDocument } from '../openDocument';
import type { Workspace } from '../workspace';
import { diagnosticOf } from './diagnostics';

/** The kind of the action that applies all safe fixes. */
export const FIX_ALL = `${CodeActionKind.SourceFixAll}.dossier`;

/** The input for actions besides the document. */
export interface ActionInput {
	readonly workspace: Workspace;
	/** Whether the client supports edits of a specific version. */
	readonly hasVersions: boolean;
}

/**
 * Returns the fixes of the findings in a range, the actions that add a comment to ignore them, and the action that applies all safe fixes
 * in the document. Everything is computed from the present text, since the client may show diagnostics of an earlier one.
 */
export async function codeActionsIn(
	document: OpenDocument,
	{ range, context: { only } }: CodeActionParams,
	input: ActionInput,
): Promise<CodeAction[]> {
	const { workspace } = input;
	const found = workspace.isChecked ? await document.findings(workspace) : [];
	const { start, end } = document.offsetsOf(range);
	const isWanted = (kind: string) =>
		!only || only.some(wanted => wanted === CodeActionKind.Empty || kind === wanted || kind.startsWith(`${wanted}.`));
	const shown = isWanted(CodeActionKind.QuickFix) ? found.slice(0, MAX_SHOWN_FINDINGS) : [];
	const here = shown.filter(finding => finding.start <= end && start <= finding.end);
	const safe = isWanted(FIX_ALL) ? chooseSafeFixes(found) : [];
	return [
		...here.flatMap(finding => actionsFor(document, finding, input)),
		...(safe.length > 0 ? [{ title: 'Fix All Wrong Names', kind: FIX_ALL, edit: editOf(document, safe, input) }] : []),
	];
}

function actionsFor(document: OpenDocument, finding: CheckFinding, input: ActionInput): readonly CodeAction[] {
	const diagnostics = [...diagnosticOf(document, finding, input.workspace)];
	const action = (title: string, edits: readonly TextEdit[]): CodeAction => ({
		title,
		kind: CodeActionKind.QuickFix,
		diagnostics,
		edit: editOf(document, edits, input),
	});
	const { code, fixes } = finding;
	const { text, syntax } = document;
	// Comments that ignore findings are not ignored themselves.
	const comments = code === 'ignore-unused' || code === 'ignore-unknown' ? [] : [
		[`Ignore “${CHECK_TITLES[code]}” Here`, ignoreHere(text, finding, { syntax })],
		[`Ignore “${CHECK_TITLES[code]}” in This File`, ignoreInFile(text, code, { syntax })],
	] as const;
	return [
		...fixes.map((fix, index) => ({
			...action(fixTitle(fix), fix.edits),
			isPreferred: index === 0 && (fix.safe || fix.kind === 'useKey'),
		})),
		...comments.flatMap(([title, edit]) => (edit ? [action(title, [edit])] : [])),
	];
}

function editOf(document: OpenDocument, edits: readonly TextEdit[], { hasVersions }: ActionInput): WorkspaceEdit {
	const { uri, version } = document;
	const changes = edits.map(edit => ({ range: document.rangeOf(edit), newText: edit.text }));
	return hasVersions ? { documentChanges: [{ textDocument: { uri, version }, edits: changes }] } : { changes: { [uri]: changes } };
}
