import { apa } from './apa/apa';
import { bluebook } from './bluebook/bluebook';
import { chicago } from './chicago/chicago';
import { oscola } from './oscola/oscola';
import type { Style } from './style';
import { un } from './un/un';

/**
 * All styles, in the order of the setting `dossier.citation.style`, whose values are their ids. Pick a style with `styleOf` and a
 * language with `languageOf`, format one citation with `formatCitation` or a document with `formatDocument`, and write the result with
 * `writeRich`. A footnote in an author-date style contains the result of `reference`.
 */
export const STYLES: readonly Style[] = [un, oscola, bluebook, chicago, apa];

/** Returns the style with an id; the first style for unknown ids, so that a mistyped setting does not prevent citing. */
export function styleOf(id: string): Style {
	return STYLES.find(style => style.id === id) ?? un;
}
