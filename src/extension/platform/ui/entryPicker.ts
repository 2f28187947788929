import * as vscode from 'vscode';
import { search, type SearchIndex, type SearchItem } from '../../../core/library/search';
import { showButton } from '../citation/ownLinks';
import type { OwnLibraries } from '../citation/ownLibraries';
import { rowsWithOwn } from '../citation/ownRows';
import { foundRows, groupedRows, type PickRow } from './pickRows';
import { ShownRows } from './shownRows';

/** The items to choose from. */
export interface Choices {
	readonly index: SearchIndex;
	/** Items to list first until something is typed, the most recently used first. */
	readonly recent?: readonly SearchItem[];
	/** What the person has of their own, which joins the list when it has been read; absent where only dossiers are chosen from. Never rejects. */
	readonly own?: Promise<OwnLibraries>;
	/** An answer that makes the question unnecessary. It is taken unless something has been typed by then. */
	readonly answer?: SearchItem;
}

/** What to ask, and how to load the choices. */
export interface PickOptions {
	/** Loads the choices. The picker opens before they are loaded, so that keystrokes do not go to the editor. */
	readonly load: () => Promise<Choices>;
	readonly title: string;
	readonly placeholder: string;
}

/** Lets a person choose an entry or a source by any part of its names, numbers or text; `undefined` if they leave. Rejects if loading does. */
export async function pickItem(options: PickOptions): Promise<SearchItem | undefined> {
	const answer = await choose(options, []);
	return answer === 'back' ? undefined : answer;
}

/** Like `pickItem`, for a step that follows another: returns `back` if the user returns to the previous step. */
export async function pickItemOrBack(options: PickOptions): Promise<SearchItem | 'back' | undefined> {
	return choose(options, [vscode.QuickInputButtons.Back]);
}

async function choose({ load, title, placeholder }: PickOptions, buttons: readonly vscode.QuickInputButton[]): Promise<SearchItem | 'back' | undefined> {
	const picker = vscode.window.createQuickPick<PickRow>();
	picker.title = title;
	picker.placeholder = placeholder;
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

/** Remembers for what Enter was pressed before there are rows; the function that it returns fills the list, and answers that. */
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

/** Shows what is found for what is typed, now and later. The function that it returns takes a row, as Enter does. */
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
	picker.onDidTriggerItemButton(({ button }) => showButton(button));
	show();
	picker.busy = own !== undefined;
	void own?.then(read => {
		libraries = read;
		if (isOpen) {
			picker.busy = false;
			// Whoever has moved to a row stays on it; otherwise the best of all rows comes first.
			const item = rows.movedTo?.item;
			const next = found();
			rows.set(next, item && next.find(row => row.item && isSame(row.item, item)));
		}
	});
	return take;
}

function isSame(one: SearchItem, other: SearchItem): boolean {
	return one.type === 'entry' ? other.type === 'entry' && one.entry === other.entry : other.type === 'source' && one.source === other.source;
}

/** VS Code would sort by what it finds in the labels alone. It has the switch in every version that we support, but not in its typings. */
function keepOrder(picker: vscode.QuickPick<PickRow> & { sortByLabel?: boolean }): void {
	picker.sortByLabel = false;
}
