import * as vscode from 'vscode';
import { groupSources, sourceGroupOf } from '../../../core/citation/sourceGroups';
import { sourceKindOf } from '../../../core/citation/style/kind';
import type { Dossier } from '../../../core/dossier/model';
import { ENTRY_KINDS } from '../../../core/dossier/vocabulary';
import type { Library } from '../../../core/library/library';
import { textIn } from '../../../core/library/names';
import { orderEntries } from '../../../core/library/order';
import { search, type SearchIndex, type SearchItem } from '../../../core/library/search';
import { glossAndName, hasUnconfirmedNumber, shortTitleOfEntry, shortTitleOfSource } from '../../../core/library/shortTitle';
import { shownText } from '../../../core/text/shownText';
import type { OwnLinkButton } from '../citation/bibliographies/ownLinks';
import { sourceGroupNames, sourceKindName } from '../citation/sourceNames';
import { renderLabels } from '../library/labels';
import { KIND_ICONS } from './kindIcons';
import { plainRow } from './plainRow';

/** A row of a list of entries and sources; headings and messages have no item. */
export interface PickRow extends vscode.QuickPickItem {
	readonly item?: SearchItem;
	readonly buttons?: readonly OwnLinkButton[];
}

/** The maximum number of rows: nobody reads more, and sending them to VS Code takes longer than the search. */
export const MAX_PICK_ROWS = 500;

/**
 * Returns the recently used items, then the rows of the user's own library, then all others by dossier, the nearest first, and kind, with
 * sources under their own headings.
 */
export function groupedRows(recent: readonly SearchItem[], index: SearchIndex, own: readonly PickRow[] = []): readonly PickRow[] {
	const labels = renderLabels();
	const groups = sourceGroupNames();
	const items: PickRow[] = [];
	let group = '';
	const add = (heading: string, item: SearchItem) => {
		if (heading !== group) {
			items.push({ label: shownText(heading), kind: vscode.QuickPickItemKind.Separator });
			group = heading;
		}
		items.push(plainRow(rowOf(item, labels)));
	};
	recent.forEach(item => add(vscode.l10n.t('Recently Used'), item));
	items.push(...own);
	const all = inOrderOfKinds(index, labels.locale);
	const isOneDossier = index.library.dossiers.length < 2;
	for (const item of all.slice(0, MAX_PICK_ROWS)) {
		const heading = item.type === 'entry'
			? labels.kinds[item.entry.entry.kind]
			: vscode.l10n.t('Sources: {0}', groups[sourceGroupOf(item.source)]);
		const { title, language } = dossierOf(item);
		add(isOneDossier ? heading : `${heading} · ${textIn(title, labels.locale, language)}`, item);
	}
	return withRest(items, all.length - MAX_PICK_ROWS);
}

/** Returns rows for search results, in the order of the search. */
export function foundRows(found: readonly SearchItem[], max = MAX_PICK_ROWS): readonly PickRow[] {
	const labels = renderLabels();
	return withRest(found.slice(0, max).map(item => plainRow(rowOf(item, labels))), found.length - max);
}

/** Adds a row with the number of items left out, or a row that says that there are no results. */
export function withRest(items: readonly PickRow[], left: number): readonly PickRow[] {
	if (items.length === 0) {
		// An empty list would not show whether the search has finished.
		return [{ label: vscode.l10n.t('No matching results'), alwaysShow: true }];
	}
	const label =
		left === 1
			? vscode.l10n.t('1 more: type to narrow the list')
			: vscode.l10n.t('{0} more: type to narrow the list', left.toLocaleString(renderLabels().locale));
	return left <= 0 ? items : [...items, { label, alwaysShow: true }];
}

function dossierOf(item: SearchItem): Dossier {
	return item.type === 'entry' ? item.entry.dossier : item.source.dossier;
}

/** Returns all items by dossier and kind, in the order of lists; in library order if there are more than are shown. */
function inOrderOfKinds(index: SearchIndex, locale: string): readonly SearchItem[] {
	const all = search(index, '');
	const byDossier = new Map(index.library.dossiers.map(({ id }) => [id, [] as SearchItem[]]));
	all.forEach(item => byDossier.get(dossierOf(item).id)?.push(item));
	return [...byDossier.values()].flatMap(items => inOrder(items, all.length <= MAX_PICK_ROWS, index.library, locale));
}

function inOrder(all: readonly SearchItem[], isShort: boolean, library: Library, locale: string): readonly SearchItem[] {
	const entries = all.flatMap(item => (item.type === 'entry' ? [item.entry] : []));
	const sources = all.flatMap(item => (item.type === 'source' ? [item.source] : []));
	return [
		...ENTRY_KINDS.flatMap(kind => {
			const ofKind = entries.filter(({ entry }) => entry.kind === kind);
			return isShort ? orderEntries(ofKind, library, locale) : ofKind;
		}).map((entry): SearchItem => ({ type: 'entry', entry })),
		...(isShort ? [...groupSources(sources, locale).values()].flat() : sources).map((source): SearchItem => ({
			type: 'source',
			source,
		})),
	];
}

function rowOf(item: SearchItem, labels: ReturnType<typeof renderLabels>): PickRow {
	// The search compares more than the texts of the row.
	const common = { item, alwaysShow: true };
	if (item.type === 'source') {
		const { source, dossier } = item.source;
		return {
			...common,
			label: shortTitleOfSource(source, labels.locale, dossier.language),
			description: sourceKindName(sourceKindOf(source.csl)),
			iconPath: new vscode.ThemeIcon('book'),
			...(source.csl.title !== undefined && { detail: source.csl.title }),
		};
	}
	const { entry, dossier } = item.entry;
	return {
		...common,
		label: shortTitleOfEntry(entry, labels.locale, dossier.language),
		description: [labels.kind[entry.kind], ...(hasUnconfirmedNumber(entry) ? [vscode.l10n.t('number unconfirmed')] : [])].join(' · '),
		detail: glossAndName(entry, labels.locale, dossier.language, labels.kind[entry.kind]),
		iconPath: new vscode.ThemeIcon(KIND_ICONS[entry.kind]),
	};
}
