import { partitionPoint } from '../data/binarySearch';
import { matchesOf } from '../text/matchesOf';
import { outerFirst, type OffsetRange } from '../text/offsetRange';
import { linesOf, type Line } from './paragraphs';

/**
 * The kind of a part of a document that does not belong to its running text. Quotations are the words of others. An abstract is running
 * text, but is read by itself.
 */
export type StructureKind = 'heading' | 'caption' | 'table' | 'note' | 'quotation' | 'abstract';

/** A part of a document that does not belong to its running text. */
export interface StructureRange extends OffsetRange {
	readonly kind: StructureKind;
}

/**
 * Finds the headings, captions, tables, notes and block quotations of a segment, in order of their starts; they may be nested. Text in code
 * that looks like one may be included, since it is not prose anyway.
 */
export type StructureFinder = (text: string) => readonly StructureRange[];

/**
 * Finds the matches of patterns, in order of their starts. A pattern has the flags `g` and `u`; its group `inside`, if any, is the part
 * meant. A pattern with signs matches nothing in texts without them.
 */
export function structureByPatterns(patterns: readonly (readonly [kind: StructureKind, pattern: RegExp, signs?: string])[]): StructureFinder {
	return text => {
		let found = NONE;
		for (const [kind, pattern, signs] of patterns) {
			if (signs === undefined || text.includes(signs)) {
				found = together(found, matchesOf(text, pattern).flatMap(match => rangeOf(match, kind)));
			}
		}
		return inOrder(found);
	};
}

const NONE: readonly StructureRange[] = [];

function rangeOf(match: RegExpExecArray, kind: StructureKind): readonly StructureRange[] {
	const inside = match.groups?.['inside'];
	const start = match.index + (inside === undefined ? 0 : match[0].lastIndexOf(inside));
	const end = start + (inside ?? match[0]).length;
	return end > start ? [{ kind, start, end }] : NONE;
}

/** Most texts have no such part, so no list is made for them. */
function together(all: readonly StructureRange[], found: readonly StructureRange[]): readonly StructureRange[] {
	return found.length === 0 ? all : all.length === 0 ? found : [...all, ...found];
}

function inOrder(found: readonly StructureRange[]): readonly StructureRange[] {
	return found.length < 2 ? found : found.toSorted(outerFirst);
}

/**
 * Finds the text between two lines that match a pattern with the flags `g` and `m`, including those lines. The lines are taken in pairs.
 */
export function structureBetween(kind: StructureKind, delimiter: RegExp): StructureFinder {
	return text => {
		const lines = [...text.matchAll(delimiter)];
		return lines.flatMap(({ index }, at) => {
			const last = at % 2 === 0 ? lines[at + 1] : undefined;
			return last ? [{ kind, start: index, end: last.index + last[0].length }] : [];
		});
	};
}

/** Finds headings that the line after them underlines. */
export function underlinedHeadings(title: RegExp, underline: RegExp): StructureFinder {
	return text => {
		const found: StructureRange[] = [];
		let before: Line | undefined;
		for (const line of linesOf(text)) {
			if (before && underline.test(line.content) && title.test(before.content)) {
				found.push({ kind: 'heading', start: before.start, end: line.end });
			}
			before = line;
		}
		return found;
	};
}

/**
 * Finds runs of lines: from one that `opens` to the next one that `closes`, which belongs to it unless it is blank, or to the end of the
 * text.
 */
export function structureOfLines(kind: StructureKind, opens: (line: string) => boolean, closes: (line: string) => boolean): StructureFinder {
	return text => {
		const found: StructureRange[] = [];
		let start: number | undefined;
		for (const line of linesOf(text)) {
			start ??= opens(line.content) ? line.start : undefined;
			if (start !== undefined && closes(line.content)) {
				found.push({ kind, start, end: line.content.trim() === '' ? line.start : line.end });
				start = undefined;
			}
		}
		return start === undefined ? found : [...found, { kind, start, end: text.length }];
	};
}

/** Combines what several finders find, in order of the starts. */
export function combineStructures(...finders: readonly StructureFinder[]): StructureFinder {
	return text => {
		let all = NONE;
		for (const find of finders) {
			all = together(all, find(text));
		}
		return inOrder(all);
	};
}

/** Returns the kinds of all parts that contain an offset. */
export function structureKindsAt(ranges: readonly StructureRange[], offset: number): readonly StructureKind[] {
	if (ranges.length === 0) {
		return NO_KINDS;
	}
	const last = partitionPoint(0, ranges.length, index => (ranges[index]?.start ?? 0) <= offset);
	return ranges.slice(0, last).filter(({ end }) => end > offset).map(({ kind }) => kind);
}

const NO_KINDS: readonly StructureKind[] = [];
