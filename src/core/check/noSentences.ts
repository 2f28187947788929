/** “Author. 2008. Title …”. */
const YEAR_BETWEEN_STOPS = /^[\s*_]*\p{Lu}[^.\n]{1,80}(?:\.[^.\n]{1,30}){0,4}\.\s(?:1[89]|20)\d\d[a-z]?\.\s/u;
/** “Author, A. (2008). Title …”. */
const YEAR_IN_BRACKETS = /^[\s*_]*\p{Lu}[\p{L}’'-]{1,40},\s\p{Lu}\.[^()\n]{0,120}\((?:1[89]|20)\d\d[a-z]?\)[.,]?\s/u;

/** A fast test for both: a year in the first characters, which most paragraphs do not have. */
const YEAR = /\d{4}/;
const BEGINNING = 300;

/** Whether a paragraph is an entry of a bibliography by author and date, which consists of titles and names rather than sentences. */
export function isBibliographicEntry(text: string): boolean {
	const from = text.search(/[^\s*_]/u);
	return from >= 0 && YEAR.test(text.slice(from, from + BEGINNING)) && (YEAR_BETWEEN_STOPS.test(text) || YEAR_IN_BRACKETS.test(text));
}

/** “Figure 3.3. …”, “Source: …”, whatever markup the document uses for captions. */
const CAPTION =
	/^[\s*_]*(?:(?:figure|fig\.|table|box|map|chart|graphique|tableau|encadré|carte|abbildung|abb\.|tabelle|karte|figuur|tabel|kaart|figura|tabla|cuadro|mapa)\s[\p{N}IVX][\p{N}IVX.–-]{0,8}(?=[\s.:*_]|$)|(?:sources?|quellen?|bron(?:nen)?|fuentes?)\s?:)/iu;

/** “[14] …”: an entry of a numbered bibliography, or a note. In Markdown, the brackets may be markup, of which spaces are left. */
const NUMBERED = /^\s*(?:\[\d{1,3}\]|\d{1,3}(?=\s\s))\s/u;

/**
 * Whether a paragraph is the caption of a figure or table, says where it is from, or begins with a number in square brackets, as
 * references do.
 */
export function isCaption(text: string): boolean {
	return CAPTION.test(text) || NUMBERED.test(text);
}
