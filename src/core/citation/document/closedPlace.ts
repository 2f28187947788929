import { partitionPoint } from '../../data/binarySearch';
import type { ProseFinder } from '../../prose/prose';
import type { OffsetRange } from '../../text/offsetRange';
import type { ClosedFinder, ClosedPart, ClosedReason } from './written';

/** The start and end of a construct that cannot contain citations. */
export interface ClosedRule {
	/** Absent for constructs that are skipped, such as escaped characters. */
	readonly reason?: ClosedReason;
	/** Matches the start; with the flag `g`. */
	readonly open: RegExp;
	/** Returns the text that ends it; absent if the start is the whole construct. */
	readonly close?: (opening: RegExpExecArray) => string;
	/** Where it ends at the latest: at the end of the line or paragraph; if absent, at the end of the text. */
	readonly within?: 'line' | 'paragraph';
	/** Whether an unclosed construct extends as far as `within` allows; if not, its start is ordinary text. */
	readonly staysOpen?: boolean;
	/** Whether it includes the rest of the line after its end. */
	readonly takesLine?: boolean;
}

/**
 * Returns the construct around an offset that cannot contain citations. If several rules match at the same offset, the first one
 * applies.
 */
export function closedByRules(rules: readonly ClosedRule[], text: string, offset: number, start = 0): ClosedPart | undefined {
	const find = finderIn(text);
	const openings = rules.map((rule): Opening => ({ rule, pattern: new RegExp(rule.open), next: undefined }));
	for (let at = start; at < offset; ) {
		const first = firstOpening(openings, text, at);
		if (!first || first.match.index >= offset) {
			return undefined;
		}
		const { rule, match } = first;
		const end = endOf(rule, match, text, find);
		// The start of a construct that is not closed is ordinary text.
		const isConstruct = !rule.close || end > match.index + match[0].length;
		const isBlock = rule.reason === 'comment' || rule.takesLine || text.slice(match.index, end).includes('\n');
		const isBeforeLineEnd = /^[\r\n]?$/.test(text.slice(end, end + 1));
		const isInside = offset < end || (offset === end && isBlock && isBeforeLineEnd);
		if (rule.reason !== undefined && isConstruct && isInside) {
			return { start: match.index, end, reason: rule.reason };
		}
		at = Math.max(end, match.index + 1);
	}
	return undefined;
}

/** A rule while a text is read. */
interface Opening {
	readonly rule: ClosedRule;
	/** A copy of `open`, whose `lastIndex` is changed. */
	readonly pattern: RegExp;
	/** The match that was found last; `null` if there are no more, `undefined` if none was looked for. */
	next: RegExpExecArray | null | undefined;
}

/** Returns the first match of any rule from an offset on. Matches are kept while they are ahead of it. */
function firstOpening(
	openings: readonly Opening[],
	text: string,
	from: number,
): { readonly rule: ClosedRule; readonly match: RegExpExecArray } | undefined {
	let first: { readonly rule: ClosedRule; readonly match: RegExpExecArray } | undefined;
	for (const opening of openings) {
		if (opening.next === undefined || (opening.next && opening.next.index < from)) {
			opening.pattern.lastIndex = from;
			opening.next = opening.pattern.exec(text);
		}
		if (opening.next && (!first || opening.next.index < first.match.index)) {
			first = { rule: opening.rule, match: opening.next };
		}
	}
	return first;
}

/** Returns a function that applies the rules only between prose ranges, because prose can contain citations. */
export function closedBy(findProse: ProseFinder, rules: readonly ClosedRule[]): (text: string) => ClosedFinder {
	return text => {
		let prose: readonly OffsetRange[] | undefined;
		return offset => {
			prose ??= findProse(text);
			const gap = gapAt(prose, text, offset);
			return gap && closedByRules(rules, text, offset, gap.start);
		};
	};
}

/** Returns a function that finds the first reason of several finders. */
export function closedByAny(...finders: readonly ((text: string) => ClosedFinder)[]): (text: string) => ClosedFinder {
	return text => {
		const all = finders.map(finder => finder(text));
		return offset => {
			for (const find of all) {
				const closed = find(offset);
				if (closed) {
					return closed;
				}
			}
			return undefined;
		};
	};
}

/** Returns a function that finds parts, which are in order; their edges count as inside. A text is only read if it is asked about. */
export function closedInParts(partsOf: (text: string) => readonly ClosedPart[]): (text: string) => ClosedFinder {
	return text => {
		let parts: readonly ClosedPart[] | undefined;
		return offset => {
			parts ??= partsOf(text);
			const part = parts[partitionPoint(0, parts.length, at => (parts?.[at]?.end ?? 0) < offset)];
			return part && part.start <= offset ? part : undefined;
		};
	};
}

/** Returns a function that applies the rules to the paragraph around an offset, whose prose cannot contain citations there either. */
export function closedInParagraph(rules: readonly ClosedRule[]): (text: string) => ClosedFinder {
	return text => offset => {
		const start = text.lastIndexOf('\n\n', offset - 1);
		return closedByRules(rules, text, offset, start < 0 ? 0 : start);
	};
}

/** Finds the end of a construct. Remembers the last result, so that many unclosed constructs take linear time. */
type Finder = (sign: string, from: number) => number;

function finderIn(text: string): Finder {
	const known = new Map<string, { readonly from: number; readonly found: number }>();
	return (sign, from) => {
		const last = known.get(sign);
		if (last && last.from <= from && (last.found < 0 || last.found >= from)) {
			return last.found;
		}
		const found = text.indexOf(sign, from);
		known.set(sign, { from, found });
		return found;
	};
}

function endOf({ close, within, staysOpen, takesLine }: ClosedRule, match: RegExpExecArray, text: string, find: Finder): number {
	const from = match.index + match[0].length;
	const limitSign = within === 'line' ? '\n' : '\n\n';
	const limit = within === undefined ? -1 : find(limitSign, from);
	const reach = limit < 0 ? text.length : limit;
	if (!close) {
		return takesLine || staysOpen ? reach : from;
	}
	const sign = close(match);
	const found = find(sign, from);
	const end = found >= 0 && found + sign.length <= reach ? found + sign.length : staysOpen ? reach : from;
	if (!takesLine || end === from) {
		return end;
	}
	const line = find('\n', end);
	return line < 0 ? text.length : line;
}

/** Returns the range between the prose before and after an offset; `undefined` if the offset is in prose or at its edge. */
export function gapAt(prose: readonly OffsetRange[], text: string, offset: number): OffsetRange | undefined {
	const index = partitionPoint(0, prose.length, at => (prose[at]?.end ?? 0) < offset);
	const next = prose[index];
	return next && next.start <= offset ? undefined : { start: prose[index - 1]?.end ?? 0, end: next?.start ?? text.length };
}
