import { groupSources, sourceGroupOf, type SourceGroup } from '../../../core/citation/sourceGroups';
import type { Dossier, LanguageTag } from '../../../core/dossier/model';
import type { EntryKind } from '../../../core/dossier/vocabulary';
import { entriesByKind, type Library, type LibraryEntry, type LibrarySource, type Link } from '../../../core/library/library';
import { orderEntries } from '../../../core/library/order';
import type { BrokenDossier } from '../../platform/library/composeLibrary';
import type { LibraryState } from '../../platform/library/libraryState';
import type { AddressOrigin } from '../../platform/sources/dossierSource';
import type { FilteredItems } from './entriesFilter';

/** A group, which may be filtered. `all` is the number of items without the filter. */
interface GroupNode {
	readonly path: string;
	readonly all: number;
	readonly filtered?: FilteredItems;
}

/** A node of the tree of entries. Nodes are created for each request; their `path` identifies them. */
export type TreeNode =
	| { readonly type: 'broken'; readonly path: string; readonly broken: BrokenDossier }
	| {
			readonly type: 'overview';
			readonly path: string;
			readonly dossier: Dossier;
			readonly isOnly: boolean;
			readonly origin?: AddressOrigin;
	  }
	| (GroupNode & { readonly type: 'kind'; readonly kind: EntryKind; readonly entries: readonly LibraryEntry[] })
	/** An entry under its kind, or at the other end of a link of its parent. */
	| {
			readonly type: 'entry';
			readonly path: string;
			readonly entry: LibraryEntry;
			readonly link?: Link;
			readonly parent: TreeNode;
			readonly filtered?: FilteredItems;
	  }
	| (GroupNode & { readonly type: 'sources'; readonly sources: readonly LibrarySource[] })
	| (GroupNode & {
			readonly type: 'sourceGroup';
			readonly group: SourceGroup;
			readonly sources: readonly LibrarySource[];
			readonly parent: TreeNode;
	  })
	| {
			readonly type: 'source';
			readonly path: string;
			readonly source: LibrarySource;
			readonly parent: TreeNode;
			readonly filtered?: FilteredItems;
	  };

/** The data from which the tree is built. */
export interface TreeContent extends LibraryState {
	readonly filtered?: FilteredItems | undefined;
	/** The language by whose rules lists are sorted. */
	readonly locale: LanguageTag;
}

/**
 * Returns the root nodes: dossiers that could not be loaded, an overview of each loaded dossier, the kinds that have entries, and the
 * sources. A filtered tree has only the kinds and sources with items that match.
 */
export function rootNodes({ library, inUse, broken, filtered }: TreeContent): readonly TreeNode[] {
	const sources = [...library.sources.values()];
	const kept = sources.filter(({ key }) => isKept(key, filtered));
	const more = filtered && { filtered };
	// With paths of its own, the filtered tree starts expanded and does not change which nodes are expanded without the filter.
	const path = (name: string) => (filtered ? `filtered/${name}` : name);
	const kinds = [...entriesByKind(library)].map(([kind, entries]) => ({
		type: 'kind' as const,
		path: path(kind),
		kind,
		entries: entries.filter(({ id }) => isKept(id, filtered)),
		all: entries.length,
		...more,
	}));
	return [
		...filtered ? [] : broken.map(dossier => ({ type: 'broken' as const, path: dossier.uri.toString(), broken: dossier })),
		...filtered ? [] : library.dossiers.map((dossier, index) => {
			const origin = inUse[index]?.origin;
			return { type: 'overview' as const, path: dossier.id, dossier, isOnly: library.dossiers.length === 1, ...origin && { origin } };
		}),
		...kinds.filter(({ entries }) => entries.length > 0),
		...kept.length > 0 ? [{ type: 'sources' as const, path: path('sources'), sources: kept, all: sources.length, ...more }] : [],
	];
}

/**
 * Returns the children of a node: the entries of a kind, the entries related to an entry, the groups of sources, or the sources of a group.
 */
export function childNodes({ library, locale }: TreeContent, node: TreeNode): readonly TreeNode[] {
	switch (node.type) {
		case 'broken':
		case 'overview':
		case 'source':
			return [];
		case 'sources':
			return groupsOf(node, library, locale);
		case 'sourceGroup':
			return node.sources.map(source => ({
				type: 'source',
				path: `${node.path}/${source.key}`,
				source,
				parent: node,
				...(node.filtered && { filtered: node.filtered }),
			}));
		case 'kind':
			return orderEntries(node.entries, library, locale).map(entry => ({
				type: 'entry',
				path: `${node.path}/${entry.id}`,
				entry,
				parent: node,
				...(node.filtered && { filtered: node.filtered }),
			}));
		case 'entry':
			return node.entry.links.flatMap((link, index) => {
				const entry = library.entries.get(link.to);
				return entry ? [{ type: 'entry' as const, path: `${node.path}/${index}:${link.to}`, entry, link, parent: node }] : [];
			});
	}
}

/** Returns the node of an entry under its kind; `undefined` if the filtered tree has none. */
export function nodeOfEntry(content: TreeContent, entry: LibraryEntry): TreeNode | undefined {
	const kind = rootNodes(content).find(node => node.type === 'kind' && node.kind === entry.entry.kind);
	return kind && childNodes(content, kind).find(node => node.type === 'entry' && node.entry.id === entry.id);
}

/** Returns the node of a source in its group; `undefined` if the filtered tree has none. */
export function nodeOfSource(content: TreeContent, source: LibrarySource): TreeNode | undefined {
	const all = rootNodes(content).find(node => node.type === 'sources');
	const wanted = sourceGroupOf(source);
	const group = all && childNodes(content, all).find(node => node.type === 'sourceGroup' && node.group === wanted);
	return group && childNodes(content, group).find(node => node.type === 'source' && node.source.key === source.key);
}

function groupsOf(node: TreeNode & { readonly type: 'sources' }, { sources }: Library, locale: LanguageTag): readonly TreeNode[] {
	const counts = new Map<SourceGroup, number>();
	for (const source of node.filtered ? sources.values() : []) {
		const group = sourceGroupOf(source);
		counts.set(group, (counts.get(group) ?? 0) + 1);
	}
	return [...groupSources(node.sources, locale)].map(([group, members]) => ({
		type: 'sourceGroup', path: `${node.path}/${group}`, group, sources: members, all: counts.get(group) ?? members.length, parent: node,
		...node.filtered && { filtered: node.filtered },
	}));
}

function isKept(id: string, filtered: FilteredItems | undefined): boolean {
	return filtered === undefined || filtered.ids.has(id);
}
