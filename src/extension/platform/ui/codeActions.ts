import * as vscode from 'vscode';
import { guarded } from './guarded';

/** What provides code actions, and of which kinds. */
interface CodeActions {
	readonly log: vscode.LogOutputChannel;
	/** The name under which errors are logged. */
	readonly name: string;
	readonly kinds: readonly vscode.CodeActionKind[];
	readonly provide: (
		document: vscode.TextDocument,
		range: vscode.Range,
		context: vscode.CodeActionContext,
	) => vscode.CodeAction[] | undefined | Promise<vscode.CodeAction[] | undefined>;
}

/** Registers code actions. Errors of what provides them are logged instead of thrown. */
export function registerCodeActions(selector: vscode.DocumentSelector, { log, name, kinds, provide }: CodeActions): vscode.Disposable {
	return vscode.languages.registerCodeActionsProvider(
		selector,
		{ provideCodeActions: (document, range, context) => guarded(log, name, () => provide(document, range, context)) },
		{ providedCodeActionKinds: kinds },
	);
}
