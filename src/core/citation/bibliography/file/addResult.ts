import type { TextEdit } from '../../../text/textEdit';
import type { Loss } from '../items/item';
import type { FileProblem } from './bibliographyFile';

/**
 * The result of adding an item to a bibliography file.
 * - `add`: the item is missing; `edit` adds it.
 * - `present`: the file already has the document, under `key`, which may differ from the key of the item.
 * - `clash`: the key of the item belongs to another document in the file; do not change the file.
 * - `unreadable`: the file cannot be parsed completely; do not change it.
 */
export type AddResult =
	| { readonly kind: 'add'; readonly key: string; readonly edit: TextEdit; readonly lost: readonly Loss[] }
	| ExistingItem
	| { readonly kind: 'unreadable'; readonly problem: FileProblem };

/** A record in the way of an item: that of the same document, or that of another one with the same key. */
export interface ExistingItem {
	readonly kind: 'present' | 'clash';
	readonly key: string;
}
