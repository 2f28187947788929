import { fold } from '../text/fold';
import type { Review } from './review';
import { isEntryKind, type ReviewItem } from './reviewItem';
import { rootOf, stateOf, type ReviewItems } from './reviewStates';

/** The maximum number of candidates: nobody reads more, and typing finds the others. */
const MAX_CANDIDATES = 50;

/** An entry that another one can be merged into. */
export interface MergeCandidate {
	readonly key: string;
	/** Its name after the decisions. */
	readonly name: string;
}

/**
 * Returns the entries that a proposal can be merged into or moved to, those with most words in common first, then in the order of the
 * document. Only those that contain all words of the query, in any case and without accents.
 */
export function mergeCandidates(item: ReviewItem, items: ReviewItems, review: Review, query: string): readonly MergeCandidate[] {
	const asked = wordsOf(query);
	const own = new Set(wordsOf(stateOf(item, items, review).name));
	const found: (MergeCandidate & { readonly likeness: number })[] = [];
	for (const other of items.values()) {
		const { name, dropped } = stateOf(other, items, review);
		const words = [name, ...other.others].flatMap(wordsOf);
		if (
			other.key !== item.key
			&& isEntryKind(other.kind)
			&& !dropped
			&& rootOf(other.key, items, review) === other.key
			&& asked.every(part => words.some(word => word.includes(part)))
		) {
			const common = new Set(words.filter(word => word.length > 2 && own.has(word))).size;
			found.push({ key: other.key, name, likeness: common + (other.key === item.near ? 1 : 0) });
		}
	}
	return found.sort((one, other) => other.likeness - one.likeness).slice(0, MAX_CANDIDATES).map(({ key, name }) => ({ key, name }));
}

function wordsOf(text: string): readonly string[] {
	return fold(text).split(/[^\p{L}\p{N}]+/u).filter(word => word !== '');
}
