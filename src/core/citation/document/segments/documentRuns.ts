import { partitionPoint } from '../../../data/binarySearch';
import type { Segment } from '../../../prose/segment';
import type { PartCitations } from './partCitations';
import { runEnd } from './segmentRuns';

/** A document in runs of segments, in order. */
export interface DocumentRuns {
	readonly segments: readonly Segment[];
	/** The index of the first segment of each run. */
	readonly firsts: readonly number[];
	readonly parts: readonly PartCitations[];
	/** The offset of each run in the document. */
	readonly starts: readonly number[];
}

/** The runs of a document after an edit, and what has changed: the runs from an index on, up to another one in the old or the new runs. */
export interface ChangedRuns {
	readonly runs: DocumentRuns;
	readonly from: number;
	readonly oldTo: number;
	readonly newTo: number;
}

/** Returns the content of a run of segments; `first` says whether the run is at the start of the document. */
export type ReadRun = (run: readonly Segment[], first: boolean) => PartCitations;

/** An empty document. */
export const NO_RUNS: DocumentRuns = { segments: [], firsts: [], parts: [], starts: [] };

/** Divides a document into runs. Unchanged runs of its earlier version are kept. `read` returns the content of a run. */
export function changedRuns(before: DocumentRuns, segments: readonly Segment[], read: ReadRun): ChangedRuns {
	const old = before.segments;
	const same = sameAtStart(old, segments);
	if (same === old.length && same === segments.length) {
		return { runs: before, from: before.parts.length, oldTo: before.parts.length, newTo: before.parts.length };
	}
	const sameAtEnd = lengthOfSameEnd(old, segments, same);
	const { firsts } = before;
	// The last run ends with the document, whatever its segments are.
	const kept = Math.max(0, partitionPoint(0, firsts.length, index => (firsts[index + 1] ?? Infinity) <= same));
	const moved = segments.length - old.length;
	const added: { readonly first: number; readonly part: PartCitations }[] = [];
	let next = kept;
	let at = firsts[kept] ?? 0;
	while (at < segments.length) {
		while ((firsts[next] ?? Infinity) < at - moved) {
			next++;
		}
		// A run at the start of the document is read differently.
		if (at > 0 && at - moved > 0 && at >= segments.length - sameAtEnd && firsts[next] === at - moved) {
			break;
		}
		const end = runEnd(segments, at);
		added.push({ first: at, part: read(segments.slice(at, end), at === 0) });
		at = end;
	}
	const oldTo = at < segments.length ? next : firsts.length;
	const parts = before.parts.slice(0, kept).concat(added.map(({ part }) => part), before.parts.slice(oldTo));
	return {
		runs: {
			segments, parts, starts: startsOf(parts, before.starts.slice(0, kept)),
			firsts: firsts.slice(0, kept).concat(added.map(({ first }) => first), firsts.slice(oldTo).map(first => first + moved)),
		},
		from: kept, oldTo, newTo: kept + added.length,
	};
}

/** Returns the offsets of all runs. `known` are those of the first ones. */
function startsOf(parts: readonly PartCitations[], known: readonly number[]): readonly number[] {
	const starts = [...known];
	const last = starts.length - 1;
	let at = last < 0 ? 0 : (starts[last] ?? 0) + (parts[last]?.length ?? 0);
	for (let index = starts.length; index < parts.length; index++) {
		starts.push(at);
		at += parts[index]?.length ?? 0;
	}
	return starts;
}

function sameAtStart(before: readonly Segment[], after: readonly Segment[]): number {
	let same = 0;
	while (same < before.length && same < after.length && before[same] === after[same]) {
		same++;
	}
	return same;
}

/** Returns the number of unchanged segments at the end, among those after `from`. */
function lengthOfSameEnd(before: readonly Segment[], after: readonly Segment[], from: number): number {
	let same = 0;
	while (
		before.length - same > from
		&& after.length - same > from
		&& before[before.length - 1 - same] === after[after.length - 1 - same]
	) {
		same++;
	}
	return same;
}

/** The number of runs that are looked up one by one: a change nearly always needs few. */
const MAX_LOOKUPS = 16;

/** The order of the runs of a document. */
export class RunPositions {
	private readonly parts: readonly PartCitations[];
	private byPart: ReadonlyMap<PartCitations, number> | undefined;
	private lookups = 0;

	constructor(parts: readonly PartCitations[]) {
		this.parts = parts;
	}

	/** Returns the index of a run; -1 if the document does not have it. */
	of(run: PartCitations): number {
		this.lookups++;
		if (!this.byPart && this.lookups > MAX_LOOKUPS) {
			this.byPart = new Map(this.parts.map((one, index) => [one, index]));
		}
		return this.byPart ? this.byPart.get(run) ?? -1 : this.parts.indexOf(run);
	}
}
