import { oneLine } from '../../shownText';

/**
 * Text on one line in which AsciiDoc reads no markup; the only way in which text gets into AsciiDoc. Characters that could be markup are
 * written as references, which hold in every place where a backslash does not, inside macros too. `atStart`: it begins a paragraph.
 */
export function escapeAsciidoc(text: string, atStart = false): string {
	const inline = oneLine(text)
		.replace(/&/g, '&amp;')
		.replace(/[\\*_`#+^~[\]{}|<>]|\((?=\(|C\)|R\)|TM\))|-(?=[->])|=(?=>)|\.(?=\.\.)|'(?=')|"(?=`)|:(?=:|\/\/)|(?<=\S)@(?=\S)/g, reference)
		// Two semicolons make a term of what is before them, also where the first ends a reference.
		.replace(/;(?=;)/g, ';{empty}');
	return atStart ? inline.replace(/^(\s*)([.=:/'-]|\w(?=\.))/, (_, blanks: string, sign: string) => blanks + reference(sign)).replace(/^(\s*\d{1,9})\./, '$1&#46;') : inline;
}

/** An address that AsciiDoc links, also inside a macro. */
export function asciidocAddress(url: string): string {
	return escapeAsciidoc(url).replace(/^(https?)&#58;/i, '$1:');
}

function reference(character: string): string {
	return `&#${String(character.charCodeAt(0))};`;
}
