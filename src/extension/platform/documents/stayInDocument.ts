import * as vscode from 'vscode';
import { guarded } from '../ui/guarded';
import { showDocument } from './showDocument';

/** How long a page may take the focus back, in milliseconds. */
const LATE_FOCUS = 1000;

/**
 * Gives the focus to an editor in answer to an action on a page, and returns it once if the page takes it back within a second. VS Code
 * asks a page only four times a second whether it has the focus, and asks it to take the focus again when a Quick Pick closes. On a
 * busy machine, either can come after the document was shown.
 */
export async function stayInDocument({ document, viewColumn }: vscode.TextEditor, log: vscode.LogOutputChannel): Promise<void> {
	const show = () => showDocument(document, viewColumn === undefined ? {} : { viewColumn });
	if (!vscode.window.activeTextEditor) {
		await show();
	}
	const listener = vscode.window.onDidChangeActiveTextEditor(active => {
		stop();
		if (!active && vscode.window.visibleTextEditors.some(editor => editor.document === document)) {
			void guarded(log, 'stayInDocument', show);
		}
	});
	const timer = setTimeout(() => stop(), LATE_FOCUS);
	const stop = () => {
		clearTimeout(timer);
		listener.dispose();
	};
}
