import type { Key } from '../../dossier/model';
import type { EntryId, Library } from '../../library/library';
import type { LabelOfEntry } from '../labels/formsOfSlot';
import type { Mention } from './mentions';

/** The context that decides which entry an ambiguous label names. */
export interface RankContext {
	readonly library: Library;
	/** The mentions of the document. Ambiguous ones are ignored. */
	readonly mentions: readonly Mention[];
	/** The ids of dossiers, nearest to the document first. Dossiers that are not listed come last. */
	readonly nearest: readonly Key[];
}

/**
 * Sorts the candidates of an ambiguous label, likeliest first: by how often the document mentions the entry or its relations
 * unambiguously, then by how often it mentions the dossier of the entry, then by how near that dossier is. Ties keep their order.
 */
export function rankLabels(labels: readonly LabelOfEntry[], context: RankContext): readonly LabelOfEntry[] {
	return rankIn(context)(labels);
}

/** Like `rankLabels`, for many places of one document, whose mentions are counted once. */
export function rankIn(context: RankContext): (labels: readonly LabelOfEntry[]) => readonly LabelOfEntry[] {
	let counted: ReadonlyMap<EntryId, number> | undefined;
	return labels => {
		if (labels.length < 2) {
			return labels;
		}
		const named = counted ??= countEntries(context.mentions);
		const scored = labels.map(label => ({ label, score: scoreOf(label.entry, context, named) }));
		return scored.sort((a, b) => compare(a.score, b.score)).map(({ label }) => label);
	};
}

function countEntries(mentions: readonly Mention[]): ReadonlyMap<EntryId, number> {
	const named = new Map<EntryId, number>();
	for (const { labels: [label, ...others] } of mentions) {
		if (label && others.length === 0) {
			named.set(label.entry, (named.get(label.entry) ?? 0) + 1);
		}
	}
	return named;
}

/** Returns scores to compare in turn; the greater one ranks first. */
function scoreOf(id: EntryId, { library, nearest }: RankContext, named: ReadonlyMap<EntryId, number>): readonly number[] {
	const entry = library.entries.get(id);
	const dossier = entry?.dossier.id ?? '';
	const related = new Set(entry?.links.map(({ to }) => to));
	const sum = (counts: (other: EntryId) => boolean) =>
		[...named].reduce((total, [other, count]) => total + (counts(other) ? count : 0), 0);
	const place = nearest.indexOf(dossier);
	return [
		sum(other => other === id || related.has(other)),
		sum(other => library.entries.get(other)?.dossier.id === dossier),
		place < 0 ? -nearest.length : -place,
	];
}

function compare(a: readonly number[], b: readonly number[]): number {
	const at = a.findIndex((score, index) => score !== b[index]);
	return at < 0 ? 0 : (b[at] ?? 0) - (a[at] ?? 0);
}
