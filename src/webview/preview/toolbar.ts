import { isAboutDossier, type PageAction, type PreviewState } from '../../protocol/preview';
import type { PreviewString } from '../../protocol/strings';
import { drawIcon } from './draw';

/** The actions of the toolbar's buttons. */
export interface ToolbarActions {
	back(): void;
	forward(): void;
	overview(): void;
	lock(): void;
	keys(): void;
	act(action: PageAction): void;
}

/** The toolbar: buttons and the search box. */
export class Toolbar {
	private readonly strings: Readonly<Record<PreviewString, string>>;
	private readonly back: HTMLButtonElement;
	private readonly forward: HTMLButtonElement;
	private readonly overview: HTMLButtonElement;
	private readonly lock: HTMLButtonElement;
	private readonly onEntry: readonly HTMLButtonElement[];

	constructor(root: HTMLElement, { strings, actions, search }: {
		readonly strings: Readonly<Record<PreviewString, string>>; readonly actions: ToolbarActions; readonly search: HTMLElement;
	}) {
		this.strings = strings;
		this.back = this.button('back', 'arrow-left', () => actions.back());
		this.forward = this.button('forward', 'arrow-right', () => actions.forward());
		this.overview = this.button('overview', 'home', () => actions.overview());
		this.onEntry = [
			this.button('insertCitation', 'quote', () => actions.act('insertCitation')),
			this.button('copyCitation', 'copy', () => actions.act('copyCitation')),
			this.button('reveal', 'list-tree', () => actions.act('reveal')),
		];
		this.lock = this.button('lock', 'unlock', () => actions.lock());
		root.append(
			group(this.back, this.forward, this.overview),
			search,
			group(
				...this.onEntry,
				this.button('copyLink', 'link', () => actions.act('copyLink')),
				this.button('copyMarkdown', 'markdown', () => actions.act('copyMarkdown')),
				this.button('exportHtml', 'export', () => actions.act('exportHtml')),
				this.button('print', 'file-pdf', () => actions.act('print')),
				this.lock,
				this.button('keys', 'keyboard', () => actions.keys()),
			),
		);
	}

	update({ history, index, locked = false }: PreviewState): void {
		setDisabled(this.back, index === 0);
		setDisabled(this.forward, index >= history.length - 1);
		const page = history[index] ?? { entry: '' };
		setDisabled(this.overview, page.entry === '');
		for (const button of this.onEntry) {
			button.hidden = isAboutDossier(page);
		}
		this.lock.ariaPressed = String(locked);
		this.lock.replaceChildren(drawIcon(locked ? 'lock' : 'unlock'));
	}

	private button(name: PreviewString, icon: string, run: () => void): HTMLButtonElement {
		const button = document.createElement('button');
		button.type = 'button';
		button.ariaLabel = this.strings[name];
		button.dataset['tip'] = this.strings[name];
		button.append(drawIcon(icon));
		button.addEventListener('click', () => {
			if (button.getAttribute('aria-disabled') !== 'true') {
				run();
			}
		});
		return button;
	}
}

/** A focused button is marked as disabled but stays focusable, so that keyboard users do not lose their place. */
function setDisabled(button: HTMLButtonElement, disabled: boolean): void {
	button.setAttribute('aria-disabled', String(disabled));
}

function group(...buttons: readonly HTMLElement[]): HTMLElement {
	const element = document.createElement('div');
	element.className = 'buttons';
	element.append(...buttons);
	return element;
}
