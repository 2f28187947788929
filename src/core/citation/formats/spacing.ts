import type { Placement } from './form';

/** After this a citation needs no space: white space, an opening bracket or quotation mark, a dash or slash, or nothing. */
const OPEN = /[\s([{“‘«„¿¡~—–/-]$|^$/u;

/** What a citation needs at an offset of a text so that it does not touch a word: a space before it, after it, or neither. */
export function spacingAt(placement: Placement, text: string, offset: number): { readonly before: string; readonly after: string } {
	if (placement !== 'word') {
		return { before: '', after: '' };
	}
	return {
		before: OPEN.test(text.slice(Math.max(0, offset - 2), offset)) ? '' : ' ',
		// A bracket behind a citation in brackets would make a link of the two, or an argument of the other.
		after: /^[\p{L}\p{N}([{]/u.test(text.slice(offset, offset + 2)) ? ' ' : '',
	};
}
