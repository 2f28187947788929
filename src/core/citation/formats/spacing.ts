import type { CitationFormat } from './chooseForm';

/** Forms that stand in the line as words do; the others are marks of notes, which follow a word directly. */
const IN_LINE: readonly CitationFormat[] = ['pandoc', 'latexCite', 'typstCite', 'asciidocCite', 'orgCite', 'brackets', 'html'];

/** Commands of LaTeX that make a note, whatever key they cite. */
const NOTE_COMMAND = /^\\(?:foot|smart)/;

/** After this a citation needs no space: white space, an opening bracket or quotation mark, a dash or slash, or nothing. */
const OPEN = /[\s([{“‘«„¿¡~—–/-]$|^$/u;

/** Whether a citation is the mark of a note. What a template of the user's own makes, nobody knows. */
export function isNoteMark(form: CitationFormat, mark: string): boolean {
	return NOTE_COMMAND.test(mark) || (!IN_LINE.includes(form) && form !== 'template');
}

/** What a citation needs at an offset of a text so that it does not touch a word: a space before it, after it, or neither. */
export function spacingAt(form: CitationFormat, mark: string, text: string, offset: number): { readonly before: string; readonly after: string } {
	if (!IN_LINE.includes(form) || NOTE_COMMAND.test(mark)) {
		return { before: '', after: '' };
	}
	return {
		before: OPEN.test(text.slice(Math.max(0, offset - 2), offset)) ? '' : ' ',
		after: /^[\p{L}\p{N}]/u.test(text.slice(offset, offset + 2)) ? ' ' : '',
	};
}
