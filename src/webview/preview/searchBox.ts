import type { FoundEntry, ToPreview } from '../../protocol/preview';
import type { PreviewString } from '../../protocol/strings';
import { drawIcon } from './draw';
import { activateOption } from './keyboard/activeOption';
import { textElement } from './textElement';

/** What the search box requests. */
export interface SearchActions {
	find(query: string): void;
	open(entry: string): void;
	/** Called when the search is closed without choosing an entry. */
	leave(): void;
}

/** A search box with a list of results, following the ARIA combobox pattern. A live region announces the number of results. */
export class SearchBox {
	readonly element = document.createElement('div');
	private readonly input = document.createElement('input');
	private readonly list = document.createElement('div');
	private readonly status = document.createElement('div');
	private readonly actions: SearchActions;
	private entries: readonly FoundEntry[] = [];
	private active = 0;
	/** The query that the displayed results belong to. */
	private resultsQuery = '';
	/** Whether to open the first result of the pending query, because Enter was pressed before the results arrived. */
	private opensFirst = false;

	constructor(strings: Readonly<Record<PreviewString, string>>, actions: SearchActions) {
		this.actions = actions;
		this.element.className = 'search';
		Object.assign(this.input, {
			type: 'text',
			placeholder: strings.search,
			ariaLabel: strings.search,
			role: 'combobox',
			autocomplete: 'off',
			spellcheck: false,
		});
		this.input.setAttribute('aria-controls', 'found');
		this.input.setAttribute('aria-autocomplete', 'list');
		Object.assign(this.list, { id: 'found', role: 'listbox', ariaLabel: strings.results, hidden: true });
		this.status.setAttribute('role', 'status');
		this.status.className = 'status';
		const panel = document.createElement('div');
		panel.className = 'found';
		panel.append(this.status, this.list);
		this.element.append(drawIcon('search'), this.input, panel);
		this.input.addEventListener('input', () => this.typed());
		this.input.addEventListener('keydown', event => this.key(event));
		this.element.addEventListener('focusout', ({ relatedTarget }) => {
			if (!(relatedTarget instanceof Node && this.element.contains(relatedTarget))) {
				this.show([]);
			}
		});
		// Keeps the focus in the input while the pointer selects a result.
		this.list.addEventListener('pointerdown', event => event.preventDefault());
		this.list.addEventListener('click', ({ target }) =>
			this.take(target instanceof Element ? target.closest('[role="option"]') : null),
		);
		this.show([]);
	}

	focus(): void {
		this.input.focus();
		this.input.select();
		this.typed();
	}

	/** Displays results, unless the query has changed in the meantime. */
	receive({ query, entries, status }: ToPreview & { type: 'found' }): void {
		if (query === this.query && query !== '' && this.element.contains(document.activeElement)) {
			this.show(entries);
			this.status.textContent = status;
			this.resultsQuery = query;
			if (this.opensFirst) {
				this.opensFirst = false;
				this.take(this.list.children[0] ?? null);
			}
		}
	}

	private get query(): string {
		return this.input.value.slice(0, 200);
	}

	private typed(): void {
		this.opensFirst = false;
		if (this.query.trim() === '') {
			this.show([]);
		} else {
			this.actions.find(this.query);
		}
	}

	private key(event: KeyboardEvent): void {
		const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
		if (step !== undefined && this.entries.length > 0) {
			event.preventDefault();
			this.activate((this.active + step + this.entries.length) % this.entries.length);
		} else if (event.key === 'Enter') {
			event.preventDefault();
			if (this.resultsQuery === this.query) {
				this.take(this.list.children[this.active] ?? null);
			} else {
				this.opensFirst = this.query.trim() !== '';
			}
		} else if (event.key === 'Escape') {
			event.stopPropagation();
			this.input.value = '';
			this.show([]);
			this.actions.leave();
		}
	}

	private take(option: Element | null): void {
		const entry = option instanceof HTMLElement ? option.dataset['found'] : undefined;
		if (entry !== undefined) {
			this.input.value = '';
			this.show([]);
			this.actions.leave();
			this.actions.open(entry);
		}
	}

	private show(entries: readonly FoundEntry[]): void {
		this.entries = entries;
		this.resultsQuery = '';
		this.list.hidden = entries.length === 0;
		this.list.replaceChildren(...entries.map(optionOf));
		this.status.textContent = '';
		this.input.ariaExpanded = String(entries.length > 0);
		this.activate(0);
	}

	private activate(index: number): void {
		this.active = index;
		activateOption(this.input, this.list, index);
	}
}

function optionOf({ entry, name, kind, icon, gloss }: FoundEntry, index: number): HTMLElement {
	const option = document.createElement('div');
	option.id = `found-${index}`;
	option.role = 'option';
	option.dataset['found'] = entry;
	option.append(drawIcon(icon), textElement('span', 'name', name), textElement('span', 'kind', kind), textElement('span', 'gloss', gloss));
	return option;
}
