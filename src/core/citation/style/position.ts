import { tidy } from './fields';
import type { CitedItem, Place, Position } from './style';

/** The sources cited together at one place in a document. */
export interface Citation {
	readonly items: readonly CitedItem[];
	/**
	 * The number of the note; absent if notes are numbered consecutively. A gap in the numbers means that there is another note in
	 * between, after which "ibid." would be wrong.
	 */
	readonly number?: number;
	/** Set if notes are numbered from 1 again, so that the notes before can neither be referred to by number nor by "ibid.". */
	readonly restarts?: true;
	/** Set if it may also cite sources that are not known, after which "ibid." would be wrong. */
	readonly hasOthers?: true;
}

/**
 * Returns the position of each item of each citation, in document order. An item without locators is never "ibid." after an item with
 * locators, because readers would take it to cite the same locators.
 */
export function positionsOf(citations: readonly Citation[]): readonly (readonly Position[])[] {
	const firstNotes = new Map<string, number>();
	let previous: { readonly items: readonly CitedItem[]; readonly number: number } | undefined;
	return citations.map(({ items, number = (previous?.number ?? 0) + 1, restarts, hasOthers }) => {
		if (restarts) {
			firstNotes.clear();
			previous = undefined;
		}
		const positions = items.map((item, index): Position => {
			const note = firstNotes.get(item.id);
			if (note === undefined) {
				firstNotes.set(item.id, number);
				return { type: 'first' };
			}
			const [only, second] = previous && previous.number === number - 1 ? previous.items : [];
			const before = index > 0 ? items[index - 1] : second === undefined ? only : undefined;
			const isSame = before?.id === item.id && (item.named ?? false) === (before.named ?? false);
			const samePlace = isSame && placesKey(item.places) === placesKey(before?.places);
			return isSame && (samePlace || placesKey(item.places) !== '')
				? { type: 'ibid', note, samePlace }
				: item.inFull
					? { type: 'first' }
					: { type: 'subsequent', ...(note !== number && { note }) };
		});
		previous = { items: hasOthers ? [] : items, number };
		return positions;
	});
}

function placesKey(places: readonly Place[] | undefined): string {
	return (places ?? []).map(({ label, value }) => `${label}\t${tidy(String(value))}`).join('\n');
}
