import type { OffsetRange } from '../text/offsetRange';
import type { TextEdit } from '../text/textEdit';
import type { MarkedListSyntax } from './markedListSyntax';

/** The content of a list between marks; the marks name it. */
export type ListContent = 'references' | 'abbreviations';

/** Returns the edit that puts a list at a place with a blank line before and after it. `eol` is the line ending of the document. */
export function insertedList(text: string, { start, end }: OffsetRange, list: string, eol: string): TextEdit {
	const gapBefore = start === 0 || /\n[ \t\r]*\n$/.test(text.slice(0, start)) ? '' : text[start - 1] === '\n' ? eol : eol + eol;
	return { start, end, text: gapBefore + list + gapBetween(text.slice(end), eol) };
}

/** Returns the lines of a list between its marks. */
export function markedList(content: ListContent, syntax: Pick<MarkedListSyntax, 'comment'>, lines: readonly string[], eol: string): string {
	const { open, close } = marksOf(content, syntax);
	return [open, '', ...lines, '', close].join(eol);
}

/** Returns the ranges of the lists between marks, including the marks, in order. */
export function findMarkedLists(content: ListContent, syntax: Pick<MarkedListSyntax, 'comment'>, text: string): readonly OffsetRange[] {
	const { open, close } = marksOf(content, syntax);
	const lists: OffsetRange[] = [];
	for (let start = lineOf(text, open, 0); start >= 0;) {
		const last = lineOf(text, close, start + open.length);
		if (last < 0) {
			break;
		}
		const end = last + close.length;
		lists.push({ start, end });
		start = lineOf(text, open, end);
	}
	return lists;
}

function marksOf(
	content: ListContent,
	{ comment: [before, after] }: Pick<MarkedListSyntax, 'comment'>,
): { readonly open: string; readonly close: string } {
	return { open: `${before}dossier:${content}${after}`, close: `${before}/dossier:${content}${after}` };
}

/** Returns the line endings needed between a list and the text after it: one at the end of a document, otherwise those of a blank line. */
function gapBetween(rest: string, eol: string): string {
	if (rest.trim() === '') {
		return rest.includes('\n') ? '' : eol;
	}
	return /^[ \t]*\r?\n[ \t]*\r?\n/.test(rest) ? '' : /^[ \t]*\r?\n/.test(rest) ? eol : eol + eol;
}

/** Returns the offset of a marker on a separate line; -1 if there is none. */
function lineOf(text: string, mark: string, from: number): number {
	for (let at = text.indexOf(mark, from); at >= 0; at = text.indexOf(mark, at + 1)) {
		const begins = at === 0 || text[at - 1] === '\n';
		const rest = text.slice(at + mark.length, at + mark.length + 2);
		if (begins && (rest === '' || rest.startsWith('\n') || rest.startsWith('\r\n'))) {
			return at;
		}
	}
	return -1;
}
