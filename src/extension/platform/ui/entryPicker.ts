import * as vscode from 'vscode';
import { search, type SearchIndex, type SearchItem } from '../../../core/library/search';
import type { OwnLibraries } from '../citation/bibliographies/ownLibraries';
import { runLinkButton } from '../citation/bibliographies/ownLinks';
import { rowsWithOwn } from '../citation/bibliographies/ownRows';
import { foundRows, groupedRows, type PickRow } from './pickRows';
import { createPick } from './quickInput';
import { ShownRows } from './shownRows';

/** The items to choose from. */
export interface Choices {
	readonly index: SearchIndex;
	/** Items to list first until something is typed, the most recently used first. */
	readonly recent?: readonly SearchItem[];
	/**
	 * The user's own libraries, which are added to the list once they are read; absent if only dossiers can be chosen from. Never rejects.
	 */
	readonly own?: Promise<OwnLibraries>;
	/** The item to choose without asking, unless the user has already typed something. */
	readonly answer?: SearchItem;
}

/** What to ask, and how to load the choices. */
export interface PickOptions {
	/** Loads the choices. The picker opens before they are loaded, so that keystrokes do not go to the editor. */
	readonly load: () => Promise<Choices>;
	readonly title: string;
	readonly placeholder: string;
}

/**
 * Lets the user choose an entry or source by any part of its names, numbers or text; `undefined` if they cancel. Rejects if loading fails.
 */
export async function pickItem(options: PickOptions): Promise<SearchItem | undefined> {
	const answer = await choose(options, []);
	return answer === 'back' ? undefined : answer;
}

/** Like `pickItem`, for a step that follows another: returns `back` if the user returns to the previous step. */
export async function pickItemOrBack(options: PickOptions): Promise<SearchItem | 'back' | undefined> {
	return choose(options, [vscode.QuickInputButtons.Back]);
}

async function choose(
	{ load, title, placeholder }: PickOptions,
	buttons: readonly vscode.QuickInputButton[],
): Promise<SearchItem | 'back' | undefined> {
	const picker = createPick<PickRow>({ title, placeholder });
	picker.buttons = buttons;
	picker.busy = true;
	keepOrder(picker);
	let isOpen = true;
	try {
		return await new Promise<SearchItem | 'back' | undefined>((resolve, reject) => {
			picker.onDidTriggerButton(() => resolve('back'));
			picker.onDidHide(() => resolve(undefined));
			const onLoaded = whileLoading(picker);
			picker.show();
			load().then(choices => {
				if (isOpen && choices.answer && picker.value === '') {
					resolve(choices.answer);
				} else if (isOpen) {
					picker.busy = false;
					onLoaded(choices, resolve);
				}
			}).catch(reject);
		});
	} finally {
		isOpen = false;
		picker.dispose();
	}
}

/**
 * Remembers the text for which Enter was pressed before there were rows. The returned function fills the list and accepts the result for
 * that text.
 */
function whileLoading(picker: vscode.QuickPick<PickRow>): (choices: Choices, resolve: (item: SearchItem) => void) => void {
	let accepted = '';
	const subscription = picker.onDidAccept(() => {
		accepted = picker.value;
	});
	return (choices, resolve) => {
		subscription.dispose();
		const accept = fill(picker, choices, resolve);
		if (accepted !== '' && accepted === picker.value) {
			accept();
		}
	};
}

/** Shows the results for the typed text, now and after each change. The returned function accepts a row, as Enter does. */
function fill(picker: vscode.QuickPick<PickRow>, { index, recent = [], own }: Choices, resolve: (item: SearchItem) => void): () => void {
	const rows = new ShownRows(picker);
	let libraries: OwnLibraries | undefined;
	let isOpen = true;
	const found = () => (libraries ? rowsWithOwn(picker.value, { index, recent, ...libraries })
		: picker.value === '' ? groupedRows(recent, index) : foundRows(search(index, picker.value)));
	const show = () => rows.set(found());
	const take = () => {
		const item = rows.accepted?.item;
		if (item) {
			resolve(item);
		}
	};
	picker.onDidHide(() => {
		isOpen = false;
	});
	picker.onDidChangeValue(show);
	picker.onDidAccept(take);
	picker.onDidTriggerItemButton(({ button }) => runLinkButton(button));
	show();
	picker.busy = own !== undefined;
	void own?.then(read => {
		libraries = read;
		if (isOpen) {
			picker.busy = false;
			// A row to which the user has moved stays active; otherwise the best of all rows becomes active.
			const item = rows.movedTo?.item;
			const next = found();
			rows.set(next, item && next.find(row => row.item && isSame(row.item, item)));
		}
	});
	return take;
}

function isSame(one: SearchItem, other: SearchItem): boolean {
	return one.type === 'entry'
		? other.type === 'entry' && one.entry.id === other.entry.id
		: other.type === 'source' && one.source === other.source;
}

/** VS Code would sort by matches in the labels. The property exists in all supported versions, but not in the typings. */
function keepOrder(picker: vscode.QuickPick<PickRow> & { sortByLabel?: boolean }): void {
	picker.sortByLabel = false;
}
