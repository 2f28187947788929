import type { ProseFinder } from '../../prose/prose';
import type { TextPart } from '../referenceListSyntax';
import type { ClosedFinder, ClosedPart, ClosedReason } from './written';

/** Something in which no citation can be, by how it begins and ends. */
export interface ClosedRule {
	/** Absent for what is only read over, such as an escaped sign. */
	readonly reason?: ClosedReason;
	/** How it begins; with the flag `g`. */
	readonly open: RegExp;
	/** What closes it; absent where its beginning is all of it. */
	readonly close?: (opening: RegExpExecArray) => string;
	/** How far it reaches at most: to the end of its line, or of its paragraph; absent where it may go on to the end of the text. */
	readonly within?: 'line' | 'paragraph';
	/** Whether it goes to the end of all that it may reach where nothing closes it; else its beginning is text. */
	readonly staysOpen?: boolean;
	/** Whether the rest of the line behind it belongs to it. */
	readonly takesLine?: boolean;
}

/** Finds the part around an offset in which no citation can be, by rules; of those that begin at one place the first counts. */
export function closedByRules(rules: readonly ClosedRule[], text: string, offset: number, start = 0): ClosedPart | undefined {
	const find = finderIn(text);
	const openings = rules.map(rule => ({ rule, pattern: new RegExp(rule.open), next: undefined as RegExpExecArray | null | undefined }));
	for (let at = start; at < offset; ) {
		let first: { readonly rule: ClosedRule; readonly match: RegExpExecArray } | undefined;
		for (const opening of openings) {
			if (opening.next === undefined || (opening.next && opening.next.index < at)) {
				opening.pattern.lastIndex = at;
				opening.next = opening.pattern.exec(text);
			}
			if (opening.next && (!first || opening.next.index < first.match.index)) {
				first = { rule: opening.rule, match: opening.next };
			}
		}
		if (!first || first.match.index >= offset) {
			return undefined;
		}
		const { rule, match } = first;
		const end = endOf(rule, match, text, find);
		const isBlock = rule.reason === 'comment' || rule.takesLine || text.slice(match.index, end).includes('\n');
		const isEdge = offset === end && isBlock && /^[\r\n]?$/.test(text.slice(end, end + 1));
		if (rule.reason !== undefined && end > match.index + match[0].length - 1 && (offset < end || isEdge) && (end > match.index + match[0].length || !rule.close)) {
			return { start: match.index, end, reason: rule.reason };
		}
		at = Math.max(end, match.index + 1);
	}
	return undefined;
}

/**
 * The same for what is between two stretches of the prose of a language: where prose is, a citation can be.
 */
export function closedBy(findProse: ProseFinder, rules: readonly ClosedRule[]): (text: string) => ClosedFinder {
	return text => {
		let prose: readonly TextPart[] | undefined;
		return offset => {
			prose ??= findProse(text);
			const gap = gapAt(prose, text, offset);
			return gap && closedByRules(rules, text, offset, gap.start);
		};
	};
}

/** Finds what closes something, and remembers where that was: many that nothing closes cost no more than one. */
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

/** What is between the prose before an offset and the prose behind it; `undefined` where the offset is in prose or at its edge. */
function gapAt(prose: readonly TextPart[], text: string, offset: number): TextPart | undefined {
	let low = 0;
	let high = prose.length;
	while (low < high) {
		const middle = (low + high) >>> 1;
		if ((prose[middle]?.end ?? 0) < offset) {
			low = middle + 1;
		} else {
			high = middle;
		}
	}
	const next = prose[low];
	return next && next.start <= offset ? undefined : { start: prose[low - 1]?.end ?? 0, end: next?.start ?? text.length };
}
