import * as vscode from 'vscode';

/**
 * The rows of a quick pick that change as the user types. VS Code identifies a row by its index in the list on screen. Until it
 * shows the rows that were set last, an index refers to an older list. If Enter is pressed before that, the first of the new rows is
 * accepted, since it matches best.
 */
export class ShownRows<T extends vscode.QuickPickItem> {
	private readonly picker: vscode.QuickPick<T>;
	private areShown = false;

	constructor(picker: vscode.QuickPick<T>) {
		this.picker = picker;
		// VS Code activates the first of the new rows once it shows them. Until then, events about other rows concern an older list.
		picker.onDidChangeActive(([active]) => {
			this.areShown ||= active !== undefined && active === this.first;
		});
	}

	/** Replaces all rows. */
	set(rows: readonly T[]): void {
		this.areShown = false;
		this.picker.items = rows;
	}

	/** The row that Enter or a click accepts; `undefined` if the list is empty. */
	get accepted(): T | undefined {
		return this.areShown ? this.picker.selectedItems[0] : this.first;
	}

	private get first(): T | undefined {
		return this.picker.items.find(({ kind }) => kind !== vscode.QuickPickItemKind.Separator);
	}
}
