import type { BibField } from './bibEntry';
import { textOf } from '../../../csl/cslText';
import type { BibliographyItem, Loss } from '../items/item';
import { hasUnwritable, latexText, type LatexEncoding } from './latexText';

/** The fields that biblatex parses as lists. */
const LISTS: ReadonlySet<string> = new Set(['institution', 'location', 'organization', 'publisher']);

/** Collects the fields of one item and records which of its variables were not used. */
export class BibRecord {
	readonly fields: BibField[] = [];
	readonly lost: Loss[] = [];
	private readonly used = new Set<string>(['type', 'id', 'citation-key']);
	private readonly item: BibliographyItem;
	private readonly encoding: LatexEncoding;

	constructor(item: BibliographyItem, encoding: LatexEncoding) {
		this.item = item;
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
	add(field: string, name: string, value: string, macro = false): void {
		this.used.add(field);
		this.fields.push({ name, value, macro });
		if (this.encoding === 'ascii' && !macro && hasUnwritable(value)) {
			this.lose(field, 'characters');
		}
	}

	/** Adds a field that does not come from a variable, such as the subtype of a newspaper. */
	addPlain(name: string, value: string): void {
		if (value !== '') {
			this.fields.push({ name, value, macro: false });
		}
	}

	lose(field: string, reason: Loss['reason']): void {
		this.used.add(field);
		this.lost.push({ key: this.item.key, field, reason });
	}

	/** Reports all variables that were not used. */
	finish(): void {
		for (const [field, value] of Object.entries(this.item.csl)) {
			if (!this.used.has(field) && value !== '' && value !== undefined && value !== null) {
				this.lose(field, 'field');
			}
		}
	}
}
