/** The two kinds of .bib file: for BibTeX, and for biblatex. */
export type BibDialect = 'bibtex' | 'biblatex';

/** An entry of a .bib file before it is printed. */
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

/** How a file writes its entries. */
export interface BibStyle {
	readonly indent: string;
	readonly eol: string;
	/** What stands around a value. A value that quotation marks cannot hold is put in braces all the same. */
	readonly quotes: 'braces' | 'quotes';
	/** What stands before and behind the sign `=`. */
	readonly beforeEquals: string;
	readonly afterEquals: string;
	/** To how many characters names are filled up, so that the signs stand below each other; 0 where they do not. */
	readonly nameWidth: number;
	readonly nameCase: 'lower' | 'upper' | 'capital';
	readonly typeCase: 'lower' | 'upper' | 'capital';
	readonly trailingComma: boolean;
	/** What stands before the bracket that closes the entry, where it has a line of its own; `undefined` where it follows the last field. */
	readonly closeIndent: string | undefined;
	readonly delimiters: readonly [string, string];
}

/** The way in which entries are written where no file says how. */
export const DEFAULT_BIB_STYLE: BibStyle = {
	indent: '  ', eol: '\n', quotes: 'braces', beforeEquals: ' ', afterEquals: ' ', nameWidth: 0, nameCase: 'lower', typeCase: 'lower',
	trailingComma: true, closeIndent: '', delimiters: ['{', '}'],
};

/** An entry as text, without a line end behind it. */
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
	return letters === 'upper' ? word.toUpperCase() : letters === 'lower' ? word : word.charAt(0).toUpperCase() + word.slice(1);
}
