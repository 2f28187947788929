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
	private readonly activated = new EventEmitter<undefined>();
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

	/** Takes the row with a label; the first row without one. */
	take(label?: string): void {
		const row = this.items.find(item => item.kind !== -1 && (label === undefined || item.label === label));
		if (!row) {
			throw new Error(`There is no row ${String(label)} among ${this.items.map(item => item.label).join(', ')}`);
		}
		this.selectedItems = [row];
		this.accept();
	}

	/** Says which row is active, as VS Code does when its list has followed what was typed. */
	activate(): void {
		this.activated.fire(undefined);
	}

	/** Presses Enter. */
	accept(): void {
		this.accepted.fire(undefined);
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
}
