import { COLLECTION_STYLE, EVENT_ID, getScalarValue } from 'js-yaml';
import { MAX_YAML_LENGTH } from '../../../limits';
import { lineEndAt, lineStartAt } from '../../../text/lineBounds';
import type { OffsetRange } from '../../../text/offsetRange';
import type { FileProblem, FileRecord } from '../file/bibliographyFile';
import type { YamlListStyle } from './cslYaml';
import { afterBrackets } from './flowText';
import { endOf, opens, parseYaml, startOf, YamlProblem, type ParsedYaml, type YamlEvent } from './yamlEvents';
import { itemsOf, type YamlItem } from './yamlItems';
import { itemSpan, listBoundary } from './yamlLines';

/** The contents of a CSL-YAML file: the items of the list `references`, or of a list that is the whole file. */
export interface CslYamlFile {
	/** The items that have an `id`. */
	readonly records: readonly YamlRecord[];
	/** The offsets of the items without an `id`. */
	readonly unnamed: readonly number[];
	/** Where items are added; `undefined` if there is a problem. */
	readonly list: BlockList | FlowList | undefined;
	readonly problem: FileProblem | undefined;
}

/** An item of the list: from the line of its dash to the end of its last line, or what is between two commas of a list in brackets. */
export interface YamlRecord extends FileRecord {
	/** The members that are scalars, as YAML reads them. */
	readonly fields: ReadonlyMap<string, string>;
}

/** A list with a dash for each item. */
export interface BlockList {
	/** Where items are appended: after the last line of the list, or after the line `references:`. */
	readonly end: number;
	/** That of the last item, with or without `id`. */
	readonly style: YamlListStyle;
	/** The brackets in `references: []`, which items with dashes replace. */
	readonly brackets: OffsetRange | undefined;
}

/** A list in brackets, including these. */
export interface FlowList extends OffsetRange {
	/** All items, with or without `id`. */
	readonly items: readonly OffsetRange[];
}

/**
 * Finds the items of a CSL-YAML file with a YAML parser, in any form that YAML allows: anchors, tags, comments, multi-line scalars, and
 * lists and mappings in brackets.
 */
export function readCslYaml(text: string): CslYamlFile {
	const start = text.startsWith('\uFEFF') ? 1 : 0;
	if (text.length > MAX_YAML_LENGTH) {
		return { ...failed(0), problem: { code: 'tooLong', offset: 0 } };
	}
	try {
		const parsed = parseYaml(text.slice(start));
		return moved(findList(parsed), offset => parsed.toFile(offset) + start);
	} catch (error) {
		return failed(error instanceof YamlProblem ? error.offset + start : start);
	}
}

function failed(offset: number, records: readonly YamlRecord[] = []): CslYamlFile {
	return { records, unnamed: [], list: undefined, problem: { code: 'form', offset } };
}

function findList(parsed: ParsedYaml): CslYamlFile {
	const { text, events } = parsed;
	if (events[1]?.type === EVENT_ID.SEQUENCE) {
		return listAt(parsed, { at: 1, from: lineStartAt(text, events[1].start) });
	}
	const at = indexOfList(text, events);
	const key = events[at];
	const value = events[at + 1];
	if (!value || key?.type !== EVENT_ID.SCALAR) {
		return failed(0);
	}
	const from = lineEndAt(text, key.valueEnd);
	if (value.type === EVENT_ID.SEQUENCE) {
		return listAt(parsed, { at: at + 1, from, indent: indentOf(parsed, key.valueStart) });
	}
	const indent = value.type === EVENT_ID.SCALAR && value.valueStart < 0 ? indentOf(parsed, key.valueStart) : undefined;
	if (indent === undefined) {
		return failed(Math.max(startOf(value), key.valueStart));
	}
	// An anchor or a tag of the missing value can be on another line.
	return withoutItems({ end: lineEndAt(text, Math.max(from, endOf(text, value))), style: { indent, dash: '- ' }, brackets: undefined });
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

/** Returns the indentation of a key of the top-level mapping; `undefined` if other text is before it, or the mapping is in braces. */
function indentOf({ text, events }: ParsedYaml, key: number): string | undefined {
	const [, top] = events;
	const line = lineStartAt(text, key);
	const indent = /^ *(?=["']?$)/.exec(text.slice(line, key))?.[0];
	return top?.type === EVENT_ID.MAPPING && top.style === COLLECTION_STYLE.BLOCK ? indent : undefined;
}

/** The index of the event that opens a list, the offset after which it begins, and the indentation of its key. */
interface ListPlace {
	readonly at: number;
	readonly from: number;
	readonly indent?: string | undefined;
}

function listAt(parsed: ParsedYaml, { at, from, indent }: ListPlace): CslYamlFile {
	const { text, events } = parsed;
	const { items, last } = itemsOf(parsed, at);
	const list = events[at];
	if (list?.type !== EVENT_ID.SEQUENCE) {
		return failed(from);
	}
	if (list.style === COLLECTION_STYLE.BLOCK) {
		const following = events[last + 1];
		const next = following?.type === EVENT_ID.SCALAR ? following.valueStart : undefined;
		return inBlock(text, items, { from, to: listBoundary(text, items.at(-1)?.end ?? list.start, next) });
	}
	const brackets = /^\[[ \t\r\n]*\]/.exec(text.slice(list.start))?.[0];
	return brackets !== undefined && indent !== undefined
		? withoutItems({ end: from, style: { indent, dash: '- ' }, brackets: { start: list.start, end: list.start + brackets.length } })
		: inBrackets(text, items, list.start);
}

function withoutItems(list: BlockList): CslYamlFile {
	return { records: [], unnamed: [], list, problem: undefined };
}

/** Returns the items of a list with dashes, with their line ranges. */
function inBlock(text: string, items: readonly YamlItem[], { from, to }: { readonly from: number; readonly to: number }): CslYamlFile {
	const records: YamlRecord[] = [];
	const unnamed: number[] = [];
	let listEnd = from;
	let style: YamlListStyle = { indent: '', dash: '- ' };
	for (const item of items) {
		const span = itemSpan(text, { from: listEnd, contentEnd: item.end, to });
		if (!span) {
			return failed(Math.max(item.end, from), records);
		}
		style = { indent: span.indent, dash: span.dash };
		listEnd = span.end;
		collect(item, span, { records, unnamed });
	}
	return { records, unnamed, list: { end: listEnd, style, brackets: undefined }, problem: undefined };
}

/** Returns the items of a list in brackets. */
function inBrackets(text: string, items: readonly YamlItem[], start: number): CslYamlFile {
	const records: YamlRecord[] = [];
	const unnamed: number[] = [];
	const ranges: OffsetRange[] = [];
	for (const item of items) {
		const end = afterBrackets(text, item.end, item.openBrackets);
		if (item.start < 0 || end === undefined) {
			return failed(Math.max(item.end, start), records);
		}
		ranges.push({ start: item.start, end });
		collect(item, { start: item.start, end }, { records, unnamed });
	}
	const end = afterBrackets(text, ranges.at(-1)?.end ?? start + 1, 1);
	return end === undefined ? failed(start, records) : { records, unnamed, list: { start, end, items: ranges }, problem: undefined };
}

/** Adds an item to the records, or to the others if it has no `id`. */
function collect(
	{ id, fields }: YamlItem,
	{ start, end }: OffsetRange,
	{ records, unnamed }: { readonly records: YamlRecord[]; readonly unnamed: number[] },
): void {
	if (id) {
		records.push({ key: id.key, keyStart: id.start, keyEnd: id.end, start, end, fields });
	} else {
		unnamed.push(start);
	}
}

/** Returns a file with converted offsets. */
function moved({ records, unnamed, list, problem }: CslYamlFile, to: (offset: number) => number): CslYamlFile {
	const range = ({ start, end }: OffsetRange) => ({ start: to(start), end: to(end) });
	return {
		records: records.map(record => ({ ...record, ...range(record), keyStart: to(record.keyStart), keyEnd: to(record.keyEnd) })),
		unnamed: unnamed.map(to),
		list: list && ('items' in list
			? { ...range(list), items: list.items.map(range) }
			: { ...list, end: to(list.end), brackets: list.brackets && range(list.brackets) }),
		problem: problem && { ...problem, offset: to(problem.offset) },
	};
}
