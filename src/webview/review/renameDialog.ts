import { MAX_NAME } from '../../core/review/review';
import { textElement } from '../preview/textElement';
import { blockOf, textButton } from './elements';

/** The dialog in which the user changes the name of an entry. */
export class RenameDialog {
	private readonly element = document.createElement('dialog');
	private readonly input = document.createElement('input');
	private rename: (name: string) => void = () => undefined;

	constructor({
		title,
		label,
		apply,
		cancel,
	}: {
		readonly title: string;
		readonly label: string;
		readonly apply: string;
		readonly cancel: string;
	}) {
		const heading = textElement('h2', '', title);
		heading.id = 'rename-title';
		this.element.className = 'rename';
		this.element.setAttribute('aria-labelledby', heading.id);
		Object.assign(this.input, { type: 'text', ariaLabel: label, autocomplete: 'off', maxLength: MAX_NAME, dir: 'auto' });
		this.input.addEventListener('keydown', event => {
			if (event.key === 'Enter' && !event.isComposing) {
				event.preventDefault();
				this.accept();
			}
		});
		const buttons = [textButton(apply, () => this.accept()), textButton(cancel, () => this.element.close())];
		this.element.append(heading, this.input, blockOf('choices', ...buttons));
		document.body.append(this.element);
	}

	get isOpen(): boolean {
		return this.element.open;
	}

	open(name: string, rename: (name: string) => void): void {
		this.rename = rename;
		this.input.value = name;
		this.element.showModal();
		this.input.select();
	}

	private accept(): void {
		this.element.close();
		this.rename(this.input.value);
	}
}
