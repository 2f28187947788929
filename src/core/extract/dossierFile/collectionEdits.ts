import { lineEndAt } from '../../text/lineBounds';
import { lineEndingOf } from '../../text/lineEnding';
import type { OffsetRange } from '../../text/offsetRange';
import type { TextEdit } from '../../text/textEdit';

// Edits of a collection in YAML that change nothing else of it.

/** Inserts into a collection in flow style, after its last value. `size` is how many it has. */
export function beforeBracket(text: string, { start, end }: OffsetRange, size: number, written: string): TextEdit {
	let at = end - 1;
	while (/\s/.test(text.charAt(at - 1))) {
		at--;
	}
	// After a comment, a value needs a line of its own.
	const lineStart = text.lastIndexOf('\n', at - 1) + 1;
	const isCommented = lineStart > start && /(?:^|\s)#/.test(text.slice(lineStart, at));
	const place = isCommented ? end - 1 : at;
	const inserted = size === 0 ? inEmptyBrackets(text, place, written) : `${text[at - 1] === ',' && !isCommented ? ' ' : ', '}${written}`;
	return { start: place, end: place, text: inserted };
}

/** Returns a value with the spaces that it needs at a place in brackets without values: `{ value }`, but `[value]`. */
function inEmptyBrackets(text: string, place: number, written: string): string {
	const isAfterBrace = text[place - 1] === '{';
	return `${isAfterBrace ? ' ' : ''}${written}${isAfterBrace && text[place] === '}' ? ' ' : ''}`;
}

/**
 * Inserts lines after the last line of a collection in block style, with its indentation. Comments below that are indented further belong
 * to its last value and stay with it.
 */
export function afterLast(text: string, node: OffsetRange, lines: readonly string[]): TextEdit {
	const indent = ' '.repeat(node.start - (text.lastIndexOf('\n', node.start - 1) + 1));
	const content = text.slice(0, node.end).trimEnd().length;
	const at = afterComments(text, lineEndAt(text, content), indent.length);
	const eol = lineEndingOf(text);
	return { start: at, end: at, text: lines.map(line => eol + indent + line).join('') };
}

/** The end of the last of the comments after the end of a line that are indented by more than some spaces; `from` if there are none. */
function afterComments(text: string, from: number, indent: number): number {
	let end = from;
	for (let at = from; at < text.length;) {
		const next = lineEndAt(text, at + (text[at] === '\r' ? 2 : 1));
		const [, spaces = '', mark = ''] = /^\r?\n([ \t]*)(\S?)/.exec(text.slice(at, next)) ?? [];
		if (mark !== '' && (mark !== '#' || spaces.length <= indent)) {
			break;
		}
		end = mark === '' ? end : next;
		at = next;
	}
	return end;
}
