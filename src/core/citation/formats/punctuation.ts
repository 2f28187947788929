import type { Language } from '../style/locale/languages';
import type { Placement } from './form';

/** Whether a note mark goes before or after punctuation. */
export type MarkOrder = 'before' | 'after';

/**
 * Returns the order in a language, independent of the style, unless the setting `dossier.citation.punctuation` determines it. English
 * puts the mark after the punctuation, French and Spanish put it before: United Nations Editorial Manual, “Footnotes and other
 * references”, IX.B. The MHRA Style Guide, 10.3, says the same for English; the Office québécois de la langue française, “Emploi,
 * présentation et ponctuation de l’appel de note”, for French.
 */
export function markOrder(set: string, language: Language): MarkOrder {
	return set === 'before' || set === 'after' ? set : language === 'en' ? 'after' : 'before';
}

/** The maximum length of punctuation with its quotation marks. */
const MAX_DISTANCE = 20;

/**
 * Punctuation and its quotation marks that end a word, unlike those in `draft.md` or `3.14`, and unlike `::` and `;;` after the term of a
 * list or before a literal block, and the sign of an image.
 */
const AHEAD = /^[”’»"']{0,2}(?!::|;;|!\[)[.,;:!?…]{1,3}[”’»"']{0,2}(?![\p{L}\p{N}/:;])/u;

/** Punctuation after a word, with the space that precedes some marks in French. */
const BEHIND = /(?<=[\p{L}\p{N})\]”’»"'*_])[\u00A0\u202F]?[.,;:!?…]{1,3}$/u;

/** The full stop of an abbreviation belongs to its word: that of a single letter (`M.`) or of `etc.`. */
const ABBREVIATION = /(?:(?<!\p{L})\p{L}|(?<!\p{L})etc)\.$/u;

/** Text that may follow the end of a sentence or clause. */
const END = /^(?:$|[\s”’»)\]"'])/;

/**
 * Returns the offset to insert a citation at: after the punctuation at an offset, or before it. Only note marks are moved; keys and
 * brackets are part of the sentence.
 */
export function markOffset(
	{ placement, order }: { readonly placement: Placement; readonly order: MarkOrder },
	text: string,
	offset: number,
): number {
	if (placement !== 'note') {
		return offset;
	}
	if (order === 'after') {
		// Punctuation at the start of a line or after a space is markup.
		const isAfterWord = /\S$/.test(text.slice(Math.max(0, offset - 1), offset));
		return offset + (isAfterWord ? AHEAD.exec(text.slice(offset, offset + MAX_DISTANCE))?.[0].length ?? 0 : 0);
	}
	const before = text.slice(Math.max(0, offset - MAX_DISTANCE), offset);
	const following = text.slice(offset, offset + MAX_DISTANCE);
	// A sentence does not start with a lower-case letter.
	const isAbbreviation = ABBREVIATION.test(before) || (before.endsWith('.') && /^[ \t\u00A0]+\p{Ll}/u.test(following));
	return END.test(following) && !isAbbreviation ? offset - (BEHIND.exec(before)?.[0].length ?? 0) : offset;
}
