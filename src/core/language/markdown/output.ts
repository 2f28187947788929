import { escapeMarkdown } from '../../markdown/escapeMarkdown';
import type { Output } from '../../citation/style/output';
import { isWebAddress } from '../../citation/webAddress';

/**
 * Markdown that CommonMark, GFM and pandoc read alike: pandoc's citations (`@`), sub- and superscripts, notes and maths are
 * escaped too, and so is what GFM would link or show as a picture. There is no mark for small capitals that all of them know, so they are plain.
 */
export const markdown: Output = {
	text: escape,
	// A mark between spaces is none, but pandoc ends italics with it.
	italic: text => `*${text.replace(/(?<=\s)\*+(?=\s)/g, marks => '\\*'.repeat(marks.length))}*`,
	smallCaps: text => text,
	// CommonMark's rules of flanking: a mark beside punctuation must not touch a letter on its other side.
	holdsItalic: (text, before, after) => (!isMark(text[0]) || !isLetter(before)) && (!isMark(text.at(-1)) || !isLetter(after)),
	address: url => (isWebAddress(url) ? `<${url}>` : escape(url, false)),
};

/** In a table, too: where the text goes is not known. */
function escape(text: string, atStart: boolean): string {
	return escapeMarkdown(text, { atStart, inTable: true });
}

function isMark(character = ''): boolean {
	return /[\p{P}\p{S}]/u.test(character);
}

function isLetter(character: string): boolean {
	return character !== '' && !/[\s\p{P}\p{S}]/u.test(character.at(-1) ?? '');
}
