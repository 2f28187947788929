import { declared, type DeclaredAbbreviation } from '../../abbreviation/abbreviationSyntax';
import { lineStartAt } from '../../text/lineBounds';

/** An entry of the packages glossarium and glossy: `(key: "un", short: "UN", long: "United Nations")`. */
const ENTRY =
	/\bshort:\s{0,20}(?:"([^"\n]{1,40})"|\[([^\]\n]{1,40})\])\s{0,20},[^()]{0,200}?\blong:\s{0,20}(?:"([^"\n]{1,300})"|\[([^\]\n]{1,300})\])/g;

/** Finds the abbreviations that a Typst document declares in the entries of a glossary. */
export function typstAbbreviations(text: string): readonly DeclaredAbbreviation[] {
	return [...text.matchAll(ENTRY)].flatMap(({ 0: entry, 1: quoted, 2: bracketed, 3: longQuoted, 4: longBracketed, index }) => {
		const short = quoted ?? bracketed ?? '';
		const long = longQuoted ?? longBracketed ?? '';
		const start = index + entry.search(/["[]/) + 1;
		const end = index + entry.length - 1;
		const isComment = text.slice(lineStartAt(text, index), index).includes('//');
		const pair = isComment ? undefined : declared(text, [start, start + short.length], [end - long.length, end]);
		return pair ? [pair] : [];
	});
}
