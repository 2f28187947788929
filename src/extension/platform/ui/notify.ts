import * as vscode from 'vscode';
import { shownText } from '../../../core/text/shownText';

/** How serious a message is. */
export type NotifyKind = 'information' | 'warning' | 'error';

/** How long a message stays in the status bar, in milliseconds. */
const BRIEF = 3000;

/** The most characters of a message that fit on a line. VS Code cuts a message without buttons off there. */
const ONE_LINE = 50;

/** The time for a message that takes a while to read, in milliseconds. */
export const READING_TIME = 10_000;

/**
 * Shows a message. All messages are shown with this function, because VS Code turns whatever looks like a link into one, and links
 * can run commands: here file names, labels and errors stay plain text. A long message without buttons gets one, so that it is not cut
 * off. Returns the title of the button chosen, or `undefined`.
 */
export async function notify(kind: NotifyKind, message: string, ...buttons: readonly string[]): Promise<string | undefined> {
	const text = shownText(message);
	const shown = buttons.length === 0 && text.length > ONE_LINE ? [vscode.l10n.t('OK')] : buttons;
	switch (kind) {
		case 'information':
			return vscode.window.showInformationMessage(text, ...shown);
		case 'warning':
			return vscode.window.showWarningMessage(text, ...shown);
		case 'error':
			return vscode.window.showErrorMessage(text, ...shown);
	}
}

/** Returns a text that says that a bundle cannot be loaded, and what to do. It contains no untrusted text. */
export function bundleErrorText(): string {
	return vscode.l10n.t(
		'Part of Dossier could not be loaded. It may have been updated while this window was open. Reload the window; if that does not help, reinstall the extension.',
	);
}

/**
 * Shows that a bundle cannot be loaded, with a button that reloads the window. The missing bundle may be core, so no part of core is used.
 */
export async function notifyBundleError(): Promise<void> {
	const reload = vscode.l10n.t('Reload Window');
	if (await vscode.window.showErrorMessage(bundleErrorText(), reload) === reload) {
		await vscode.commands.executeCommand('workbench.action.reloadWindow');
	}
}

/** Shows a message in the status bar for a while, as plain text. */
export function notifyBriefly(message: string, milliseconds = BRIEF): void {
	vscode.window.setStatusBarMessage(shownText(message), milliseconds);
}

/** Runs work with a progress notification that has a cancel button. The title is plain text. */
export function notifyProgress<T>(
	title: string,
	work: (
		progress: vscode.Progress<{ readonly message?: string; readonly increment?: number }>,
		token: vscode.CancellationToken,
	) => Promise<T>,
): Thenable<T> {
	return vscode.window.withProgress({ location: vscode.ProgressLocation.Notification, cancellable: true, title: shownText(title) }, work);
}

/** Runs work while a view shows its progress indicator. */
export function notifyInView<T>(viewId: string, work: () => Promise<T>): Thenable<T> {
	return vscode.window.withProgress({ location: { viewId } }, work);
}
