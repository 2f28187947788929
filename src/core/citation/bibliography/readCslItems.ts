import { cslDateValue, dateOf } from '../../csl/cslDate';
import { CSL_DATES } from '../../csl/cslSchema';
import { textOf } from '../../csl/cslText';
import { isObject } from '../../data/isObject';
import { parsedJson } from '../../data/parsedJson';
import type { CslItem } from '../../dossier/model';
import type { Steps } from '../../steps/steps';
import { ADDRESSES, NO_MARKDOWN } from './cslYaml/cslYaml';
import { readYamlMarkdown } from './cslYaml/readYamlMarkdown';
import { withoutEscapes } from './cslYaml/yamlMarkdown';
import type { FileProblem, FileRecord } from './file/bibliographyFile';
import { loadRecord } from './file/loadRecord';
import { cleanItem } from './items/cleanItem';
import { zoteroIn, type ReadItem } from './items/readItem';
import { readVariables } from './items/readVariables';

/** The items of a file, and what could not be read. */
export interface ReadRecords {
	readonly items: readonly ReadItem[];
	readonly problems: readonly FileProblem[];
}

/** Converts the records of a CSL-JSON file to items, one record per step. */
export function* cslJsonItemsInSteps(text: string, records: readonly FileRecord[]): Steps<ReadRecords> {
	return yield* itemsInSteps(records, ({ start, end }) => parsedJson(text.slice(start, end)), member => member);
}

/** Converts the records of a CSL-YAML file to items, one record per step. Strings are converted from Markdown. */
export function* cslYamlItemsInSteps(text: string, records: readonly FileRecord[]): Steps<ReadRecords> {
	const parse = ({ start, end }: FileRecord) => {
		const value = loadRecord(text.slice(start, end));
		// With a dash, the record is a list of one item.
		return Array.isArray(value) ? value[0] as unknown : value;
	};
	return yield* itemsInSteps(records, parse, fromYaml);
}

function* itemsInSteps(
	records: readonly FileRecord[],
	parse: (record: FileRecord) => unknown,
	convert: (member: unknown, name: string) => unknown,
): Steps<ReadRecords> {
	const items: ReadItem[] = [];
	const problems: FileProblem[] = [];
	for (const record of records) {
		const value = parse(record);
		if (isObject(value)) {
			items.push(itemOf(record, Object.fromEntries(Object.entries(value).map(([name, member]) => [name, convert(member, name)]))));
		} else {
			problems.push({ code: 'form', offset: record.start });
		}
		yield;
	}
	return { items, problems };
}

function itemOf({ key, start, end }: FileRecord, record: Readonly<Record<string, unknown>>): ReadItem {
	const { type, 'citation-key': named } = record;
	const fields = Object.fromEntries(Object.entries(record).filter(([name]) => !['id', 'type', 'citation-key'].includes(name)));
	const { variables, unread } = readVariables(fields);
	const csl: CslItem = { type: typeof type === 'string' && type !== '' ? type : 'document', ...variables };
	const zotero = zoteroIn(['note', 'URL', 'annote'].map(name => textOf(fields, name)).join(' '));
	// The `id` in Zotero's own export is a URL; the citation key is in another field.
	return {
		...cleanItem({ key: typeof named === 'string' && named !== '' ? named : key, csl }),
		start,
		end,
		links: zotero === undefined ? {} : { zotero },
		unread,
	};
}

/** Converts a variable of a CSL-YAML file. Nobody writes an address as Markdown, so only its escapes are removed. */
function fromYaml(member: unknown, name: string): unknown {
	if (NO_MARKDOWN.has(name)) {
		return member;
	}
	if (ADDRESSES.has(name) && typeof member === 'string') {
		return withoutEscapes(member);
	}
	return CSL_DATES.has(name) ? dateFrom(member) : fromMarkdown(member);
}

/** Converts date parts to numbers; all YAML scalars are read as text. */
function dateFrom(value: unknown): unknown {
	const date = dateOf({ value }, 'value');
	return date ? cslDateValue(date) : value;
}

function fromMarkdown(value: unknown): unknown {
	if (typeof value === 'string') {
		return readYamlMarkdown(value);
	}
	return Array.isArray(value)
		? value.map(fromMarkdown)
		: isObject(value)
			? Object.fromEntries(Object.entries(value).map(([name, member]) => [name, fromMarkdown(member)]))
			: value;
}
