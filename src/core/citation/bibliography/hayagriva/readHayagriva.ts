import { COLLECTION_STYLE, EVENT_ID, parseEvents, YAMLException } from 'js-yaml';
import { isObject } from '../../../data/isObject';
import { MAX_VALUE_DEPTH, MAX_YAML_LENGTH } from '../../../limits';
import type { Steps } from '../../../steps/steps';
import { lineStartAt } from '../../../text/lineBounds';
import type { FileProblem, FileRecord } from '../file/bibliographyFile';
import { loadRecord } from '../file/loadRecord';
import { fileIn, zoteroIn, type ReadItem } from '../items/readItem';
import type { ReadRecords } from '../readCslItems';
import { hayagrivaItem } from './hayagrivaItem';

/** The contents of a Hayagriva file: a sequence of entries under their keys. */
export interface HayagrivaFile {
	/** Each record spans the line of its key to the end of its last line. */
	readonly records: readonly FileRecord[];
	readonly problem: FileProblem | undefined;
}

const EMPTY_MAP = /^\s*(?:---\s*)?\{\s*\}\s*(?:\.\.\.\s*)?$/;

/**
 * Finds the entries of a Hayagriva file with a YAML parser. A flow mapping at the top level is a problem, because lines cannot be
 * added to it.
 */
export function readHayagriva(text: string): HayagrivaFile {
	const from = text.startsWith('\uFEFF') ? 1 : 0;
	if (text.length > MAX_YAML_LENGTH) {
		return { records: [], problem: { code: 'tooLong', offset: 0 } };
	}
	try {
		return EMPTY_MAP.test(text.slice(from, from + 200)) && text.length < 200
			? { records: [], problem: undefined }
			: entriesOf(text, from);
	} catch (error) {
		return failed(error instanceof YAMLException ? (error.mark?.position ?? 0) + from : from);
	}
}

function failed(offset: number): HayagrivaFile {
	return { records: [], problem: { code: 'form', offset } };
}

function entriesOf(text: string, from: number): HayagrivaFile {
	const events = parseEvents(text.slice(from), { maxDepth: MAX_VALUE_DEPTH });
	const top = events[1];
	if (top?.type !== EVENT_ID.MAPPING || top.style !== COLLECTION_STYLE.BLOCK) {
		return failed(from);
	}
	const keys: { readonly key: string; readonly start: number; readonly end: number }[] = [];
	let depth = 0;
	let isKey = true;
	for (const [index, event] of events.entries()) {
		if (event.type === EVENT_ID.DOCUMENT && index > 0) {
			return failed(from + ('start' in event && typeof event.start === 'number' ? event.start : 0));
		}
		if (depth === 2 && event.type !== EVENT_ID.POP) {
			if (isKey && event.type === EVENT_ID.SCALAR && event.valueStart >= 0 && event.valueEnd > event.valueStart) {
				keys.push({
					key: text.slice(from + event.valueStart, from + event.valueEnd),
					start: from + event.valueStart,
					end: from + event.valueEnd,
				});
			} else if (isKey || event.type !== EVENT_ID.MAPPING) {
				return failed(keys.at(-1)?.start ?? from);
			}
			isKey = !isKey;
		}
		depth += event.type === EVENT_ID.POP ? -1 : event.type === EVENT_ID.SCALAR || event.type === EVENT_ID.ALIAS ? 0 : 1;
	}
	const lastKeyEnd = keys.at(-1)?.end ?? from;
	const documentEnd = /^(?:\.\.\.|---)[ \t\r]*$/m.exec(text.slice(lastKeyEnd));
	const contentEnd = documentEnd ? lastKeyEnd + documentEnd.index : text.length;
	const starts = keys.map(({ start }) => lineStartAt(text, start));
	const records = keys.map(({ key, start, end }, index) => ({
		key,
		keyStart: start,
		keyEnd: end,
		start: Math.max(from, starts[index] ?? 0),
		end: withoutComments(text, end, starts[index + 1] ?? contentEnd),
	}));
	return { records, problem: undefined };
}

/** Returns the end of the last line that is neither blank nor an unindented comment, because such comments belong to the next entry. */
function withoutComments(text: string, from: number, to: number): number {
	let end = to;
	while (end > from) {
		const start = lineStartAt(text, end - 1);
		const line = text.slice(Math.max(start, from), end);
		if (start <= from || !(line.trim() === '' || line.startsWith('#'))) {
			break;
		}
		end = start;
	}
	return text.slice(0, end).endsWith('\r\n') ? end - 2 : text[end - 1] === '\n' ? end - 1 : end;
}

/** Converts the entries of a file to CSL items, one entry per step. */
export function* hayagrivaItemsInSteps(text: string, records: readonly FileRecord[]): Steps<ReadRecords> {
	const items: ReadItem[] = [];
	const problems: FileProblem[] = [];
	for (const { key, start, end } of records) {
		const entry = entryIn(text.slice(start, end));
		if (entry) {
			const notes = [entry['note'], entry['url']].map(value => (typeof value === 'string' ? value : '')).join(' ');
			const zotero = zoteroIn(notes);
			const file = typeof entry['file'] === 'string' ? fileIn(entry['file']) : undefined;
			items.push({
				key,
				start,
				end,
				csl: hayagrivaItem(entry),
				links: { ...(zotero !== undefined && { zotero }), ...(file !== undefined && { file }) },
			});
		} else {
			problems.push({ code: 'form', offset: start });
		}
		yield;
	}
	return { items, problems };
}

function entryIn(slice: string): Readonly<Record<string, unknown>> | undefined {
	const [entry] = Object.values(loadRecord(slice) ?? {}) as readonly unknown[];
	return isObject(entry) ? entry : undefined;
}
