import type * as vscode from 'vscode';
import { EventEmitter } from '../values/events';

/** A quick pick that tests control: they read its items, type, and accept one. */
export class FakeQuickPick {
	title = '';
	placeholder = '';
	value = '';
	busy = false;
	items: readonly vscode.QuickPickItem[] = [];
	buttons: readonly unknown[] = [];
	selectedItems: readonly vscode.QuickPickItem[] = [];
	activeItems: readonly vscode.QuickPickItem[] = [];
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

	/** Types like a user. */
	type(value: string): void {
		this.value = value;
		this.changed.fire(value);
	}

	/** Accepts the item with a label, or the first item, once it is shown. */
	take(label?: string): void {
		const row = this.rows.find(item => label === undefined || item.label === label);
		if (!row) {
			throw new Error(`There is no row ${String(label)} among ${this.items.map(item => item.label).join(', ')}`);
		}
		this.showRows();
		this.select(this.items.indexOf(row));
		this.accept();
	}

	/** Signals that the items set last are displayed, with the first one active. */
	showRows(): void {
		this.activate(this.rows.some(row => row === this.activeItems[0]) ? this.activeItems : this.rows.slice(0, 1));
	}

	/** Activates and selects the item at an index of the displayed list. */
	select(index: number): void {
		const row = this.items.slice(index, index + 1);
		this.activate(row);
		this.selectedItems = row;
	}

	private activate(rows: readonly vscode.QuickPickItem[]): void {
		this.activeItems = rows;
		this.activated.fire(rows);
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

	/** Accepts the checked items except those that the test unchecks. */
	takePicked(isLeftOut: (item: vscode.QuickPickItem) => boolean = () => false): void {
		this.selectedItems = this.items.filter(item => item.picked === true && !isLeftOut(item));
		this.accepted.fire(undefined);
	}

	/** Cancels with Escape. */
	leave(): void {
		this.hidden.fire(undefined);
	}

	/** Presses the Back button. */
	back(): void {
		this.triggered.fire(undefined);
	}

	private get rows(): readonly vscode.QuickPickItem[] {
		return this.items.filter(({ kind }) => kind !== -1);
	}
}

/** An input box that tests control. */
export class FakeInputBox {
	title = '';
	prompt = '';
	value = '';
	buttons: readonly unknown[] = [];
	validationMessage = '';
	placeholder = '';
	private readonly changed = new EventEmitter<string>();
	readonly onDidChangeValue = this.changed.event;
	private isHidden = false;
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

	hide(): void {
		if (!this.isHidden) {
			this.isHidden = true;
			this.hidden.fire(undefined);
		}
	}

	dispose(): void {
		this.hide();
	}

	/** Replaces the text and presses Enter. */
	enter(value: string): void {
		this.value = value;
		this.changed.fire(value);
		this.accepted.fire(undefined);
	}

	/** Cancels with Escape. */
	leave(): void {
		this.hidden.fire(undefined);
	}

	/** Presses the Back button. */
	back(): void {
		this.triggered.fire(undefined);
	}
}
