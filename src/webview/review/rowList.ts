import type { RowGroup, ReviewRow } from '../../core/review/reviewRows';
import { drawIcon } from '../preview/draw';
import { textElement } from '../preview/textElement';
import { fillRow, signatureOf } from './rowElement';
import { filled, kindName, type ReviewWords } from './words';

/** How many rows are drawn at once, and how many are added at a time. */
const FIRST_ROWS = 150;
const MORE_ROWS = 400;

/** A row on the page. */
interface DrawnRow {
	readonly element: HTMLElement;
	signature: string;
}

/**
 * The list of proposals, in groups by kind: a listbox of which one row is active. An update changes only the rows that differ, and a long
 * list is drawn little by little.
 */
export class RowList {
	readonly element = document.createElement('div');
	private readonly onActive: (key: string | undefined) => void;
	private readonly drawn = new Map<string, DrawnRow>();
	private readonly groupElements = new Map<string, HTMLElement>();
	private words: ReviewWords;
	private groups: readonly RowGroup[] = [];
	private rows: readonly ReviewRow[] = [];
	private activeKey: string | undefined;
	private limit = FIRST_ROWS;
	private timer: ReturnType<typeof setTimeout> | undefined;
	private count = 0;

	/** `onActive` is called whenever another row becomes active. */
	constructor(words: ReviewWords, onActive: (key: string | undefined) => void) {
		this.words = words;
		this.onActive = onActive;
		this.element.id = 'list';
		this.element.role = 'listbox';
		this.element.ariaLabel = words.strings.list;
		this.element.ariaMultiSelectable = 'true';
		this.element.tabIndex = 0;
	}

	/** The active row; `undefined` if the list is empty. */
	get active(): ReviewRow | undefined {
		return this.rows.find(({ item }) => item.key === this.activeKey);
	}

	/** All rows, in the order on the page. */
	get all(): readonly ReviewRow[] {
		return this.rows;
	}

	/** Forgets all rows, before other proposals are shown. */
	reset(words: ReviewWords): void {
		this.words = words;
		this.drawn.clear();
		this.groupElements.clear();
		this.element.replaceChildren();
		this.limit = FIRST_ROWS;
	}

	/** Shows rows. The active one is `wanted` or, if it is not shown, the next one that was after it. */
	update(groups: readonly RowGroup[], wanted: string | undefined): void {
		const before = this.rows.map(({ item }) => item.key);
		this.groups = groups;
		this.rows = groups.flatMap(({ rows }) => rows);
		const shown = new Set(this.rows.map(({ item }) => item.key));
		const at = before.indexOf(wanted ?? '');
		const next = [...before.slice(Math.max(0, at)), ...before.slice(0, Math.max(0, at)).reverse()].find(key => shown.has(key));
		const active = wanted !== undefined && shown.has(wanted) ? wanted : next ?? this.rows[0]?.item.key;
		this.limit = Math.max(this.limit, this.rows.findIndex(({ item }) => item.key === active) + FIRST_ROWS);
		this.draw();
		this.activate(active);
	}

	/** Activates the row a number of places away, or the first or last row if there are fewer. */
	move(by: number): void {
		const at = this.rows.findIndex(({ item }) => item.key === this.activeKey);
		this.goTo(Math.max(0, Math.min(this.rows.length - 1, at + by)));
	}

	/** Activates the first row of the next or previous group. Inside a group, going back stops at the first row of that group. */
	moveToGroup(by: -1 | 1): void {
		const starts = this.groups.map((_, index) => this.groups.slice(0, index).reduce((sum, { rows }) => sum + rows.length, 0));
		const at = this.rows.findIndex(({ item }) => item.key === this.activeKey);
		const to = by > 0 ? starts.find(start => start > at) : starts.findLast(start => start < at);
		if (to !== undefined) {
			this.goTo(to);
		}
	}

	/** Makes a row active, and scrolls to it. */
	activate(key: string | undefined): void {
		this.elementOf(this.activeKey)?.classList.remove('active');
		this.activeKey = key;
		const element = this.elementOf(key);
		element?.classList.add('active');
		if (element) {
			this.reveal(element);
			this.element.setAttribute('aria-activedescendant', element.id);
		} else {
			this.element.removeAttribute('aria-activedescendant');
		}
		this.onActive(key);
	}

	/** Scrolls to a row, and again in the next frames, in which the browser finds out how high the rows before it are. */
	private reveal(element: HTMLElement, frames = 6): void {
		element.scrollIntoView({ block: 'nearest' });
		requestAnimationFrame(() => {
			if (frames > 0 && element === this.elementOf(this.activeKey)) {
				this.reveal(element, frames - 1);
			}
		});
	}

	/** Returns the key of the row that contains an element; `undefined` if none does. */
	keyAt(target: EventTarget | null): string | undefined {
		const option = target instanceof Element ? target.closest<HTMLElement>('[role="option"]') : null;
		return option && this.element.contains(option) ? option.dataset['key'] : undefined;
	}

	private goTo(index: number): void {
		const row = this.rows[index];
		if (row) {
			if (index >= this.limit) {
				this.limit = index + FIRST_ROWS;
				this.draw();
			}
			this.activate(row.item.key);
		}
	}

	private elementOf(key: string | undefined): HTMLElement | undefined {
		return key === undefined ? undefined : this.drawn.get(key)?.element;
	}

	private draw(): void {
		clearTimeout(this.timer);
		let left = this.limit;
		const shown = new Map(this.groups.map(group => [group.kind, group]));
		for (const { kind } of this.words.kinds) {
			const group = shown.get(kind);
			const rows = group?.rows.slice(0, left) ?? [];
			left -= rows.length;
			this.drawGroup(kind, rows, group);
		}
		if (this.limit < this.rows.length) {
			this.timer = setTimeout(() => {
				this.limit += MORE_ROWS;
				this.draw();
			});
		}
	}

	private drawGroup(kind: RowGroup['kind'], rows: readonly ReviewRow[], group: RowGroup | undefined): void {
		const known = this.groupElements.get(kind);
		if (!known && rows.length === 0) {
			return;
		}
		const element = known ?? this.addGroup(kind);
		element.hidden = rows.length === 0;
		const number = group?.rows.length ?? 0;
		const counts = filled(
			this.words.strings.counts,
			String(group?.rows.filter(({ accepted, dropped }) => accepted && !dropped).length ?? 0),
			String(number),
		);
		const head = element.querySelector('.counts');
		if (head && head.textContent !== counts) {
			head.textContent = counts;
		}
		this.drawRows(element, rows);
	}

	/** Puts the rows in order; those that are already in their places are not moved. */
	private drawRows(group: HTMLElement, rows: readonly ReviewRow[]): void {
		const wanted = new Set(rows.map(({ item }) => item.key));
		for (const child of [...group.children]) {
			if (child instanceof HTMLElement && child.role === 'option' && !wanted.has(child.dataset['key'] ?? '')) {
				child.remove();
			}
		}
		let at = group.firstElementChild?.nextElementSibling ?? null;
		for (const row of rows) {
			const element = this.rowElement(row);
			if (element === at) {
				at = at.nextElementSibling;
			} else {
				group.insertBefore(element, at);
			}
		}
	}

	private rowElement(row: ReviewRow): HTMLElement {
		const { key } = row.item;
		const signature = signatureOf(row);
		const drawn = this.drawn.get(key) ?? { element: this.newRow(key), signature: '' };
		if (drawn.signature !== signature) {
			drawn.signature = signature;
			fillRow(drawn.element, row, this.words);
		}
		this.drawn.set(key, drawn);
		return drawn.element;
	}

	private newRow(key: string): HTMLElement {
		const option = document.createElement('div');
		option.role = 'option';
		option.className = 'row';
		option.id = `row-${this.count++}`;
		option.dataset['key'] = key;
		return option;
	}

	/** Adds a group at its place among the others. */
	private addGroup(kind: RowGroup['kind']): HTMLElement {
		const { several, icon } = kindName(this.words, kind);
		const group = document.createElement('div');
		group.role = 'group';
		group.dataset['kind'] = kind;
		const head = textElement('div', 'head', '');
		head.id = `kind-${kind}`;
		head.append(drawIcon(icon), textElement('span', 'title', several), ' ', textElement('span', 'counts', ''));
		group.setAttribute('aria-labelledby', head.id);
		group.append(head);
		const later = this.words.kinds
			.slice(this.words.kinds.findIndex(one => one.kind === kind) + 1)
			.map(one => this.groupElements.get(one.kind))
			.find(one => one);
		this.element.insertBefore(group, later ?? null);
		this.groupElements.set(kind, group);
		return group;
	}
}
