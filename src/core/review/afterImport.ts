import type { Review } from './review';

/**
 * Returns the review with which the next import of the same file begins, after one that imported the items with the keys in `imported`.
 * Items that were accepted by hand and imported are no longer accepted: if the user removes one from the dossier, the next import must not add
 * it again without being asked. All other decisions are kept. Nothing can be undone.
 */
export function afterImport({ decisions, revision }: Review, imported: ReadonlySet<string>): Review {
	const kept = Array.from(decisions, ([key, decision]) => {
		const { accepted, ...rest } = decision;
		return [key, accepted === true && imported.has(key) ? rest : decision] as const;
	});
	return {
		decisions: new Map(kept.filter(([, decision]) => Object.keys(decision).length > 0)),
		done: [],
		undone: [],
		revision: revision + 1,
	};
}
