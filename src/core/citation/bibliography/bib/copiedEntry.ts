import type { SourceRecord } from '../../../library/library';
import type { BibliographyItem } from '../items/item';
import type { BibDialect, BibEntry, BibField } from './bibEntry';
import { bibFileDialect } from './bibFileStyle';
import { groupEnd, MONTHS } from './bibValue';
import { readBib, type BibFile, type BibFileField } from './readBib';
import { unreadFields } from './readBibItems';

/** Fields that refer to other entries, which the file may not have. */
const REFERRING: ReadonlySet<string> = new Set(['crossref', 'entryset', 'related', 'xdata', 'xref']);

/**
 * Returns the entry of the user's library that an item was read from, unchanged except for its key, which is that of the item; `undefined` if there is
 * none, or it cannot be in a file of the dialect by itself: it needs macros or other entries, or only biblatex can read it.
 */
export function copiedEntry({ key, record }: BibliographyItem, dialect: BibDialect): string | undefined {
	const file = fileOf(record);
	const entry = file?.entries[0];
	if (!record || !file || !entry) {
		return undefined;
	}
	// biblatex also reads the fields and types of BibTeX.
	const isReadable = dialect === 'biblatex' || bibFileDialect([entry]) !== 'biblatex';
	const standsAlone = entry.fields.every(field => !refers(record.text, field) && valueOf(record.text, field));
	return isReadable && standsAlone ? record.text.slice(0, entry.keyStart) + key + record.text.slice(entry.keyEnd) : undefined;
}

/** Adds the fields of the user's entry that are not converted, such as `file`. */
export function withOwnFields(entry: BibEntry, { record }: BibliographyItem): BibEntry {
	const file = fileOf(record);
	if (!record || !file) {
		return entry;
	}
	const names = new Set(entry.fields.map(({ name }) => name));
	const own = unreadFields(record.text, file).flatMap((field): readonly BibField[] => {
		const value = names.has(field.name) || refers(record.text, field) ? undefined : valueOf(record.text, field);
		return value ? [{ name: field.name, ...value }] : [];
	});
	return { ...entry, fields: [...entry.fields, ...own] };
}

/** Returns a record read by itself; `undefined` if it is not that of a .bib file. */
function fileOf(record: SourceRecord | undefined): BibFile | undefined {
	const file = record?.format === 'bib' ? readBib(record.text) : undefined;
	return file?.entries.length === 1 && file.problems.length === 0 ? file : undefined;
}

/** Whether a field refers to another entry; parts of names can refer to one, too (biblatex, section 3.13.6). */
function refers(text: string, { name, valueStart, valueEnd }: BibFileField): boolean {
	return REFERRING.has(name) || /\bxdata\s*=/i.test(text.slice(valueStart, valueEnd));
}

/** Returns the value of a field that needs no macro of the file; the months are known everywhere. */
function valueOf(text: string, { valueStart, valueEnd }: BibFileField): Pick<BibField, 'value' | 'macro'> | undefined {
	const written = text.slice(valueStart, valueEnd);
	const close = { '{': '}', '"': '"' }[written.charAt(0)];
	if (close !== undefined) {
		const end = groupEnd(text, valueStart + 1, valueEnd, close);
		return end === valueEnd - 1 ? { value: text.slice(valueStart + 1, end), macro: false } : undefined;
	}
	return /^\d+$/.test(written)
		? { value: written, macro: false }
		: MONTHS.includes(written.toLowerCase()) ? { value: written, macro: true } : undefined;
}
