import { apa } from './apa/apa';
import { bluebook } from './bluebook/bluebook';
import { chicago } from './chicago/chicago';
import { oscola } from './oscola/oscola';
import type { Style } from './style';
import { un } from './un/un';

/**
 * All styles, in the order in which they are offered. Their ids are the values of the setting `dossier.citation.style`. A
 * feature picks one with `styleOf`, the language with `languageOf`, formats one citation with `formatCitation` or a whole
 * document with `formatDocument`, and writes the result with `writeRich`. A footnote in an author-date style holds what its
 * `reference` prints.
 */
export const STYLES: readonly Style[] = [un, oscola, bluebook, chicago, apa];

/** The style with an id; an id that no style has is that of the first, so that a mistyped setting still cites. */
export function styleOf(id: string): Style {
	return STYLES.find(style => style.id === id) ?? un;
}
