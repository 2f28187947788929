import * as vscode from 'vscode';
import { shownText } from '../../../core/shownText';

/** How serious a message is. */
export type NotifyKind = 'information' | 'warning' | 'error';

/** How long a message in the status bar stays, in milliseconds. */
const BRIEF = 3000;

/**
 * Shows a message; the only way to show one. Whatever file names, labels and errors it contains are text: VS Code makes links, which
 * can run commands, of what looks like one. Resolves to the title of the button that is chosen, or `undefined`.
 */
export async function notify(kind: NotifyKind, message: string, ...buttons: readonly string[]): Promise<string | undefined> {
	const text = shownText(message);
	switch (kind) {
		case 'information':
			return vscode.window.showInformationMessage(text, ...buttons);
		case 'warning':
			return vscode.window.showWarningMessage(text, ...buttons);
		case 'error':
			return vscode.window.showErrorMessage(text, ...buttons);
	}
}

/** Shows a message in the status bar for a while, where it takes no attention. */
export function notifyBriefly(message: string, milliseconds = BRIEF): void {
	vscode.window.setStatusBarMessage(shownText(message), milliseconds);
}

/** Shows work that a person can cancel while it goes on, with a title that is text. */
export function notifyProgress<T>(
	title: string, work: (progress: vscode.Progress<{ readonly message?: string; readonly increment?: number }>, token: vscode.CancellationToken) => Promise<T>,
): Thenable<T> {
	return vscode.window.withProgress({ location: vscode.ProgressLocation.Notification, cancellable: true, title: shownText(title) }, work);
}
