import * as vscode from 'vscode';

/**
 * The rows of a list that changes while somebody types. VS Code names a row by its index in the list that it shows. Until
 * it shows the rows that were set last, that index means a row of an older list, so an Enter takes the first of the new ones,
 * which is the best for what was typed.
 */
export class ShownRows<T extends vscode.QuickPickItem> {
	private readonly picker: vscode.QuickPick<T>;
	private areShown = false;

	constructor(picker: vscode.QuickPick<T>) {
		this.picker = picker;
		// VS Code activates the first of new rows. An event about any other row, while these are not shown, is about an older list.
		picker.onDidChangeActive(([active]) => {
			this.areShown ||= active !== undefined && active === this.first;
		});
	}

	/** Puts rows in the place of those before. */
	set(rows: readonly T[]): void {
		this.areShown = false;
		this.picker.items = rows;
	}

	/** The row that Enter or a click takes; none in an empty list. */
	get taken(): T | undefined {
		return this.areShown ? this.picker.selectedItems[0] : this.first;
	}

	private get first(): T | undefined {
		return this.picker.items.find(({ kind }) => kind !== vscode.QuickPickItemKind.Separator);
	}
}
