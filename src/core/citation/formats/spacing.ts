import type { Placement } from './form';

/**
 * Text after which a citation needs no space: white space, an opening bracket or quotation mark, a dash, a slash, or the start of the
 * document.
 */
const OPEN = /[\s([{“‘«„¿¡~—–/-]$|^$/u;

/** Returns the spaces that separate a citation from adjacent words. */
export function spacingAt(placement: Placement, text: string, offset: number): { readonly before: string; readonly after: string } {
	if (placement !== 'word') {
		return { before: '', after: '' };
	}
	return {
		before: OPEN.test(text.slice(Math.max(0, offset - 2), offset)) ? '' : ' ',
		// Adjacent brackets would be parsed as a link or as an argument.
		after: /^[\p{L}\p{N}([{]/u.test(text.slice(offset, offset + 2)) ? ' ' : '',
	};
}
