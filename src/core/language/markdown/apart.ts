import { apartByPatterns, type ApartFinder } from '../../prose/apart';
import { htmlApart } from '../html/apart';

const byPatterns = apartByPatterns([
	['heading', /^ {0,3}#{1,6}(?:[ \t][^\n]*)?$/gmu],
	['heading', /^ {0,3}(?![-*+>#|]|\d{1,9}[.)])[^\s\n][^\n]*\n {0,3}(?:={2,}|-{2,})[ \t\r]*$/gmu],
	['table', /^[ \t>]*\|[^\n]*$/gmu],
	['table', /^[^\n|]+\|[^\n]*\n[ \t]*:?-+:?[ \t]*\|[-| :\t]*(?:\n[^\n|]+\|[^\n]*)*/gmu],
	// The caption of a table in pandoc, and that of an image.
	['caption', /^ {0,3}(?:Table)?:[ \t][^\n]*(?:\n[ \t]*[^\s][^\n]*)*/gmu],
	['caption', /!\[[^[\]\n]*\]/gu],
	['note', /^ {0,3}\[\^[^\]\s]+\]:[^\n]*(?:\n[ \t]*[^\s][^\n]*)*/gmu],
	['note', /\^\[[^[\]\n]*\]/gu],
	['quotation', /^ {0,3}>[^\n]*(?:\n {0,3}>[^\n]*)*/gmu],
]);

/** The parts of Markdown outside the running text, those in HTML included. */
export const markdownApart: ApartFinder = text => {
	const elements = text.includes('</') ? htmlApart(text) : [];
	return elements.length === 0 ? byPatterns(text) : [...byPatterns(text), ...elements].sort((a, b) => a.start - b.start);
};
