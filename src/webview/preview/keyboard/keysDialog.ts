import type { PreviewString } from '../../../protocol/strings';
import { drawKey } from './drawKey';

const KEYS: readonly (readonly [string, PreviewString])[] = [
	['Alt+←', 'back'],
	['Alt+→', 'forward'],
	['h', 'overview'],
	['/', 'search'],
	['i', 'insertCitation'],
	['c', 'copyCitation'],
	['r', 'reveal'],
	['d', 'definition'],
	['t', 'table'],
	['+ − 0', 'zoom'],
	['← ↑ → ↓', 'moveInChart'],
	['l', 'lock'],
	['Esc', 'leave'],
	['?', 'keys'],
];

/** The dialog with the keyboard shortcuts. */
export class KeysDialog {
	private readonly element = document.createElement('dialog');

	constructor(strings: Readonly<Record<PreviewString, string>>) {
		const heading = document.createElement('h2');
		heading.id = 'keys-title';
		heading.textContent = strings.keys;
		const list = document.createElement('dl');
		for (const [key, name] of KEYS) {
			const term = document.createElement('dt');
			const description = document.createElement('dd');
			const kbd = document.createElement('kbd');
			kbd.append(...drawKey(key));
			term.append(kbd);
			description.textContent = strings[name];
			list.append(term, description);
		}
		const close = document.createElement('button');
		close.type = 'button';
		close.className = 'labelled';
		close.textContent = strings.close;
		close.addEventListener('click', () => this.element.close());
		this.element.setAttribute('aria-labelledby', heading.id);
		this.element.append(heading, list, close);
		document.body.append(this.element);
	}

	get isOpen(): boolean {
		return this.element.open;
	}

	open(): void {
		this.element.showModal();
	}
}
