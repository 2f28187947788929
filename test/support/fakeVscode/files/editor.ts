import { Range, Selection } from '../values/positions';
import type { FakeDocument } from './document';

/** An editor whose selections tests and the extension can set. */
export class FakeEditor {
	readonly document: FakeDocument;
	readonly viewColumn = 1;
	/** The visible lines; all of them by default. */
	visibleRanges: readonly Range[] = [new Range(0, 0, Number.MAX_SAFE_INTEGER, 0)];
	readonly #report: (editor: FakeEditor) => void;
	#selections: readonly Selection[];

	/** `report` is called after other selections have been set, as VS Code reports it: later. */
	constructor(document: FakeDocument, selections: readonly Selection[], report: (editor: FakeEditor) => void) {
		this.document = document;
		this.#selections = selections;
		this.#report = report;
	}

	get selections(): readonly Selection[] {
		return this.#selections;
	}

	set selections(selections: readonly Selection[]) {
		this.moveTo(selections);
		setImmediate(() => this.#report(this));
	}

	get selection(): Selection {
		return this.#selections[0] ?? new Selection(0, 0, 0, 0);
	}

	set selection(selection: Selection) {
		this.selections = [selection];
	}

	/** Sets the selections without a report. */
	moveTo(selections: readonly Selection[]): void {
		this.#selections = selections;
	}

	revealRange(): void {}
}
