import type { Review } from './review';

/**
 * Returns the decisions that count for the next import of the same file, after what they accepted was imported: what is in `imported`, by its keys, is not ticked
 * by an earlier decision any more, since it may have been removed by then. Nothing can be undone.
 */
export function afterImport({ decisions, revision }: Review, imported: ReadonlySet<string>): Review {
	const kept = Array.from(decisions, ([key, decision]) => {
		const { ticked, ...rest } = decision;
		return [key, ticked === true && imported.has(key) ? rest : decision] as const;
	});
	return { decisions: new Map(kept.filter(([, decision]) => Object.keys(decision).length > 0)), done: [], undone: [], revision: revision + 1 };
}
