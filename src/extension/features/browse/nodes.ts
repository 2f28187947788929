import type { EntryKind } from '../../../core/dossier/vocabulary';
import { entriesByKind, type Library, type LibraryEntry, type LibrarySource, type Link } from '../../../core/library/library';
import type { BrokenDossier, LibraryState } from '../../platform/libraryStore';

/** An element of the tree. Elements are made anew at each request; their `path` tells them apart. */
export type TreeNode =
	| { readonly type: 'broken'; readonly path: string; readonly broken: BrokenDossier }
	| { readonly type: 'overview'; readonly path: string; readonly dossier: Library['dossiers'][number] }
	| { readonly type: 'kind'; readonly path: string; readonly kind: EntryKind; readonly entries: readonly LibraryEntry[] }
	/** An entry under its kind, or at the other end of a link of the entry above it. */
	| { readonly type: 'entry'; readonly path: string; readonly entry: LibraryEntry; readonly link?: Link; readonly parent: TreeNode }
	| { readonly type: 'sources'; readonly path: string; readonly sources: readonly LibrarySource[] }
	| { readonly type: 'source'; readonly path: string; readonly source: LibrarySource; readonly parent: TreeNode };

/** The elements at the top: dossiers that cannot be read, an overview of each that can, the kinds that have entries, and the sources. */
export function rootNodes({ library, broken }: LibraryState): readonly TreeNode[] {
	const sources = [...library.sources.values()];
	return [
		...broken.map(dossier => ({ type: 'broken' as const, path: dossier.uri.toString(), broken: dossier })),
		...library.dossiers.map(dossier => ({ type: 'overview' as const, path: dossier.id, dossier })),
		...[...entriesByKind(library)].map(([kind, entries]) => ({ type: 'kind' as const, path: kind, kind, entries })),
		...(sources.length > 0 ? [{ type: 'sources' as const, path: 'sources', sources }] : []),
	];
}

/** The elements under an element: the entries of a kind, what an entry is related to, or the sources. */
export function childNodes(library: Library, node: TreeNode): readonly TreeNode[] {
	switch (node.type) {
		case 'broken':
		case 'overview':
		case 'source':
			return [];
		case 'sources':
			return node.sources.map(source => ({ type: 'source', path: `${node.path}/${source.key}`, source, parent: node }));
		case 'kind':
			return node.entries.map(entry => ({ type: 'entry', path: `${node.path}/${entry.id}`, entry, parent: node }));
		case 'entry':
			return node.entry.links.flatMap((link, index) => {
				const entry = library.entries.get(link.to);
				return entry ? [{ type: 'entry' as const, path: `${node.path}/${index}:${link.to}`, entry, link, parent: node }] : [];
			});
	}
}

/** The element of an entry under its kind. */
export function nodeOfEntry(state: LibraryState, entry: LibraryEntry): TreeNode | undefined {
	const kind = rootNodes(state).find(node => node.type === 'kind' && node.kind === entry.entry.kind);
	return kind && childNodes(state.library, kind).find(node => node.type === 'entry' && node.entry.id === entry.id);
}
