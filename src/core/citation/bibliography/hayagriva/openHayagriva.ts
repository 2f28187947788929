import { complete } from '../../../steps/steps';
import { lineEndingOf } from '../../../text/lineEnding';
import { insertionAt, type TextEdit } from '../../../text/textEdit';
import type { FileRecord } from '../file/bibliographyFile';
import { loadRecord } from '../file/loadRecord';
import type { OpenFile } from '../file/openFile';
import type { BibliographyItem } from '../items/item';
import { identityOfCsl, type Identity } from '../items/sameDocument';
import { hayagrivaItemsInSteps, readHayagriva } from './readHayagriva';
import { toHayagriva } from './writeHayagriva';

/** Opens a Hayagriva file. Items are written with its indentation; those of the user's library are copied as they stand if possible. */
export function openHayagriva(text: string): OpenFile {
	const { records, problem } = readHayagriva(text);
	return {
		text,
		records,
		problem,
		identify: index => identityOfRecord(text, records.slice(index, index + 1)),
		write: (item, index) => {
			const copied = copiedRecord(item);
			if (copied) {
				return { edit: place(text, records, index, copied), lost: [] };
			}
			const { lines, lost } = toHayagriva(item);
			return { edit: place(text, records, index, indented(lines, stepIn(text, records))), lost };
		},
	};
}

/**
 * Returns the lines of the record of the user's library that an item was read from, as they stand but with the key of the item; `undefined`
 * if there is none, or it is not at the start of its line or needs another record.
 */
function copiedRecord({ key, record }: BibliographyItem): readonly string[] | undefined {
	if (record?.format !== 'hayagriva' || loadRecord(record.text) === undefined) {
		return undefined;
	}
	const { records: [only, another], problem } = readHayagriva(record.text);
	return only?.keyStart === 0 && !another && !problem && /^[\w-]+$/.test(key)
		? `${key}${record.text.slice(only.keyEnd)}`.split(/\r?\n/)
		: undefined;
}

function place(text: string, records: readonly FileRecord[], index: number, lines: readonly string[]): TextEdit {
	const eol = lineEndingOf(text);
	const printed = lines.join(eol);
	const [before, after] = records.slice(-2);
	const gap = before && after && !/^\r?\n[ \t]*\r?\n/.test(text.slice(before.end, after.start)) ? '' : eol;
	const next = records[index];
	const last = records[index - 1];
	if (last) {
		return insertionAt(last.end, `${eol}${gap}${printed}`);
	}
	if (next) {
		return insertionAt(next.start, `${printed}${eol}${gap}`);
	}
	// The file contains only comments or an empty mapping.
	const braces = /\{\s*\}/.exec(text);
	return braces
		? { start: braces.index, end: braces.index + braces[0].length, text: printed }
		: insertionAt(text.length, `${text.trim() === '' || text.endsWith('\n') ? '' : eol}${printed}${eol}`);
}

/** Returns the indentation of the first line under a key. */
function stepIn(text: string, records: readonly FileRecord[]): string {
	const last = records.at(-1);
	return (last && /\n( +)\S/.exec(text.slice(last.keyEnd, last.end))?.[1]) ?? '  ';
}

function indented(lines: readonly string[], step: string): readonly string[] {
	// Keeps the alignment of lines under a dash.
	return lines.map(line => (line.startsWith('  ') ? step + line.slice(2) : line));
}

function identityOfRecord(text: string, record: readonly FileRecord[]): Identity {
	const [item] = complete(hayagrivaItemsInSteps(text, record)).items;
	return identityOfCsl(item?.csl ?? { type: '' });
}
