import type * as vscode from 'vscode';
import { EventEmitter } from './events';

/** A list to choose from, as a test sees it: it reads the rows, types, and takes one. */
export class FakeQuickPick {
	title = '';
	placeholder = '';
	value = '';
	busy = false;
	items: readonly vscode.QuickPickItem[] = [];
	buttons: readonly unknown[] = [];
	selectedItems: readonly vscode.QuickPickItem[] = [];
	private readonly shown: (picker: FakeQuickPick) => unknown;
	private readonly changed = new EventEmitter<string>();
	private readonly accepted = new EventEmitter<undefined>();
	private readonly hidden = new EventEmitter<undefined>();
	private readonly triggered = new EventEmitter<undefined>();
	readonly onDidChangeValue = this.changed.event;
	readonly onDidAccept = this.accepted.event;
	readonly onDidHide = this.hidden.event;
	readonly onDidTriggerButton = this.triggered.event;
	private readonly pressed = new EventEmitter<{ readonly item: vscode.QuickPickItem; readonly button: vscode.QuickInputButton }>();
	readonly onDidTriggerItemButton = this.pressed.event;
	private readonly activated = new EventEmitter<readonly vscode.QuickPickItem[]>();
	readonly onDidChangeActive = this.activated.event;

	constructor(shown: (picker: FakeQuickPick) => unknown) {
		this.shown = shown;
	}

	show(): void {
		queueMicrotask(() => this.shown(this));
	}

	dispose(): void {
		this.hidden.fire(undefined);
	}

	/** Types as a person does. */
	type(value: string): void {
		this.value = value;
		this.changed.fire(value);
	}

	/** Takes the row with a label, the first row without one, once the list shows it. */
	take(label?: string): void {
		const row = this.rows.find(item => label === undefined || item.label === label);
		if (!row) {
			throw new Error(`There is no row ${String(label)} among ${this.items.map(item => item.label).join(', ')}`);
		}
		this.showRows();
		this.select(this.items.indexOf(row));
		this.accept();
	}

	/** Says that the list shows the rows that were set last, of which the first is active. */
	showRows(): void {
		this.activated.fire(this.rows.slice(0, 1));
	}

	/** Makes a row active and selects it by its index, which VS Code counts in the list that it shows. */
	select(index: number): void {
		const row = this.items.slice(index, index + 1);
		this.activated.fire(row);
		this.selectedItems = row;
	}

	/** Presses Enter. */
	accept(): void {
		this.accepted.fire(undefined);
	}

	/** Presses the button with a tooltip on the row with a label. */
	press(label: string, tooltip: string): void {
		const item = this.items.find(row => row.label === label);
		const button = item?.buttons?.find(one => one.tooltip === tooltip);
		if (!item || !button) {
			throw new Error(`There is no button ${tooltip} on a row ${label}`);
		}
		this.pressed.fire({ item, button });
	}

	/** Takes the rows that are ticked, less those that a test unticks. */
	takeTicked(isUnticked: (item: vscode.QuickPickItem) => boolean = () => false): void {
		this.selectedItems = this.items.filter(item => item.picked === true && !isUnticked(item));
		this.accepted.fire(undefined);
	}

	/** Leaves with Escape. */
	leave(): void {
		this.hidden.fire(undefined);
	}

	/** Presses the button that leads back. */
	back(): void {
		this.triggered.fire(undefined);
	}

	private get rows(): readonly vscode.QuickPickItem[] {
		return this.items.filter(({ kind }) => kind !== -1);
	}
}

/** A box for one line of text, as a test sees it. */
export class FakeInputBox {
	title = '';
	prompt = '';
	value = '';
	buttons: readonly unknown[] = [];
	private readonly shown: (box: FakeInputBox) => unknown;
	private readonly accepted = new EventEmitter<undefined>();
	private readonly hidden = new EventEmitter<undefined>();
	private readonly triggered = new EventEmitter<undefined>();
	readonly onDidAccept = this.accepted.event;
	readonly onDidHide = this.hidden.event;
	readonly onDidTriggerButton = this.triggered.event;

	constructor(shown: (box: FakeInputBox) => unknown) {
		this.shown = shown;
	}

	show(): void {
		queueMicrotask(() => this.shown(this));
	}

	dispose(): void {
		this.hidden.fire(undefined);
	}

	/** Types a text in place of what is there, and presses Enter. */
	enter(value: string): void {
		this.value = value;
		this.accepted.fire(undefined);
	}

	/** Leaves with Escape. */
	leave(): void {
		this.hidden.fire(undefined);
	}

	/** Presses the button that leads back. */
	back(): void {
		this.triggered.fire(undefined);
	}
}
