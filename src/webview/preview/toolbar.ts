import type { PAGE_ACTIONS, PreviewState } from '../../protocol/preview';
import { drawIcon } from './draw';

/** What the buttons of the toolbar do. */
export interface ToolbarActions {
	back(): void;
	forward(): void;
	overview(): void;
	act(action: (typeof PAGE_ACTIONS)[number]): void;
}

/** The buttons above the page. Their titles come with the page shell, in the language of the user. */
export class Toolbar {
	private readonly root: HTMLElement;
	private readonly back: HTMLButtonElement;
	private readonly forward: HTMLButtonElement;
	private readonly overview: HTMLButtonElement;
	private readonly onEntry: readonly HTMLButtonElement[];

	constructor(root: HTMLElement, actions: ToolbarActions) {
		this.root = root;
		this.back = this.add('back', 'arrow-left', () => actions.back());
		this.forward = this.add('forward', 'arrow-right', () => actions.forward());
		this.overview = this.add('overview', 'home', () => actions.overview());
		this.root.append(spacer());
		this.onEntry = [
			this.add('insertCitation', 'quote', () => actions.act('insertCitation')),
			this.add('copyCitation', 'copy', () => actions.act('copyCitation')),
			this.add('reveal', 'list-tree', () => actions.act('reveal')),
		];
	}

	update({ history, index }: PreviewState): void {
		setDisabled(this.back, index === 0);
		setDisabled(this.forward, index >= history.length - 1);
		const onOverview = history[index]?.entry === '';
		setDisabled(this.overview, onOverview);
		for (const button of this.onEntry) {
			button.hidden = onOverview;
		}
	}

	private add(name: string, icon: string, run: () => void): HTMLButtonElement {
		const button = document.createElement('button');
		const title = this.root.dataset[name] ?? name;
		button.type = 'button';
		button.title = title;
		button.ariaLabel = title;
		button.append(drawIcon(icon));
		button.addEventListener('click', () => {
			if (button.getAttribute('aria-disabled') !== 'true') {
				run();
			}
		});
		this.root.append(button);
		return button;
	}
}

/** A button that goes out of use keeps the focus, so that the keyboard does not lose its place. */
function setDisabled(button: HTMLButtonElement, disabled: boolean): void {
	button.setAttribute('aria-disabled', String(disabled));
}

function spacer(): HTMLElement {
	const element = document.createElement('span');
	element.className = 'spacer';
	return element;
}
