import type { EntryKind } from '../../../core/dossier/vocabulary';
import { entriesByKind, type Library, type LibraryEntry, type Link } from '../../../core/library/library';
import type { BrokenDossier, LibraryState } from '../../platform/libraryStore';

/** An element of the tree. Elements are made anew at each request; their `path` tells them apart. */
export type TreeNode =
	| { readonly type: 'broken'; readonly path: string; readonly broken: BrokenDossier }
	| { readonly type: 'overview'; readonly path: string; readonly dossier: Library['dossiers'][number] }
	| { readonly type: 'kind'; readonly path: string; readonly kind: EntryKind; readonly entries: readonly LibraryEntry[] }
	/** An entry under its kind, or at the other end of a link of the entry above it. */
	| { readonly type: 'entry'; readonly path: string; readonly entry: LibraryEntry; readonly link?: Link; readonly parent: TreeNode };

/** The elements at the top: dossiers that cannot be read, an overview of each that can, then the kinds that have entries. */
export function rootNodes({ library, broken }: LibraryState): readonly TreeNode[] {
	return [
		...broken.map(dossier => ({ type: 'broken' as const, path: dossier.uri.toString(), broken: dossier })),
		...library.dossiers.map(dossier => ({ type: 'overview' as const, path: dossier.id, dossier })),
		...[...entriesByKind(library)].map(([kind, entries]) => ({ type: 'kind' as const, path: kind, kind, entries })),
	];
}

/** The elements under an element: the entries of a kind, or what an entry is related to. */
export function childNodes(library: Library, node: TreeNode): readonly TreeNode[] {
	switch (node.type) {
		case 'broken':
		case 'overview':
			return [];
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
