import { isObject } from '../../../data/isObject';
import { parsedJson } from '../../../data/parsedJson';
import type { CslItem } from '../../../dossier/model';
import { lineEndingOf } from '../../../text/lineEnding';
import type { OffsetRange } from '../../../text/offsetRange';
import { insertionAt, type TextEdit } from '../../../text/textEdit';
import type { FileRecord } from '../file/bibliographyFile';
import { indentBefore } from '../file/indentBefore';
import type { OpenFile } from '../file/openFile';
import type { BibliographyItem } from '../items/item';
import { identityOfCsl, type Identity } from '../items/sameDocument';
import { toCslJson } from './cslJson';
import type { CslJsonFile } from './readCslJson';

/** Opens a CSL-JSON file. Items are written with its indentation; those of the user's library keep all of their members. */
export function openCslJson(text: string, { records, list, problem }: CslJsonFile): OpenFile {
	return {
		text,
		records,
		problem: problem ?? (list ? undefined : { code: 'form', offset: 0 }),
		identify: index => identityOfRecord(text, records[index]),
		write: (item, index) => ({ edit: place(text, { records, list: list ?? { start: 0, end: 0 }, index }, item), lost: [] }),
	};
}

/** Returns the object of the user's library that an item was read from, with members that CSL does not know, under the key of the item. */
function ownObject({ key, record }: BibliographyItem): Readonly<Record<string, unknown>> | undefined {
	const object = record?.format === 'cslJson' ? parsedJson(record.text) : undefined;
	return isObject(object) ? { ...(Object.hasOwn(object, 'id') ? object : { id: key, ...object }), id: key } : undefined;
}

interface Place {
	readonly records: readonly FileRecord[];
	readonly list: OffsetRange;
	readonly index: number;
}

function place(text: string, { records, list, index }: Place, item: BibliographyItem): TextEdit {
	const eol = lineEndingOf(text);
	const sample = records.at(-1);
	const object = ownObject(item) ?? toCslJson(item);
	if (!sample) {
		const base = indentBefore(text, list.start) ?? '';
		const indent = `${base}  `;
		// Items without an id are not records, but the list is not empty.
		const empty = text.slice(list.start + 1, list.end - 1).trim() === '';
		const printed = `${eol}${indent}${print(object, '  ', indent, eol)}${empty ? eol + base : ','}`;
		return { start: list.start + 1, end: empty ? list.end - 1 : list.start + 1, text: printed };
	}
	const indent = indentBefore(text, sample.start);
	const body = text.slice(sample.start, sample.end);
	const step = stepOf(body, indent ?? '');
	const printed = step === undefined ? JSON.stringify(object) : print(object, step, indent ?? '', eol);
	const gap = gapOf(text, records) ?? (indent !== undefined ? eol + indent : /":\s/.test(body) ? ' ' : '');
	const next = records[index];
	const before = records[index - 1];
	if (next) {
		return insertionAt(next.start, `${printed},${gap}`);
	}
	return insertionAt(before?.end ?? list.start + 1, `,${gap}${printed}`);
}

/** Returns the white space between two items, after the comma. */
function gapOf(text: string, records: readonly FileRecord[]): string | undefined {
	const [before, after] = records.slice(-2);
	const between = before && after ? text.slice(before.end, after.start) : '';
	const comma = between.indexOf(',');
	return comma >= 0 && between.trim() === ',' ? between.slice(comma + 1) : undefined;
}

/** Returns the indentation of the members of an item; `undefined` if the item is on one line. */
function stepOf(body: string, indent: string): string | undefined {
	const line = /\n([ \t]*)"/.exec(body)?.[1];
	return line === undefined ? undefined : line.startsWith(indent) ? line.slice(indent.length) : line;
}

function print(value: unknown, step: string, indent: string, eol: string): string {
	return JSON.stringify(value, undefined, step === '' ? undefined : step).replaceAll('\n', eol + indent);
}

function identityOfRecord(text: string, { start, end }: OffsetRange = { start: 0, end: 0 }): Identity {
	try {
		return identityOfCsl(JSON.parse(text.slice(start, end)) as CslItem);
	} catch {
		return identityOfCsl({ type: '' });
	}
}
