import { EVENT_ID, getScalarValue, parseEvents, YAMLException } from 'js-yaml';
import { MAX_NESTING, MAX_YAML_LENGTH } from '../../../limits';
import type { FileProblem, FileRecord } from '../file/bibliographyFile';
import { itemSpan, lineEndAt, listBoundary } from './yamlLines';
import type { OffsetRange } from '../../../offsetRange';

/** The contents of a CSL-YAML file: the items of the list `references`. */
export interface CslYamlFile {
	/** The items that have an `id`. */
	readonly records: readonly YamlRecord[];
	/** The offsets of the items without an `id`. */
	readonly unnamed: readonly number[];
	/** Where items are appended: after the last line of the list, or after the line `references:`. */
	readonly listEnd: number | undefined;
	/** The indentation of the last item of the list, with or without `id`; `undefined` if the list is empty. */
	readonly style: YamlItemStyle | undefined;
	/** The range of the brackets in `references: []`. */
	readonly emptyList: OffsetRange | undefined;
	readonly problem: FileProblem | undefined;
}

/** The indentation of an item in its list. */
export interface YamlItemStyle {
	/** The white space before the dash. */
	readonly indent: string;
	/** The dash and the white space after it. */
	readonly dash: string;
}

/** An item of the list, from the line of its dash to the end of its last line. */
export interface YamlRecord extends FileRecord, YamlItemStyle {
	/** The members that are scalars, as YAML reads them. */
	readonly fields: ReadonlyMap<string, string>;
}

type YamlEvent = ReturnType<typeof parseEvents>[number];

/** An item under construction from parser events. */
interface Item {
	readonly fields: Map<string, string>;
	id: { readonly key: string; readonly start: number; readonly end: number } | undefined;
	/** The end of its last scalar; brackets and comments may follow. */
	end: number;
}

const BLOCK = 1;

/**
 * Finds the items of a CSL-YAML file with a YAML parser, in any form that YAML allows: anchors, tags, comments, multi-line scalars and
 * flow mappings. Only a flow sequence of items is a problem, because lines cannot be added to it.
 */
export function readCslYaml(text: string): CslYamlFile {
	const start = text.startsWith('\uFEFF') ? 1 : 0;
	if (text.length > MAX_YAML_LENGTH) {
		return { ...failed(0), problem: { code: 'tooLong', offset: 0 } };
	}
	try {
		const found = findList(text.slice(start));
		return start === 0 ? found : shifted(found, start);
	} catch (error) {
		return failed(error instanceof YAMLException ? (error.mark?.position ?? 0) + start : start);
	}
}

const EMPTY: CslYamlFile = { records: [], unnamed: [], listEnd: undefined, style: undefined, emptyList: undefined, problem: undefined };

function failed(offset: number, records: readonly YamlRecord[] = []): CslYamlFile {
	return { records, unnamed: [], listEnd: undefined, style: undefined, emptyList: undefined, problem: { code: 'form', offset } };
}

function findList(text: string): CslYamlFile {
	const events = parseEvents(text, { maxDepth: MAX_NESTING });
	const at = indexOfList(text, events);
	const value = events[at + 1];
	const key = events[at];
	if (!value || key?.type !== EVENT_ID.SCALAR) {
		return failed(0);
	}
	if (value.type === EVENT_ID.SCALAR && value.valueStart === value.valueEnd) {
		return { ...EMPTY, listEnd: lineEndAt(text, key.valueEnd) };
	}
	if (value.type !== EVENT_ID.SEQUENCE) {
		return failed('valueStart' in value && value.valueStart >= 0 ? value.valueStart : key.valueStart);
	}
	const { items, next } = itemsOf(text, events, at + 2);
	if (value.style !== BLOCK) {
		const brackets = /^\[[ \t\r\n]*\]/.exec(text.slice(value.start));
		return brackets
			? {
					...EMPTY,
					listEnd: lineEndAt(text, key.valueEnd),
					emptyList: { start: value.start, end: value.start + brackets[0].length },
				}
			: failed(value.start);
	}
	return placed(text, items, { from: lineEndAt(text, key.valueEnd), to: listBoundary(text, items.at(-1)?.end ?? value.start, next) });
}

/** Returns the index of the event of the top-level key `references` in the first document; -1 if there is none. */
function indexOfList(text: string, events: readonly YamlEvent[]): number {
	let depth = 0;
	let isKey = true;
	for (const [index, event] of events.entries()) {
		const isInTop = depth === 2 && events[1]?.type === EVENT_ID.MAPPING;
		if (event.type === EVENT_ID.DOCUMENT && index > 0) {
			return -1;
		}
		if (isInTop && event.type !== EVENT_ID.POP) {
			if (isKey && event.type === EVENT_ID.SCALAR && getScalarValue(text, event) === 'references') {
				return index;
			}
			isKey = !isKey;
		}
		depth += event.type === EVENT_ID.POP ? -1 : opens(event) ? 1 : 0;
	}
	return -1;
}

function opens({ type }: YamlEvent): boolean {
	return type === EVENT_ID.DOCUMENT || type === EVENT_ID.SEQUENCE || type === EVENT_ID.MAPPING;
}

/** Returns the items of a list, given the index of its first event, and the offset of the next key after the list. */
function itemsOf(
	text: string,
	events: readonly YamlEvent[],
	first: number,
): { readonly items: readonly Item[]; readonly next: number | undefined } {
	const items: Item[] = [];
	let depth = 0;
	let name: string | undefined;
	let isMap = false;
	for (let index = first; index < events.length; index++) {
		const event = events[index];
		if (!event || (event.type === EVENT_ID.POP && depth === 0)) {
			const following = events[index + 1];
			return { items, next: following?.type === EVENT_ID.SCALAR ? following.valueStart : undefined };
		}
		if (depth === 0) {
			items.push({ fields: new Map(), id: undefined, end: 0 });
			isMap = event.type === EVENT_ID.MAPPING;
			name = undefined;
		}
		const item = items.at(-1);
		if (item && event.type !== EVENT_ID.POP) {
			item.end = Math.max(item.end, endOf(text, event));
			if (depth === 1 && isMap) {
				name = name === undefined ? nameOf(text, event) : takeMember(text, item, name, event);
			}
		}
		depth += event.type === EVENT_ID.POP ? -1 : opens(event) ? 1 : 0;
	}
	return { items, next: undefined };
}

function nameOf(text: string, event: YamlEvent): string {
	return event.type === EVENT_ID.SCALAR ? getScalarValue(text, event) : '';
}

/** Stores a member of an item. Returns `undefined`, because the name of the next member is not known yet. */
function takeMember(text: string, item: Item, name: string, event: YamlEvent): undefined {
	const value = event.type === EVENT_ID.SCALAR && event.valueStart >= 0 ? getScalarValue(text, event) : '';
	if (name === 'id' && event.type === EVENT_ID.SCALAR && value !== '') {
		item.id ??= { key: value, start: event.valueStart, end: event.valueEnd };
	}
	if (!item.fields.has(name)) {
		item.fields.set(name, value);
	}
}

/** Returns the end of an event. The final line break of a block scalar belongs to it. */
function endOf(text: string, event: YamlEvent): number {
	switch (event.type) {
		case EVENT_ID.SCALAR:
			return Math.max(
				event.anchorEnd,
				event.tagEnd,
				text[event.valueEnd - 1] === '\n' ? event.valueEnd - (text[event.valueEnd - 2] === '\r' ? 2 : 1) : event.valueEnd,
			);
		case EVENT_ID.ALIAS:
			return event.anchorEnd;
		case EVENT_ID.MAPPING:
		case EVENT_ID.SEQUENCE:
			return Math.max(event.start, event.anchorEnd, event.tagEnd);
		default:
			return 0;
	}
}

/** Returns the items with their line ranges. */
function placed(text: string, items: readonly Item[], { from, to }: { readonly from: number; readonly to: number }): CslYamlFile {
	const records: YamlRecord[] = [];
	const unnamed: number[] = [];
	let listEnd = from;
	let style: YamlItemStyle | undefined;
	for (const { id, fields, end } of items) {
		const span = itemSpan(text, { from: listEnd, contentEnd: end, to });
		if (!span) {
			return failed(end, records);
		}
		const { indent, dash } = style = { indent: span.indent, dash: span.dash };
		listEnd = span.end;
		if (id) {
			records.push({ key: id.key, keyStart: id.start, keyEnd: id.end, start: span.start, end: span.end, indent, dash, fields });
		} else {
			unnamed.push(span.start);
		}
	}
	return { records, unnamed, listEnd, style, emptyList: undefined, problem: undefined };
}

function shifted(file: CslYamlFile, by: number): CslYamlFile {
	return {
		...file,
		records: file.records.map(record => ({
			...record, start: record.start + by, end: record.end + by, keyStart: record.keyStart + by, keyEnd: record.keyEnd + by,
		})),
		unnamed: file.unnamed.map(offset => offset + by),
		listEnd: file.listEnd === undefined ? undefined : file.listEnd + by,
		emptyList: file.emptyList && { start: file.emptyList.start + by, end: file.emptyList.end + by },
		problem: file.problem && { ...file.problem, offset: file.problem.offset + by },
	};
}
