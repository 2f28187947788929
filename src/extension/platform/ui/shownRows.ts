import * as vscode from 'vscode';

/**
 * The rows of a quick pick that change as the user types. VS Code identifies a row by its index in the list on screen. Until it
 * shows the rows that were set last, an index refers to an older list. If Enter is pressed before that, the first of the new rows is
 * accepted, since it matches best.
 */
export class ShownRows<T extends vscode.QuickPickItem> {
	private readonly picker: vscode.QuickPick<T>;
	private areShown = false;
	private kept: T | undefined;

	constructor(picker: vscode.QuickPick<T>) {
		this.picker = picker;
		// VS Code activates the first of the new rows once it shows them. Until then, events about other rows concern an older list.
		picker.onDidChangeActive(([active]) => {
			this.areShown ||= active !== undefined && active === this.expected;
		});
	}

	/** Replaces all rows. The first becomes active, or `kept`, which must be one of them. */
	set(rows: readonly T[], kept?: T): void {
		this.areShown = false;
		this.kept = kept;
		this.picker.items = rows;
		if (kept) {
			this.picker.activeItems = [kept];
		}
	}

	/** The row that the user has moved to; `undefined` while the first, the best match, is active. */
	get movedTo(): T | undefined {
		const active = this.areShown ? this.picker.activeItems[0] : this.kept;
		return active === this.first ? undefined : active;
	}

	/** The row that Enter or a click accepts; `undefined` if the list is empty. */
	get accepted(): T | undefined {
		return this.areShown ? this.picker.selectedItems[0] : this.expected;
	}

	private get expected(): T | undefined {
		return this.kept ?? this.first;
	}

	private get first(): T | undefined {
		return this.picker.items.find(({ kind }) => kind !== vscode.QuickPickItemKind.Separator);
	}
}
