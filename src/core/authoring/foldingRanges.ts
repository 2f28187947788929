import { partitionPoint } from '../data/binarySearch';
import type { Steps } from '../steps/steps';
import { looseLinesOf } from './loose/looseLines';
import type { LooseNode } from './loose/looseNode';
import type { Outline } from './outline/outline';

/** A range of lines that can be folded, from zero; the first stays visible. */
export interface FoldingRange {
	readonly from: number;
	readonly to: number;
	readonly isComment: boolean;
}

/**
 * Returns the ranges that can be folded in a dossier file: its parts, sources, entries and everything in them that has several lines, and
 * comments of several lines.
 */
export function* foldingRangesInSteps({ segments }: Outline): Steps<readonly FoldingRange[]> {
	const folds: FoldingRange[] = [];
	let line = 0;
	let part: { readonly key: string; readonly from: number; to: number } | undefined;
	const close = () => {
		if (part && part.to > part.from) {
			folds.push({ from: part.from, to: part.to, isComment: false });
		}
		part = undefined;
	};
	for (const { segment } of segments) {
		const found = foldingRangesOf(segment.text, segment.node);
		folds.push(...found.folds.map(({ from, to, isComment }) => ({ from: from + line, to: to + line, isComment })));
		if (segment.prefix.length === 0) {
			close();
			part = { key: '', from: found.first + line, to: found.last + line };
		} else if (part) {
			part.to = Math.max(part.to, found.last + line);
		}
		line += found.count;
		yield;
	}
	close();
	// A part with one value is folded like that value.
	const seen = new Set<string>();
	return folds.filter(({ from, to }) => {
		const range = `${from} ${to}`;
		const isNew = !seen.has(range);
		seen.add(range);
		return isNew;
	});
}

function foldingRangesOf(
	text: string,
	node: LooseNode | undefined,
): { readonly folds: readonly FoldingRange[]; readonly first: number; readonly last: number; readonly count: number } {
	const lines = looseLinesOf(text);
	const starts = lines.map(({ start }) => start);
	const lineOf = (offset: number) => Math.max(0, partitionPoint(0, starts.length, index => (starts[index] ?? 0) <= offset) - 1);
	const folds: FoldingRange[] = [];
	const add = (start: number, end: number) => {
		const from = lineOf(start);
		const to = lineOf(Math.max(start, end - 1));
		if (to > from) {
			folds.push({ from, to, isComment: false });
		}
	};
	const walk = (value: LooseNode | undefined): void => {
		for (const { key, value: own } of value?.type === 'map' ? value.members : []) {
			add(key.start, own?.end ?? key.end);
			walk(own);
		}
		for (const { start, value: own } of value?.type === 'list' ? value.items : []) {
			add(start, own?.end ?? start);
			walk(own);
		}
	};
	walk(node);
	for (let index = 0; index < lines.length; index++) {
		const from = index;
		while (lines[index + 1] && isComment(text, lines[from]) && isComment(text, lines[index + 1])) {
			index++;
		}
		if (index > from) {
			folds.push({ from, to: index, isComment: true });
		}
	}
	return { folds, first: lineOf(node?.start ?? 0), last: lineOf(Math.max(0, (node?.end ?? 1) - 1)), count: text.split('\n').length - 1 };
}

function isComment(text: string, line: { readonly content: number; readonly end: number; readonly isBlank: boolean } | undefined): boolean {
	return line?.isBlank === true && line.content < line.end && text[line.content] === '#';
}
