import { commandOf, type ReviewCommand } from './commands';
import type { RowList } from './rowList';

/** How many rows Page Up and Page Down move. */
const PAGE = 10;

const STEPS: Readonly<Record<string, number>> = {
	ArrowDown: 1,
	ArrowUp: -1,
	PageDown: PAGE,
	PageUp: -PAGE,
	Home: -Infinity,
	End: Infinity,
};

/** The parts of the page that `PageKeys` uses. */
export interface ReviewKeysPage {
	readonly list: RowList;
	/** Returns the list of all keys; `undefined` if there is none. */
	readonly legend: () => HTMLElement | undefined;
	/** Returns whether a dialog is open. */
	readonly isDialogOpen: () => boolean;
	readonly closeTooltip: () => void;
	readonly run: (command: ReviewCommand) => void;
}

/** The keys of the page: those that move between rows, and those that run commands. */
export class PageKeys {
	private readonly page: ReviewKeysPage;

	constructor(page: ReviewKeysPage) {
		this.page = page;
	}

	/** Handles a key, unless a dialog or the focused element needs it. */
	pressed(event: KeyboardEvent): void {
		const { target } = event;
		if (event.key === 'Escape') {
			this.page.closeTooltip();
		}
		if (this.page.isDialogOpen() || isField(target) || event.isComposing) {
			return;
		}
		// There the keys that move between rows scroll the list of keys.
		const isOnLegend = target === this.page.legend();
		const isOnControl = target instanceof HTMLButtonElement || target instanceof HTMLAnchorElement || isOnLegend;
		if (isOnControl && !isOnLegend && (event.key === ' ' || event.key === 'Enter')) {
			return;
		}
		if (!event.ctrlKey && !event.metaKey && !event.altKey && !isOnControl && this.moved(event.key)) {
			event.preventDefault();
			return;
		}
		const command = commandOf(event);
		if (command !== undefined) {
			event.preventDefault();
			this.page.run(command);
		}
	}

	/** Moves to another row if the key is for that; returns whether it is. */
	private moved(key: string): boolean {
		const by = STEPS[key];
		if (by !== undefined) {
			this.page.list.move(by);
		} else if (key === 'ArrowLeft' || key === 'ArrowRight') {
			this.page.list.moveToGroup(key === 'ArrowLeft' ? -1 : 1);
		}
		return by !== undefined || key === 'ArrowLeft' || key === 'ArrowRight';
	}
}

/** Whether the focused element is one in which text is typed or a value is chosen. */
function isField(target: EventTarget | null): boolean {
	return target instanceof HTMLInputElement || target instanceof HTMLSelectElement;
}
