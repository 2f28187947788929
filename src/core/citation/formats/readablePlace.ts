import { lineStartAt } from '../../text/lineBounds';
import type { Placement } from './form';

/** The maximum length of the text of a line that is looked at. */
const MAX_LINE = 400;

/** The rest of a word, with its compounds and apostrophes. */
const REST_OF_WORD = /^[\p{L}\p{M}\p{N}]+(?:['’-][\p{L}\p{M}\p{N}]+)*/u;

/** Scripts whose words are not separated by spaces, and Korean, whose particles follow the citation. */
const WITHOUT_SPACES = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}\p{sc=Tibt}]/u;

/** A word with its punctuation and emphasis, but without other markup or anything that could be a mark of a list. */
const PLAIN_WORD = /^[“‘"'«(]{0,2}[*_/]{0,3}(?:\p{L}[\p{L}\p{M}\p{N}’'-]+[*_/]{0,3}[.,;!?…]{0,3}[”’"'»)]{0,3}[*_/]{0,3}|\p{L})$/u;

/** The beginning of a heading, which a note on the line below does not belong to. */
const HEADING = /^[ \t]{0,20}(?:[#=]{1,6}[ \t]|\\)/;

/**
 * Returns the offset at which a citation requested at an offset belongs: at the end of a word rather than in it, before a hard line break
 * or a backslash, which would escape the citation, and, if it is a note mark, directly after the text rather than after the spaces that follow it.
 */
export function readablePlace(
	text: string,
	offset: number,
	{ placement, lineEnd }: { readonly placement: Placement; readonly lineEnd?: RegExp | undefined },
): number {
	if (placement === 'free') {
		return offset;
	}
	const at = beforeEscape(text, beforeBreak(text, endOfWord(text, offset), lineEnd));
	return placement === 'note' ? at - blanksAfterWord(text, at) : at;
}

function endOfWord(text: string, offset: number): number {
	const before = text.slice(Math.max(0, offset - 2), offset);
	const rest = REST_OF_WORD.exec(text.slice(offset, offset + MAX_LINE))?.[0] ?? '';
	const isInside = rest !== '' && /[\p{L}\p{N}\p{M}]$/u.test(before);
	return isInside && !WITHOUT_SPACES.test(before + rest) ? offset + rest.length : offset;
}

function beforeBreak(text: string, offset: number, lineEnd: RegExp | undefined): number {
	const line = lineBefore(text, offset);
	const found = lineEnd && /^\r?(?:\n|$)/.test(text.slice(offset, offset + 2)) ? lineEnd.exec(line) : null;
	// Without text before it, it is no line break.
	return found && line.slice(0, found.index).trim() !== '' ? offset - (line.length - found.index) : offset;
}

function beforeEscape(text: string, offset: number): number {
	const backslashes = /\\{1,10}$/.exec(text.slice(Math.max(0, offset - 10), offset))?.[0].length ?? 0;
	return backslashes % 2 === 1 ? offset - 1 : offset;
}

/**
 * Returns the number of spaces before an offset if there is a plain word before them that is not the first on its line. If the offset is
 * on the first blank line below a text, they include the line break: a mark alone on a line would belong to the next block.
 */
function blanksAfterWord(text: string, offset: number): number {
	const start = text.lastIndexOf('\n', offset - 1);
	const isBlank = offset > 0 && start >= 0 && text.slice(start, offset).trim() === '' && /^[ \t]*\r?(?:\n|$)/.test(text.slice(offset, offset + MAX_LINE));
	const end = text[start - 1] === '\r' ? start - 1 : start;
	if (isBlank && !HEADING.test(text.slice(lineStartAt(text, end), end))) {
		const above = spacesAfterWord(text, end);
		return above === undefined ? 0 : offset - end + above;
	}
	return spacesAfterWord(text, offset) ?? 0;
}

/** Returns the number of spaces between a plain word and an offset; `undefined` if there is no such word. */
function spacesAfterWord(text: string, offset: number): number | undefined {
	const line = lineBefore(text, offset);
	const words = line.trimEnd();
	const space = Math.max(words.lastIndexOf(' '), words.lastIndexOf('\t'));
	const hasWordBefore = words.slice(0, Math.max(0, space)).trim() !== '';
	return hasWordBefore && PLAIN_WORD.test(words.slice(space + 1)) ? line.length - words.length : undefined;
}

function lineBefore(text: string, offset: number): string {
	return text.slice(Math.max(lineStartAt(text, offset), offset - MAX_LINE), offset);
}
