/** Where the definition of a new Markdown footnote goes, and what its number is. */
export interface FootnotePlace {
	readonly number: number;
	/** The offset at which the definition is inserted. */
	readonly offset: number;
	/** What stands before the definition so that it begins a line of its own, and after it. */
	readonly before: string;
	readonly after: string;
}

const NUMBERED = /\[\^(\d+)\]/g;
const DEFINITION = /^ {0,3}\[\^[^\]\s]+\]:.*(?:\r?\n(?:[ \t]*\r?\n)?[ \t]+\S.*)*/gm;

/**
 * The place of a new footnote: its number follows the highest one in use, and its definition follows
 * the last definition, or ends the document after a blank line. `eol` is the line end of the document.
 */
export function placeFootnote(text: string, eol: string): FootnotePlace {
	const number = 1 + [...text.matchAll(NUMBERED)].reduce((highest, match) => Math.max(highest, Number(match[1])), 0);
	const last = [...text.matchAll(DEFINITION)].at(-1);
	if (last) {
		return { number, offset: last.index + last[0].length, before: eol, after: '' };
	}
	const ends = (text.length - lineEndsFrom(text)) / eol.length;
	return { number, offset: text.length, before: text === '' ? '' : eol.repeat(Math.max(0, 2 - ends)), after: eol };
}

/** Where the line ends begin that end a text. */
function lineEndsFrom(text: string): number {
	let at = text.length;
	while (at > 0 && '\r\n'.includes(text.charAt(at - 1))) {
		at--;
	}
	return at;
}
