import type * as vscode from 'vscode';
import type { Key } from '../../../core/dossier/model';
import type { EntryId } from '../../../core/library/library';
import type { DossierInUse } from './composeLibrary';
import { ENTRY_SCHEME } from './entryText';

/** The dossiers that apply to a document. */
export interface Scope {
	/** Whether these are all dossiers of the library. */
	readonly isAll: boolean;
	/** The ids of the dossiers, nearest first. */
	readonly nearest: readonly Key[];
	/** Whether the dossier of an entry applies. */
	readonly has: (entry: EntryId) => boolean;
}

/** Computes the scopes of documents for the dossiers of one library. */
export class DossierScopes {
	private readonly inUse: readonly DossierInUse[];
	private readonly isLimited: boolean;
	/** By the ids of the dossiers, since most documents of a workspace have the same. */
	private readonly known = new Map<string, Scope>();

	constructor(inUse: readonly DossierInUse[]) {
		this.inUse = inUse;
		this.isLimited = inUse.some(({ folder }) => folder !== undefined);
	}

	/** Returns the dossiers that apply to the document with a URI. All dossiers apply to a document that has not been saved yet. */
	of(uri: Pick<vscode.Uri, 'scheme' | 'authority' | 'path'> | undefined): Scope {
		const own =
			this.isLimited && uri && hasPath(uri) ? this.inUse.filter(({ folder }) => !folder || isInside(uri, folder)) : this.inUse;
		// Of two folders that contain a document, the one with the longer path is nearer.
		const nearest = own.map((file, index) => ({ id: file.dossier.id, depth: file.folder?.path.length ?? 0, index }))
			.sort((one, other) => other.depth - one.depth || one.index - other.index)
			.map(({ id }) => id);
		const key = nearest.join(' ');
		const known = this.known.get(key) ?? scopeOf(nearest, own.length === this.inUse.length);
		this.known.set(key, known);
		return known;
	}
}

function scopeOf(nearest: readonly Key[], isAll: boolean): Scope {
	const ids = new Set(nearest);
	return { isAll, nearest, has: entry => isAll || ids.has(entry.slice(0, entry.indexOf('/'))) };
}

/**
 * Removes entries of dossiers that do not apply from items such as mentions, and items that then have no entry. Returns the same list if
 * all dossiers apply.
 */
export function inScope<Item extends { readonly labels: readonly { readonly entry: EntryId }[] }>(
	items: readonly Item[],
	scope: Scope,
): readonly Item[] {
	return scope.isAll
		? items
		: items.flatMap(item => {
				const labels = item.labels.filter(({ entry }) => scope.has(entry));
				return labels.length === item.labels.length ? [item] : labels.length === 0 ? [] : [{ ...item, labels }];
			});
}

/** Whether a document has the path of a file. Cells of notebooks and versions in version control have that of their file. */
function hasPath({ scheme, path }: Pick<vscode.Uri, 'scheme' | 'path'>): boolean {
	return scheme !== ENTRY_SCHEME && (scheme !== 'untitled' || path.startsWith('/'));
}

function isInside({ path }: Pick<vscode.Uri, 'path'>, folder: vscode.Uri): boolean {
	return path.startsWith(folder.path.endsWith('/') ? folder.path : `${folder.path}/`);
}
