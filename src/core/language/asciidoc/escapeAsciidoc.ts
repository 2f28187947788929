import type { EscapePlace } from '../../citation/style/output';
import { oneLine } from '../../text/shownText';

/**
 * Escapes a text, on one line, so that AsciiDoc parses none of it as markup. Characters that could be markup become character references,
 * which also work inside macros, where a backslash does not. `atStart`: the text starts a paragraph. All text is written with this
 * function.
 */
export function escapeAsciidoc(text: string, { atStart = false }: EscapePlace = {}): string {
	const inline = oneLine(text)
		.replace(/&/g, '&amp;')
		.replace(
			/[\\*_`#+^~[\]{}|<>]|\((?=\(|C\)|R\)|TM\))|-(?=[->])|=(?=>)|\.(?=\.\.)|'(?=')|"(?=`)|:(?=:|\/\/)|(?<=\S)@(?=\S)/g,
			reference,
		)
		// Two semicolons after a text mark a term of a description list, even if the first one ends a character reference.
		.replace(/;(?=;)/g, ';{empty}');
	return atStart
		? inline
				.replace(/^(\s*)([.=:/'-]|\w(?=\.))/, (_, blanks: string, sign: string) => blanks + reference(sign))
				.replace(/^(\s*\d{1,9})\./, '$1&#46;')
		: inline;
}

/** Escapes a URL so that AsciiDoc makes it a link, also inside a macro. */
export function asciidocAddress(url: string): string {
	return escapeAsciidoc(url).replace(/^(https?)&#58;/i, '$1:');
}

function reference(character: string): string {
	return `&#${String(character.charCodeAt(0))};`;
}
