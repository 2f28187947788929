import * as vscode from 'vscode';
import { ENTRY_KINDS } from '../../../core/dossier/vocabulary';
import { groupSources, sourceGroupOf } from '../../../core/citation/sourceGroups';
import { sourceKindOf } from '../../../core/citation/style/kind';
import { orderEntries } from '../../../core/library/order';
import { glossAndName, hasUnconfirmedNumber, shortTitleOf, shortTitleOfSource } from '../../../core/library/shortTitle';
import { search, type SearchIndex, type SearchItem } from '../../../core/library/search';
import { KIND_ICONS } from './kindIcons';
import { renderLabels } from '../library/labels';
import { plainRow } from './plainRow';
import { ShownRows } from './shownRows';
import { sourceKindNames, sourceGroupNames } from '../citation/sourceNames';

interface PickItem extends vscode.QuickPickItem {
	readonly item?: SearchItem;
}

/** The items to choose from. */
export interface Choices {
	readonly index: SearchIndex;
	/** Items to list first until something is typed, the most recently used first. */
	readonly recent?: readonly SearchItem[];
	/** An item that makes asking unnecessary. It is returned unless something has been typed before loading ends. */
	readonly answer?: SearchItem;
}

/** What to ask, and how to load the choices. */
export interface PickOptions {
	/** Loads the choices. The picker opens before they are loaded, so that keystrokes do not go to the editor. */
	readonly load: () => Promise<Choices>;
	readonly title: string;
	readonly placeholder: string;
}

/** The most rows to show: nobody reads more, and sending them to VS Code costs more than finding them. */
const MOST_ROWS = 500;

/**
 * Lets the user choose an entry or a source by any part of its names, numbers or text. Returns `undefined` if they dismiss the
 * picker. Rejects if loading fails.
 */
export async function pickItem(options: PickOptions): Promise<SearchItem | undefined> {
	const answer = await choose(options, []);
	return answer === 'back' ? undefined : answer;
}

/** Like `pickItem`, for a step that follows another: returns `back` if the user returns to the previous step. */
export async function pickItemOrBack(options: PickOptions): Promise<SearchItem | 'back' | undefined> {
	return choose(options, [vscode.QuickInputButtons.Back]);
}

async function choose({ load, title, placeholder }: PickOptions, buttons: readonly vscode.QuickInputButton[]): Promise<SearchItem | 'back' | undefined> {
	const picker = vscode.window.createQuickPick<PickItem>();
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

/**
 * Remembers the text for which Enter was pressed while the choices were loading. Returns a function that fills the list and, if
 * that text is still there, accepts its first row.
 */
function whileLoading(picker: vscode.QuickPick<PickItem>): (choices: Choices, resolve: (item: SearchItem) => void) => void {
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

/** Lists the items that match the text typed, now and whenever it changes. Returns a function that accepts a row, as Enter does. */
function fill(picker: vscode.QuickPick<PickItem>, { index, recent = [] }: Choices, resolve: (item: SearchItem) => void): () => void {
	const rows = new ShownRows(picker);
	const show = () => rows.set(picker.value === '' ? grouped(recent, index) : toPickItems(search(index, picker.value)));
	const accept = () => {
		const item = rows.accepted?.item;
		if (item) {
			resolve(item);
		}
	};
	picker.onDidChangeValue(show);
	picker.onDidAccept(accept);
	show();
	return accept;
}

/** Stops VS Code from sorting rows by matches in their labels. Every supported version has this property, but the typings lack it. */
function keepOrder(picker: vscode.QuickPick<PickItem> & { sortByLabel?: boolean }): void {
	picker.sortByLabel = false;
}

/** Lists recently used items first, then all entries by kind, then all sources by group, each under a heading. */
function grouped(recent: readonly SearchItem[], index: SearchIndex): readonly PickItem[] {
	const labels = renderLabels();
	const groups = sourceGroupNames();
	const items: PickItem[] = [];
	let group = '';
	const add = (heading: string, item: SearchItem) => {
		if (heading !== group) {
			items.push({ label: heading, kind: vscode.QuickPickItemKind.Separator });
			group = heading;
		}
		items.push(plainRow(toPickItem(item, labels)));
	};
	recent.forEach(item => add(vscode.l10n.t('Recently Used'), item));
	const all = inOrderOfKinds(index, labels.locale);
	for (const item of all.slice(0, MOST_ROWS)) {
		add(item.type === 'entry' ? labels.kinds[item.entry.entry.kind] : vscode.l10n.t('Sources: {0}', groups[sourceGroupOf(item.source)]), item);
	}
	return withRest(items, all.length - MOST_ROWS);
}

/** Rows for search results, in the order of the search. */
function toPickItems(found: readonly SearchItem[]): readonly PickItem[] {
	const labels = renderLabels();
	return withRest(found.slice(0, MOST_ROWS).map(item => plainRow(toPickItem(item, labels))), found.length - MOST_ROWS);
}

function withRest(items: readonly PickItem[], left: number): readonly PickItem[] {
	if (items.length === 0) {
		// An empty list would not show that the search has finished.
		return [{ label: vscode.l10n.t('No matching results'), alwaysShow: true }];
	}
	const label = left === 1 ? vscode.l10n.t('1 more: type to narrow the list') : vscode.l10n.t('{0} more: type to narrow the list', left.toLocaleString(renderLabels().locale));
	return left <= 0 ? items : [...items, { label, alwaysShow: true }];
}

/** All items by kind or group. They are sorted only if they all fit in the list; otherwise they are in the order of the library. */
function inOrderOfKinds(index: SearchIndex, locale: string): readonly SearchItem[] {
	const all = search(index, '');
	const entries = all.flatMap(item => (item.type === 'entry' ? [item.entry] : []));
	const sources = all.flatMap(item => (item.type === 'source' ? [item.source] : []));
	const isShort = all.length <= MOST_ROWS;
	return [
		...ENTRY_KINDS.flatMap(kind => {
			const ofKind = entries.filter(({ entry }) => entry.kind === kind);
			return isShort ? orderEntries(ofKind, index.library, locale) : ofKind;
		}).map((entry): SearchItem => ({ type: 'entry', entry })),
		...(isShort ? [...groupSources(sources, locale).values()].flat() : sources).map((source): SearchItem => ({ type: 'source', source })),
	];
}

function toPickItem(item: SearchItem, labels: ReturnType<typeof renderLabels>): PickItem {
	// The search has already filtered, and matches text that the row does not show.
	const common = { item, alwaysShow: true };
	if (item.type === 'source') {
		const { source, dossier } = item.source;
		return {
			...common,
			label: shortTitleOfSource(source, labels.locale, dossier.language),
			description: sourceKindNames()[sourceKindOf(source.csl)],
			iconPath: new vscode.ThemeIcon('book'),
			...(source.csl.title !== undefined && { detail: source.csl.title }),
		};
	}
	const { entry, dossier } = item.entry;
	return {
		...common,
		label: shortTitleOf(entry, labels.locale, dossier.language),
		description: [labels.kind[entry.kind], ...(hasUnconfirmedNumber(entry) ? [vscode.l10n.t('number unconfirmed')] : [])].join(' · '),
		detail: glossAndName(entry, labels.locale, dossier.language),
		iconPath: new vscode.ThemeIcon(KIND_ICONS[entry.kind]),
	};
}
