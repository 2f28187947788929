import { cslDateValue } from '../../../csl/cslDate';
import { isObject } from '../../../data/isObject';
import { parseEdtf } from '../../../date/edtf';
import type { CslItem } from '../../../dossier/model';
import { MAX_PARENT_DEPTH } from '../../../limits';
import { ItemFields } from '../items/readItem';
import { textOfFormattable } from './formattable';
import { personsIn } from './persons';
import { cslTypeOf, defaultParentOf } from './types';

type Entry = Readonly<Record<string, unknown>>;

const TEXTS: readonly (readonly [string, string])[] = [
	['genre', 'genre'],
	['location', 'event-place'],
	['organization', 'authority'],
	['edition', 'edition'],
	['chapter', 'chapter-number'],
	['archive', 'archive'],
	['archive-location', 'archive_location'],
	['call-number', 'call-number'],
	['note', 'note'],
	['abstract', 'abstract'],
	['volume', 'volume'],
	['issue', 'issue'],
	['page-range', 'page'],
	['page-total', 'number-of-pages'],
	['volume-total', 'number-of-volumes'],
	['language', 'language'],
];
const SERIALS: readonly (readonly [string, string])[] = [
	['doi', 'DOI'],
	['isbn', 'ISBN'],
	['issn', 'ISSN'],
	['pmid', 'PMID'],
	['pmcid', 'PMCID'],
	['serial', 'number'],
	['arxiv', 'number'],
	['version', 'version'],
];
/** Fields that an entry inherits from its parent. */
const INHERITED: ReadonlySet<string> = new Set(['volume', 'issue', 'edition']);

/** Converts a Hayagriva entry to a CSL item. */
export function hayagrivaItem(entry: Entry): CslItem {
	const type = wordOf(entry['type']) || 'misc';
	const parents = listOf(entry['parent']);
	const [parent] = parents;
	const parentType = parent && (wordOf(parent['type']) || defaultParentOf(type));
	const fields = new ItemFields();
	fields.text('title', textOfFormattable(entry['title']));
	fields.text('title-short', textOfFormattable(memberOf(entry['title'], 'short') ?? memberOf(entry['title'], 'shorthand')));
	fields.names('author', personsIn(entry['author']));
	fields.names('editor', personsIn(entry['editor'] ?? parent?.['editor']));
	fields.names(
		'translator',
		listOf(entry['affiliated'])
			.filter(({ role }) => wordOf(role) === 'translator')
			.flatMap(({ names }) => personsIn(names)),
	);
	addAll(fields, entry, () => true);
	// The parent of a book can be its series; other parents are containers.
	const isInSeries = parentType === 'anthology' && (type === 'book' || type === 'report' || type === 'thesis');
	fields.text(isInSeries ? 'collection-title' : 'container-title', textOfFormattable(parent?.['title']));
	fields.text('collection-number', isInSeries ? textOfFormattable(parent?.['volume']) : undefined);
	for (let one = isInSeries ? undefined : parent, depth = 0; one && depth < MAX_PARENT_DEPTH; one = listOf(one['parent'])[0], depth++) {
		addAll(fields, one, name => INHERITED.has(name) && depth === 0);
		fields.text('collection-title', depth > 0 ? textOfFormattable(one['title']) : undefined);
		fields.text('collection-number', depth > 0 ? textOfFormattable(one['volume']) : undefined);
	}
	return fields.item(cslTypeOf(type, parentType, fields.has('URL')));
}

function addAll(fields: ItemFields, entry: Entry, isTaken: (name: string) => boolean): void {
	TEXTS.filter(([name]) => isTaken(name)).forEach(([name, to]) => fields.text(to, textOfFormattable(entry[name])));
	const { publisher, url, 'serial-number': serial } = entry;
	fields.text('publisher', textOfFormattable(memberOf(publisher, 'name') ?? publisher));
	fields.text('publisher-place', textOfFormattable(memberOf(publisher, 'location')));
	SERIALS.forEach(([name, to]) =>
		fields.text(
			to,
			textIn(memberOf(serial, name)) || (name === 'doi' || name === 'isbn' || name === 'issn' ? textIn(entry[name]) : ''),
		),
	);
	fields.text('number', textIn(serial));
	fields.text('URL', textIn(memberOf(url, 'value') ?? url));
	fields.date('accessed', dateIn(memberOf(url, 'date')));
	fields.date('issued', dateIn(entry['date']));
}

function dateIn(value: unknown): ReturnType<typeof cslDateValue> | undefined {
	const { year, month, day, season, approximate } = objectOf(value) ?? {};
	const isNumber = (part: unknown): part is string => typeof part === 'string' && /^-?\d{1,6}$/.test(part);
	if (isNumber(year)) {
		const two = (part: unknown) => (isNumber(part) ? `-${part.padStart(2, '0')}` : '');
		const text = `${year.padStart(4, '0')}${isNumber(season) ? `-${Number(season) + 20}` : two(month) + two(day)}${approximate === 'true' ? '~' : ''}`;
		const found = parseEdtf(text);
		return found && cslDateValue(found);
	}
	const text = textIn(value);
	const date = parseEdtf(text.startsWith('~') ? `${text.slice(1)}~` : text);
	return date && cslDateValue(date);
}

function wordOf(value: unknown): string {
	return textIn(value).toLowerCase();
}

function textIn(value: unknown): string {
	return typeof value === 'string' ? value.trim() : '';
}

function objectOf(value: unknown): Entry | undefined {
	return isObject(value) ? value : undefined;
}

function memberOf(value: unknown, name: string): unknown {
	const object = objectOf(value);
	return object && Object.hasOwn(object, name) ? object[name] : undefined;
}

function listOf(value: unknown): readonly Entry[] {
	return (Array.isArray(value) ? value as readonly unknown[] : [value]).flatMap((one): readonly Entry[] => {
		const object = objectOf(one);
		return object ? [object] : [];
	});
}
