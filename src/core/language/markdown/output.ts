import type { EscapePlace, Output } from '../../citation/style/output';
import { isWebAddress } from '../../citation/webAddress';
import { escapeMarkdown } from '../../markdown/escapeMarkdown';

/**
 * Writes Markdown that CommonMark, GFM and pandoc parse alike. This also escapes pandoc's citations (`@`), sub- and superscripts, notes and
 * maths, and what GFM would link or show as an image. Small capitals are plain text, because no markup for them is common to all.
 */
export const markdownOutput: Output = {
	text: escape,
	// An asterisk between spaces is not markup, but pandoc would end italics with it.
	italic: text => `*${text.replace(/(?<=\s)\*+(?=\s)/g, marks => '\\*'.repeat(marks.length))}*`,
	smallCaps: text => text,
	// The flanking rules of CommonMark: a delimiter next to punctuation must not touch a letter on its other side.
	holdsItalic: (text, before, after) => (!isMark(text[0]) || !isLetter(before)) && (!isMark(text.at(-1)) || !isLetter(after)),
	address: url => (isWebAddress(url) ? `<${url}>` : escape(url)),
};

/** Escapes table delimiters too, because the text may be inserted in a table. */
function escape(text: string, { atStart = false }: EscapePlace = {}): string {
	return escapeMarkdown(text, { atStart, inTable: true });
}

function isMark(character = ''): boolean {
	return /[\p{P}\p{S}]/u.test(character);
}

function isLetter(character: string): boolean {
	return character !== '' && !/[\s\p{P}\p{S}]/u.test(character.at(-1) ?? '');
}
