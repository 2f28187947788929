import type { MergeCandidate } from '../../core/review/mergeCandidates';
import { activateOption } from '../preview/keyboard/activeOption';
import { textElement } from '../preview/textElement';
import { blockOf, textButton } from './elements';

/** What to choose from. */
export interface MergeQuestion {
	readonly title: string;
	/** Returns the entries that match a query, the likeliest first. */
	readonly find: (query: string) => readonly MergeCandidate[];
	readonly choose: (candidate: MergeCandidate) => void;
	/** Chooses none of them; absent if that is not possible. */
	readonly chooseNone?: (() => void) | undefined;
}

/** The texts of the dialog. */
export interface MergeTexts {
	readonly filter: string;
	readonly list: string;
	readonly none: string;
	/** The button that chooses no entry. */
	readonly noEntry: string;
	readonly cancel: string;
}

/** The dialog in which the user chooses the entry that a proposal is merged into, following the ARIA combobox pattern. */
export class MergeDialog {
	private readonly element = document.createElement('dialog');
	private readonly heading = textElement('h2', '', '');
	private readonly input = document.createElement('input');
	private readonly list = document.createElement('div');
	private readonly status = document.createElement('div');
	private readonly noEntry: HTMLButtonElement;
	private readonly texts: MergeTexts;
	private question: MergeQuestion | undefined;
	private found: readonly MergeCandidate[] = [];
	private active = 0;

	constructor(texts: MergeTexts) {
		this.texts = texts;
		this.heading.id = 'merge-title';
		this.element.className = 'merge';
		this.element.setAttribute('aria-labelledby', this.heading.id);
		Object.assign(this.input, {
			type: 'text',
			ariaLabel: texts.filter,
			placeholder: texts.filter,
			role: 'combobox',
			autocomplete: 'off',
			spellcheck: false,
			ariaExpanded: 'true',
		});
		this.input.setAttribute('aria-controls', 'candidates');
		this.input.setAttribute('aria-autocomplete', 'list');
		Object.assign(this.list, { id: 'candidates', role: 'listbox', ariaLabel: texts.list });
		this.status.setAttribute('role', 'status');
		this.status.className = 'status';
		this.noEntry = textButton(texts.noEntry, () => this.takeNone());
		const buttons = blockOf('choices', this.noEntry, textButton(texts.cancel, () => this.element.close()));
		this.element.append(this.heading, this.input, this.list, this.status, buttons);
		this.input.addEventListener('input', () => this.show());
		this.input.addEventListener('keydown', event => this.key(event));
		// Keeps the focus in the input while the pointer chooses.
		this.list.addEventListener('pointerdown', event => event.preventDefault());
		this.list.addEventListener('click', ({ target }) =>
			this.take([...this.list.children].findIndex(option => target instanceof Node && option.contains(target))),
		);
		document.body.append(this.element);
	}

	get isOpen(): boolean {
		return this.element.open;
	}

	open(question: MergeQuestion): void {
		this.question = question;
		this.heading.textContent = question.title;
		this.noEntry.hidden = !question.chooseNone;
		this.input.value = '';
		this.show();
		this.element.showModal();
		this.input.focus();
	}

	private key(event: KeyboardEvent): void {
		const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
		if (step !== undefined && this.found.length > 0) {
			event.preventDefault();
			this.activate((this.active + step + this.found.length) % this.found.length);
		} else if (event.key === 'Enter') {
			event.preventDefault();
			this.take(this.active);
		}
	}

	private take(index: number): void {
		const candidate = this.found[index];
		if (candidate) {
			this.element.close();
			this.question?.choose(candidate);
		}
	}

	private takeNone(): void {
		this.element.close();
		this.question?.chooseNone?.();
	}

	private show(): void {
		this.found = this.question?.find(this.input.value.slice(0, 200)) ?? [];
		this.list.hidden = this.found.length === 0;
		this.list.replaceChildren(...this.found.map(({ name }, index) => {
			const option = textElement('div', 'candidate', name);
			option.role = 'option';
			option.id = `candidate-${index}`;
			return option;
		}));
		this.status.textContent = this.found.length === 0 ? this.texts.none : '';
		this.activate(0);
	}

	private activate(index: number): void {
		this.active = index;
		activateOption(this.input, this.list, index);
	}
}
