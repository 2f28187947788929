import * as vscode from 'vscode';
import { ShownRows } from './shownRows';

/**
 * Lets the user choose a row of a picker whose rows depend on what is typed, and disposes of the picker. `back` if the user goes back,
 * `undefined` if they cancel.
 */
export async function pickTyped<T extends vscode.QuickPickItem>(
	picker: vscode.QuickPick<T>,
	{ canGoBack, rowsFor }: { readonly canGoBack: boolean; readonly rowsFor: (typed: string) => readonly T[] },
): Promise<T | 'back' | undefined> {
	picker.buttons = canGoBack ? [vscode.QuickInputButtons.Back] : [];
	const rows = new ShownRows(picker);
	const show = () => rows.set(rowsFor(picker.value));
	try {
		return await new Promise(resolve => {
			picker.onDidChangeValue(show);
			picker.onDidTriggerButton(() => resolve('back'));
			picker.onDidAccept(() => resolve(rows.accepted));
			picker.onDidHide(() => resolve(undefined));
			show();
			picker.show();
		});
	} finally {
		picker.dispose();
	}
}
