import { lineEndOf } from './bibliography/addResult';
import { referenceListPlace } from './referenceListPlace';
import type { ReferenceListSyntax, TextPart } from './referenceListSyntax';

/** Replaces the text from `start` to `end`. */
export interface ListEdit extends TextPart {
	readonly text: string;
}

const OPEN = 'dossier:references';
const CLOSE = '/dossier:references';

/**
 * Returns the edit that inserts or refreshes a reference list. An existing list between its markers is replaced; otherwise {@link
 * referenceListPlace} decides where the list goes.
 */
export function placeReferenceList(syntax: ReferenceListSyntax, text: string, cursor: number, references: readonly string[]): ListEdit {
	const eol = lineEndOf(text);
	const list = writtenReferenceList(syntax, references, eol);
	const [known] = findReferenceLists(syntax, text);
	if (known) {
		return { ...known, text: list };
	}
	const { start, end } = referenceListPlace(syntax, text, cursor);
	const gapBefore = start === 0 || /\n[ \t\r]*\n$/.test(text.slice(0, start)) ? '' : text[start - 1] === '\n' ? eol : eol + eol;
	return { start, end, text: gapBefore + list + gapBetween(text.slice(end), eol) };
}

/** A list of references between its marks. */
export function writtenReferenceList(syntax: Pick<ReferenceListSyntax, 'comment' | 'lines'>, references: readonly string[], eol: string): string {
	const { open, close } = marksOf(syntax);
	return [open, '', ...syntax.lines(references), '', close].join(eol);
}

/** Returns the ranges of the lists between markers, including the markers, in order. */
export function findReferenceLists(syntax: Pick<ReferenceListSyntax, 'comment'>, text: string): readonly TextPart[] {
	const { open, close } = marksOf(syntax);
	const lists: TextPart[] = [];
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

function marksOf({ comment: [before, after] }: Pick<ReferenceListSyntax, 'comment'>): { readonly open: string; readonly close: string } {
	return { open: `${before}${OPEN}${after}`, close: `${before}${CLOSE}${after}` };
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
