import { textOf } from '../../../csl/cslText';
import type { BibliographyItem } from '../items/item';
import { ItemWriter } from '../items/itemWriter';
import type { BibField } from './bibEntry';
import { hasUnwritable, latexText, type LatexEncoding } from './latexText';

/** The fields that biblatex parses as lists. */
const LISTS: ReadonlySet<string> = new Set(['institution', 'location', 'organization', 'publisher']);

/** Collects the fields of one item and records which of its variables were not used. */
export class BibRecord extends ItemWriter {
	readonly fields: BibField[] = [];
	private readonly encoding: LatexEncoding;

	constructor(item: BibliographyItem, encoding: LatexEncoding) {
		super(item, ['type', 'id', 'citation-key']);
		this.encoding = encoding;
	}

	/** Adds a text variable as a field, unless the variable or the name is empty. */
	text(field: string, name: string, map: (text: string) => string = text => text): void {
		const value = textOf(this.item.csl, field);
		if (value !== '' && name !== '') {
			const latex = latexText(map(value), this.encoding);
			// biblatex splits “Office on Drugs and Crime” into two offices unless it is in braces.
			this.add(field, name, this.encoding === 'unicode' && LISTS.has(name) && /\band\b/i.test(value) ? `{${latex}}` : latex);
		}
	}

	/**
	 * Adds a variable that LaTeX reads verbatim, such as a URL. `encoded` lists the characters to percent-encode in addition to those
	 * that would end the field.
	 */
	verbatim(field: string, name: string, encoded: string): void {
		const value = textOf(this.item.csl, field);
		if (value !== '') {
			const pattern = this.encoding === 'ascii' ? /[^\x21-\x7E]|[{}\\<>"^`|]/gu : /[\s{}\\<>"^`|]/gu;
			const isKept = (character: string) => '<>"^`|'.includes(character) && !encoded.includes(character);
			this.add(
				field,
				name,
				value
					.replace(/\p{Cs}/gu, '\uFFFD')
					.replace(pattern, character => (isKept(character) ? character : encodeURIComponent(character))),
			);
		}
	}

	/** Adds a field whose value is LaTeX already. */
	add(field: string, name: string, value: string, { isMacro = false }: { readonly isMacro?: boolean } = {}): void {
		this.used.add(field);
		this.fields.push({ name, value, macro: isMacro });
		if (this.encoding === 'ascii' && !isMacro && hasUnwritable(value)) {
			this.lose(field, 'characters');
		}
	}

	/** Adds a field that does not come from a variable, such as the subtype of a newspaper. */
	addPlain(name: string, value: string): void {
		if (value !== '') {
			this.fields.push({ name, value, macro: false });
		}
	}
}
