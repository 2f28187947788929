import { capitalized } from '../../../text/capitalized';

/** The two dialects of .bib files. */
export type BibDialect = 'bibtex' | 'biblatex';

/** An entry of a .bib file that has not been printed yet. */
export interface BibEntry {
	readonly type: string;
	readonly key: string;
	readonly fields: readonly BibField[];
}

/** A field of an entry. The value is LaTeX with balanced braces, or the name of a macro such as `oct`. */
export interface BibField {
	readonly name: string;
	readonly value: string;
	readonly macro: boolean;
}

/** How a file formats its entries. */
export interface BibStyle {
	readonly indent: string;
	readonly eol: string;
	/** The delimiters of values. Values that quotation marks cannot contain are put in braces in either case. */
	readonly quotes: 'braces' | 'quotes';
	/** The white space before and after `=`. */
	readonly beforeEquals: string;
	readonly afterEquals: string;
	/** The width to which field names are padded so that the equals signs align; 0 if they do not. */
	readonly nameWidth: number;
	readonly nameCase: 'lower' | 'upper' | 'capital';
	readonly typeCase: 'lower' | 'upper' | 'capital';
	readonly trailingComma: boolean;
	/** The indentation of the closing bracket if it has a line of its own; `undefined` if it follows the last field. */
	readonly closeIndent: string | undefined;
	readonly delimiters: readonly [string, string];
}

/** The style used if there is no file to follow. */
export const DEFAULT_BIB_STYLE: BibStyle = {
	indent: '  ', eol: '\n', quotes: 'braces', beforeEquals: ' ', afterEquals: ' ', nameWidth: 0, nameCase: 'lower', typeCase: 'lower',
	trailingComma: true, closeIndent: '', delimiters: ['{', '}'],
};

/** Prints an entry without a line ending after it. */
export function printBibEntry({ type, key, fields }: BibEntry, style: BibStyle): string {
	const [open, close] = style.delimiters;
	const lines = fields.map(({ name, value, macro }) => {
		const head = inCase(name, style.nameCase).padEnd(style.nameWidth) + `${style.beforeEquals}=${style.afterEquals}`;
		return style.indent + head + (macro ? value : delimited(value, style));
	});
	const end = style.closeIndent === undefined ? close : `${style.eol}${style.closeIndent}${close}`;
	const body = lines.length === 0 ? '' : `${style.eol}${lines.join(`,${style.eol}`)}${style.trailingComma ? ',' : ''}`;
	return `@${inCase(type, style.typeCase)}${open}${key},${body}${end}`;
}

function delimited(value: string, { quotes }: BibStyle): string {
	return quotes === 'quotes' && !value.includes('"') ? `"${value}"` : `{${value}}`;
}

function inCase(word: string, letters: BibStyle['nameCase']): string {
	switch (letters) {
		case 'upper':
			return word.toUpperCase();
		case 'lower':
			return word;
		case 'capital':
			return capitalized(word);
	}
}
