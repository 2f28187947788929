import type { Steps } from '../../steps/steps';
import { changedRangeInSteps, type ChangedRange } from '../../text/changedRange';
import { cutLinesInSteps, cutYamlInSteps, type CutDossier, type CutEntry } from '../yaml/cutYaml';
import type { EntryPlace, OwnReading, ReadEntry, TextCut } from './ownReading';

/** A text divided into entries, and which of them an earlier version of the text has. */
export interface Recut {
	readonly cut: TextCut;
	/** The entries of the earlier version that precede and follow those that have to be read. */
	readonly before: readonly ReadEntry[];
	readonly after: readonly ReadEntry[];
	/** The entries that only the earlier version has. */
	readonly gone: readonly ReadEntry[];
	/** The entries that have to be read, and where the last of them ends. */
	readonly fresh: readonly CutEntry[];
	readonly end: EntryPlace;
}

/**
 * Divides a text into entries, in steps; `undefined` if `cutYamlInSteps` cannot. Entries whose text has not changed are taken from the
 * earlier version.
 */
export function* recutInSteps(text: string, earlier: OwnReading | undefined): Steps<Recut | undefined> {
	const range = earlier && (yield* changedRangeInSteps(earlier.text, text));
	return (earlier && range && (yield* recutAround(earlier, range, text))) ?? (yield* recutAll(text, earlier, range));
}

/** Divides the whole text. */
function* recutAll(text: string, earlier: OwnReading | undefined, range: ChangedRange | undefined): Steps<Recut | undefined> {
	const found = yield* cutYamlInSteps(text);
	const [first] = found?.entries ?? [];
	if (!found || !first) {
		return undefined;
	}
	const { block, indent, lines, entries } = found;
	const cut = { block, indent, lines, first };
	const end = { start: block.end, line: block.line + lines };
	if (!earlier || !range) {
		return { cut, before: [], after: [], gone: earlier?.all ?? [], fresh: entries, end };
	}
	const { all } = earlier;
	const from = sameAtStart(earlier, range, found);
	const rest = Math.min(all.length - from, entries.length - from, sameAtEnd(earlier, range, found, text.length));
	return {
		cut,
		before: all.slice(0, from),
		after: all.slice(all.length - rest),
		gone: all.slice(from, all.length - rest),
		fresh: entries.slice(from, entries.length - rest),
		end: entries[entries.length - rest] ?? end,
	};
}

/** Returns the number of entries before a change that have stayed the same. */
function sameAtStart({ cut: { first }, all }: OwnReading, range: ChangedRange, found: CutDossier): number {
	let same = 0;
	for (let end = first.start; found.entries[0]?.start === first.start && same < all.length; same++) {
		const size = all[same]?.size ?? 0;
		end += size;
		if (end > range.start || sizeAt(found, same) !== size) {
			break;
		}
	}
	return same;
}

/** Returns the number of entries after a change that have stayed the same. `length` is the length of the changed text. */
function sameAtEnd({ text, cut: { block }, all }: OwnReading, range: ChangedRange, found: CutDossier, length: number): number {
	let same = 0;
	for (let start = block.end; found.block.end - block.end === length - text.length && same < all.length; same++) {
		const size = all[all.length - 1 - same]?.size ?? 0;
		start -= size;
		if (start < range.endBefore || sizeAt(found, found.entries.length - 1 - same) !== size) {
			break;
		}
	}
	return same;
}

function sizeAt({ block, entries }: CutDossier, index: number): number {
	return (entries[index + 1]?.start ?? block.end) - (entries[index]?.start ?? 0);
}

/**
 * Cuts only the entries that a change touches. `undefined` if it touches anything else, or if a line in it may end the entries or begin
 * another part of an entry before it.
 */
function* recutAround({ text: old, cut, all }: OwnReading, range: ChangedRange, text: string): Steps<Recut | undefined> {
	const { block, indent, first } = cut;
	if (range.endBefore > block.end || (range.endBefore === block.end && block.end < old.length)) {
		return undefined;
	}
	// The key of the first of these entries is before the change, so that it still begins an entry.
	const touched = touchedEntries(cut, all, range);
	if (!touched) {
		return undefined;
	}
	const { from, to, start, end, line, endLine } = touched;
	const moved = text.length - old.length;
	const found = yield* cutLinesInSteps(text, { start, end: end + moved, line }, indent);
	return (
		found && {
			cut: { first, indent, block: { ...block, end: block.end + moved }, lines: cut.lines + found.line - endLine },
			before: all.slice(0, from),
			after: all.slice(to),
			gone: all.slice(from, to),
			fresh: found.entries,
			end: { start: end + moved, line: found.line },
		}
	);
}

interface Touched {
	/** The indices of the first entry and of the one after the last. */
	readonly from: number;
	readonly to: number;
	/** The offsets of their text, and the numbers of lines before it and before its end. */
	readonly start: number;
	readonly end: number;
	readonly line: number;
	readonly endLine: number;
}

/** Returns the entries around a change, with at least one key before it; `undefined` if there is none before it. */
function touchedEntries({ first, indent }: TextCut, all: readonly ReadEntry[], range: ChangedRange): Touched | undefined {
	let from: Pick<Touched, 'from' | 'start' | 'line'> | undefined;
	let { start, line } = first;
	for (const [index, { size, lines }] of all.entries()) {
		if (start + indent < range.start) {
			from = { from: index, start, line };
		}
		start += size;
		line += lines;
		if ((from && start > range.endBefore) || index === all.length - 1) {
			return from && { ...from, to: index + 1, end: start, endLine: line };
		}
	}
	return undefined;
}
