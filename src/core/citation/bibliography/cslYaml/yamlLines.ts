import { lineEndAt, lineStartAt } from '../../../text/lineBounds';
import type { OffsetRange } from '../../../text/offsetRange';

/** A list item in block style with its dash. */
export interface ItemSpan extends OffsetRange {
	readonly indent: string;
	readonly dash: string;
}

const DASH = /^( *)(-(?:[ \t]+(?=[^\s#])|(?=[ \t]*(?:#.*)?$)))/;
const BLANK_OR_COMMENT = /^[ \t]*(?:#.*)?$/;
const DOCUMENT_END = /^(?:---|\.\.\.)(?:[ \t]|$)/;

/**
 * Returns the offset before which a list ends: the line of the next key, otherwise the end of the document. Only brackets, comments
 * and blank lines follow the last scalar of the list.
 */
export function listBoundary(text: string, contentEnd: number, next: number | undefined): number {
	if (next !== undefined && next >= contentEnd) {
		return lineStartAt(text, next);
	}
	for (const line of linesFrom(text, contentEnd)) {
		if (line.start > contentEnd && DOCUMENT_END.test(text.slice(line.start, line.end))) {
			return line.start;
		}
	}
	return text.length;
}

/**
 * Returns the lines of an item, from the first dash after the previous item to the last line before the next dash that is neither
 * blank nor a comment. `undefined` if the dash is not the first character on its line.
 */
export function itemSpan(
	text: string,
	{ from, contentEnd, to }: { readonly from: number; readonly contentEnd: number; readonly to: number },
): ItemSpan | undefined {
	for (const { start, end } of linesFrom(text, from)) {
		const content = text.slice(start, end);
		if (start < from || BLANK_OR_COMMENT.test(content)) {
			continue;
		}
		const dash = DASH.exec(content);
		return dash
			? {
					start,
					end: lastLineEnd(text, contentEnd, to),
					indent: dash[1] ?? '',
					dash: /[ \t]$/.test(dash[2] ?? '') ? (dash[2] ?? '- ') : '- ',
				}
			: undefined;
	}
	return undefined;
}

/** Returns the end of the last line of an item; closing brackets may follow its last scalar. */
function lastLineEnd(text: string, contentEnd: number, to: number): number {
	let last = lineEndAt(text, contentEnd);
	for (const { start, end } of linesFrom(text, last)) {
		const content = text.slice(start, end);
		if (start >= to || (start > last && !/^[ \t]*(?:[\]}][\]},\s]*(?:#.*)?|)$/.test(content) && !BLANK_OR_COMMENT.test(content))) {
			break;
		}
		last = start > last && /[\]}]/.test(content.replace(/#.*/, '')) ? end : last;
	}
	return last;
}

function* linesFrom(text: string, offset: number): Generator<OffsetRange> {
	for (let start = lineStartAt(text, offset); start < text.length; ) {
		const end = lineEndAt(text, start);
		yield { start, end };
		const feed = text.indexOf('\n', end);
		if (feed < 0) {
			return;
		}
		start = feed + 1;
	}
}
