import * as vscode from 'vscode';
import { sourceKindOf } from '../../../core/citation/style/kind';
import type { DossierFinding } from '../../../core/dossier/finding';
import { highlightsIn } from '../../../core/library/highlights';
import { nameOf, textIn } from '../../../core/library/names';
import { hasUnconfirmedNumber, shortTitleOfEntry, shortTitleOfSource } from '../../../core/library/shortTitle';
import { fill, type RenderLabels } from '../../../core/render/labels';
import { shownText } from '../../../core/text/shownText';
import { COMMANDS, TREE_CONTEXTS } from '../../ids';
import { sourceGroupNames, sourceKindName } from '../../platform/citation/sourceNames';
import { dossierFileName, isUnreadable } from '../../platform/library/composeLibrary';
import { momentOf } from '../../platform/sources/address/addressMessages';
import type { AddressOrigin } from '../../platform/sources/dossierSource';
import { KIND_ICONS } from '../../platform/ui/kindIcons';
import { describeFinding, describeLastGood } from '../../platform/ui/messages';
import type { FilteredItems } from './entriesFilter';
import type { TreeNode } from './nodes';

/** Returns the tree item of a node. */
export function treeItemOf(node: TreeNode, labels: RenderLabels): vscode.TreeItem {
	switch (node.type) {
		case 'broken':
			return brokenItem(node);
		case 'overview':
			return overviewItem(node, labels);
		case 'kind':
			return groupItem(node, { name: labels.kinds[node.kind], icon: KIND_ICONS[node.kind], count: node.entries.length }, labels);
		case 'entry':
			return entryItem(node, labels);
		case 'sources':
			return groupItem(node, { name: labels.sources, icon: 'book', count: node.sources.length }, labels);
		case 'sourceGroup':
			return groupItem(node, { name: sourceGroupNames()[node.group], icon: 'library', count: node.sources.length }, labels);
		case 'source':
			return sourceItem(node, labels);
	}
}

function brokenItem({ path, broken }: TreeNode & { type: 'broken' }): vscode.TreeItem {
	const { uri, kind, findings, lastGood, origin } = broken;
	const isUsed = !isUnreadable(broken);
	const name = shownText(dossierFileName(broken));
	const item = new vscode.TreeItem(name);
	const [first] = findings;
	const note = lastGood === undefined ? [] : [describeLastGood(lastGood)];
	item.id = path;
	item.description = describeFinding(first);
	item.tooltip = [...findings.map(describeFinding), ...note].join('\n');
	item.iconPath = isUsed
		? new vscode.ThemeIcon('warning', new vscode.ThemeColor('list.warningForeground'))
		: new vscode.ThemeIcon('error', new vscode.ThemeColor('list.errorForeground'));
	item.command =
		kind === 'workspace' || kind === 'user'
			? openAt(uri, first)
			: origin
				? { command: COMMANDS.showAddresses, title: vscode.l10n.t('Show Addresses'), arguments: [origin.address] }
				: { command: COMMANDS.showLog, title: vscode.l10n.t('Show Log') };
	item.accessibilityInformation = {
		label: [
			isUsed
				? vscode.l10n.t('{0} has errors, {1}', name, describeFinding(first))
				: vscode.l10n.t('{0} could not be loaded, {1}', name, describeFinding(first)),
			...note,
		].join(', '),
	};
	return item;
}

/** Opens a file at a finding. */
function openAt(uri: vscode.Uri, { line = 1, column = 1 }: DossierFinding): vscode.Command {
	const selection = new vscode.Range(line - 1, column - 1, line - 1, column - 1);
	return { command: 'vscode.open', title: vscode.l10n.t('Open File'), arguments: [uri, { selection }] };
}

/**
 * The item of the overview of a dossier. If there are several dossiers, the label is the title, because the word “Overview” would be the
 * same for all.
 */
function overviewItem({ path, dossier, isOnly, origin }: TreeNode & { type: 'overview' }, labels: RenderLabels): vscode.TreeItem {
	const title = textIn(dossier.title, labels.locale, dossier.language);
	const [name, description] = isOnly ? [labels.overview, title] : [title, labels.overview];
	const item = new vscode.TreeItem(name);
	item.id = path;
	item.description = description;
	item.tooltip = origin ? [title, ...originLines(origin)].join('\n') : title;
	item.iconPath = new vscode.ThemeIcon('home');
	item.contextValue = TREE_CONTEXTS.dossier;
	item.command = { command: COMMANDS.openPreview, title: vscode.l10n.t('Open in Preview'), arguments: [`${dossier.id}/`] };
	item.accessibilityInformation = { label: `${name}, ${description}` };
	return item;
}

/** Says where a dossier was downloaded from, when, and its checksum. */
function originLines({ address, copy }: AddressOrigin): readonly string[] {
	return [
		vscode.l10n.t('From {0}', address),
		...copy ? [vscode.l10n.t('Downloaded {0}', momentOf(copy.at)), vscode.l10n.t('SHA-256: {0}', copy.sha256)] : [],
	].map(shownText);
}

/** The item of a group, with the number of its items. A filtered group also shows the number without the filter, and is expanded. */
function groupItem(
	{ path, all, filtered }: TreeNode & { type: 'kind' | 'sources' | 'sourceGroup' },
	{ name, icon, count }: { readonly name: string; readonly icon: string; readonly count: number },
	{ locale }: RenderLabels,
): vscode.TreeItem {
	const item = new vscode.TreeItem(name, filtered ? vscode.TreeItemCollapsibleState.Expanded : vscode.TreeItemCollapsibleState.Collapsed);
	const counted = filtered
		? vscode.l10n.t('{0} of {1}', count.toLocaleString(locale), all.toLocaleString(locale))
		: count.toLocaleString(locale);
	item.id = path;
	item.description = counted;
	item.iconPath = new vscode.ThemeIcon(icon);
	item.accessibilityInformation = { label: `${name}, ${counted}` };
	return item;
}

function sourceItem(
	{ path, source: { key, source, dossier }, filtered }: TreeNode & { type: 'source' },
	{ locale }: RenderLabels,
): vscode.TreeItem {
	const name = shortTitleOfSource(source, locale, dossier.language);
	const item = new vscode.TreeItem(labelOf(name, filtered));
	const { title = '' } = source.csl;
	const kind = sourceKindName(sourceKindOf(source.csl));
	item.id = path;
	item.description = title;
	item.tooltip = [title === '' ? source.shortName : title, kind].join('\n');
	item.iconPath = new vscode.ThemeIcon('book');
	item.contextValue = TREE_CONTEXTS.source;
	item.command = { command: COMMANDS.openPreview, title: vscode.l10n.t('Open in Preview'), arguments: [key] };
	item.accessibilityInformation = { label: [name, title, kind].filter(part => part !== '').join(', ') };
	return item;
}

function entryItem(
	{ path, entry: { id, entry, dossier, links }, link, filtered }: TreeNode & { type: 'entry' },
	labels: RenderLabels,
): vscode.TreeItem {
	const short = shortTitleOfEntry(entry, labels.locale, dossier.language);
	const name = nameOf(entry, labels.locale, dossier.language);
	const item = new vscode.TreeItem(
		link ? fill(labels.relationTo[link.name], short) : labelOf(short, filtered),
		links.length > 0 ? vscode.TreeItemCollapsibleState.Collapsed : vscode.TreeItemCollapsibleState.None,
	);
	const gloss = textIn(entry.gloss, labels.locale, dossier.language);
	const doubts = [
		...link?.claim.unconfirmed ? [labels.unconfirmed] : [],
		...hasUnconfirmedNumber(entry) ? [vscode.l10n.t('number unconfirmed')] : [],
	];
	const named = short === name ? name : `${short} – ${name}`;
	item.id = path;
	// Doubts come first: at the end of a long line they would be cut off.
	item.description = [...doubts, gloss].join(' · ');
	item.iconPath = new vscode.ThemeIcon(KIND_ICONS[entry.kind]);
	item.contextValue = TREE_CONTEXTS.entry;
	item.command = { command: COMMANDS.openPreview, title: vscode.l10n.t('Open in Preview'), arguments: [id] };
	item.accessibilityInformation = {
		// The text on screen comes first, then the full name.
		label: [
			link ? fill(labels.relationTo[link.name], named) : named,
			...doubts,
			labels.kind[entry.kind],
			...(link ? [] : [gloss]),
		].join(', '),
	};
	return item;
}

/** Returns a label with the matches of the filter highlighted. */
function labelOf(label: string, filtered: FilteredItems | undefined): string | vscode.TreeItemLabel {
	return filtered
		? { label, highlights: highlightsIn(label, filtered.query).map(([start, end]): [number, number] => [start, end]) }
		: label;
}
