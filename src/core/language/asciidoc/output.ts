import type { Output } from '../../citation/style/output';

/** AsciiDoc. Characters that could be markup are written as references, which hold in every place where a backslash does not. */
export const asciidoc: Output = {
	text: escape,
	italic: text => `__${text}__`,
	smallCaps: text => `[.small-caps]##${text}##`,
	address: url => escape(url, false),
	seam: (left, right) => (left.text.endsWith(';') && right.text.startsWith(';') ? '{empty}' : ''),
};

function escape(text: string, atStart: boolean): string {
	const inline = text
		.replace(/&/g, '&amp;')
		.replace(/[\\*_`#+^~[\]{}|<>]|\((?=\(|C\)|R\)|TM\))|-(?=[->])|=(?=>)|\.(?=\.\.)|'(?=')|"(?=`)|:(?=:)/g, reference)
		// Two semicolons make a term of what is before them, also where the first ends a reference.
		.replace(/;(?=;)/g, ';{empty}');
	return atStart ? inline.replace(/^(?:[.=:/'-]|\w(?=\.))/, reference).replace(/^(\d{1,9})\./, '$1&#46;') : inline;
}

function reference(character: string): string {
	return `&#${String(character.charCodeAt(0))};`;
}
