import { MAX_INHERITED_LENGTH } from '../../../limits';
import { bibValue, type Macros } from './bibValue';
import type { BibFileEntry } from './readBib';

/** Returns the values of an entry with those that it takes over from its `crossref`; of two dates, its own. */
export function inheritingValues(entry: BibFileEntry, macros: Macros, byKey: ReadonlyMap<string, BibFileEntry>): ReadonlyMap<string, string> {
	const values = valuesOf(entry, macros);
	const parent = byKey.get(values.get('crossref') ?? values.get('xref') ?? '');
	if (!parent || parent === entry) {
		return values;
	}
	for (const [name, value] of valuesOf(parent, macros)) {
		const inherited = inheritedName(name, parent.type, entry.type);
		const isOtherDate = DATE_FIELDS.includes(name) && (values.has('date') || values.has('year'));
		if (inherited !== undefined && !values.has(inherited) && value.length <= MAX_INHERITED_LENGTH && !isOtherDate) {
			values.set(inherited, value);
		}
	}
	return values;
}

const DATE_FIELDS: readonly string[] = ['date', 'year', 'month', 'day'];

/** Returns the field of an entry that takes over a field of its `crossref` (biblatex, appendix B); `undefined` for those that it does not take over. */
function inheritedName(name: string, parent: string, type: string): string | undefined {
	if (/^(?:short|sort)title$|^(?:label|options|related|relatedtype)$/.test(name)) {
		return undefined;
	}
	if (name !== 'title' && name !== 'subtitle') {
		return name;
	}
	const isVolume = parent.startsWith('mv') && !/^(?:in|supp|bookin)/.test(type);
	return (isVolume ? 'main' : 'book') + name;
}

function valuesOf(entry: BibFileEntry, macros: Macros): Map<string, string> {
	const values = new Map<string, string>();
	for (const field of entry.fields) {
		values.set(field.name, values.get(field.name) ?? bibValue(field, macros));
	}
	return values;
}
