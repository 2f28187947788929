import type { Language } from '../style/locale/languages';
import type { Placement } from './form';

/** Where the mark of a note goes where punctuation stands: `before` it or `after` it. */
export type MarkOrder = 'before' | 'after';

/**
 * The order that a language wants, whatever the style, unless the setting `dossier.citation.punctuation` names one. English
 * puts the mark after the punctuation, French and Spanish put it before: United Nations Editorial Manual, “Footnotes and other
 * references”, IX.B. The MHRA Style Guide, 10.3, says the same for English; the Office québécois de la langue française,
 * “Emploi, présentation et ponctuation de l’appel de note”, for French.
 */
export function markOrder(set: string, language: Language): MarkOrder {
	return set === 'before' || set === 'after' ? set : language === 'en' ? 'after' : 'before';
}

/** As much of a text as punctuation at one place can take. */
const REACH = 20;

/** Marks of punctuation, with the quotation marks around them, that no word goes on behind: not those in `draft.md` or `3.14`. */
const AHEAD = /^[”’»"']{0,2}[.,;:!?…]{1,3}[”’»"']{0,2}(?![\p{L}\p{N}/])/u;

/** The same behind a word, with the space that French has before some of them. */
const BEHIND = /(?<=[\p{L}\p{N})\]”’»"'*_])[\u00A0\u202F]?[.,;:!?…]{1,3}$/u;

/** The point of an abbreviation is part of its word: that of one letter (`M.`) or of `etc.`. */
const ABBREVIATION = /(?:(?<!\p{L})\p{L}|(?<!\p{L})etc)\.$/u;

/** What may follow the end of a sentence or of a part of it. */
const END = /^(?:$|[\s”’»)\]"'])/;

/**
 * The offset at which a citation goes that is asked for at an offset: behind the punctuation that stands there, or before it.
 * Only marks of notes move; keys and brackets are part of the sentence.
 */
export function markOffset({ placement, order }: { readonly placement: Placement; readonly order: MarkOrder }, text: string, offset: number): number {
	if (placement !== 'note') {
		return offset;
	}
	if (order === 'after') {
		return offset + (AHEAD.exec(text.slice(offset, offset + REACH))?.[0].length ?? 0);
	}
	const before = text.slice(Math.max(0, offset - REACH), offset);
	const behind = text.slice(offset, offset + REACH);
	// After the end of a sentence no small letter follows.
	const isAbbreviation = ABBREVIATION.test(before) || (before.endsWith('.') && /^[ \t\u00A0]+\p{Ll}/u.test(behind));
	return END.test(behind) && !isAbbreviation ? offset - (BEHIND.exec(before)?.[0].length ?? 0) : offset;
}
