import { readLatexText } from '../../citation/bibliography/bib/readLatexText';
import type { PrintedCharacter } from '../../quotation/quotationSyntax';
import { superscriptAt } from '../../quotation/superscript';

/** A character that may carry an accent: a letter or a dotless i or j, in braces or not. */
const BASE = '(?:\\{(?:[a-zA-Z]|\\\\[ij](?![a-zA-Z]))\\}|\\\\[ij](?![a-zA-Z])[ \\t]?|[a-zA-Z])';

/**
 * An accent with its letter, a command for a letter or sign with the characters that end its name, a special character with a backslash, or
 * a short space.
 */
const CHARACTER = new RegExp([
	'%[^\\n]*', '\\\\\\\\(?:\\*?(?:\\[[^\\[\\]\\n]{0,20}\\])?)', '\\$(?<script>[_^])(?:\\{(?:\\\\[a-z]{1,10}\\{)?(?<group>[^{}$\\n]{1,20})\\}{1,2}|(?<sign>[a-zA-Z0-9*]))\\$', `\\\\[\`'^"~=.]${BASE}`, '\\\\[uvHcdbkr](?:\\{[a-zA-Z]\\}|[ \\t]+[a-zA-Z])',
	'\\\\(?:ss|ae|AE|oe|OE|o|O|l|L|aa|AA|i|j|dj|DJ|th|TH|dh|DH|S|P|texteuro|euro|pounds|textendash|textemdash|textunderscore|textasciitilde|textquoteleft|textquoteright|textquotesingle|textdegree|textordfeminine|textordmasculine|textcopyright|textregistered|texttrademark|textdollar|textexclamdown|textquestiondown|slash)(?![a-zA-Z])(?:\\{\\}|[ \\t]+)?',
	'\\\\[&%$#_{},;:]', '\\\\verb', '(?<=\\p{L})"[-=~](?=\\p{L})',
].join('|'), 'gu');

/** The hyphens of babel's shorthands in German and Dutch, of which one only allows a word to be divided. */
const SHORTHANDS: Readonly<Record<string, string>> = { '"-': '', '"=': '-', '"~': '-' };

/** Returns the characters that LaTeX commands print: letters with accents, signs, and special characters with a backslash. */
export function printedCharacters(text: string): readonly PrintedCharacter[] {
	return [...text.matchAll(CHARACTER)].flatMap(({ 0: written, index, groups }) => {
		const { script, group, sign = '' } = groups ?? {};
		if (script !== undefined) {
			return [
				{
					start: index,
					end: index + written.length,
					text: script === '_' ? (group ?? sign) : superscriptAt(text, index, group ?? sign),
				},
			];
		}
		const printed = printedBy(written);
		return printed === '' && !written.startsWith('"') ? [] : [{ start: index, end: index + written.length, text: printed }];
	});
}

function printedBy(written: string): string {
	if (/^(?:%|\\verb)/.test(written)) {
		return '';
	}
	if (/^\\(?:[,;:]$|\\)/.test(written)) {
		return ' ';
	}
	return written.startsWith('"') ? (SHORTHANDS[written] ?? '') : readLatexText(written);
}
