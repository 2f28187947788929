import { lineEndAt, lineStartAt } from '../../../text/lineBounds';
import { lineEndingOf } from '../../../text/lineEnding';
import type { OffsetRange } from '../../../text/offsetRange';
import { insertionAt, type TextEdit } from '../../../text/textEdit';
import type { BibliographyItem } from '../items/item';
import { flowItem } from './flowItem';
import { afterSpace } from './flowText';
import type { FlowList, YamlRecord } from './readCslYaml';

/** A list in brackets in its file. */
export interface FlowFile {
	readonly text: string;
	readonly list: FlowList;
	readonly records: readonly YamlRecord[];
}

/**
 * Returns the insertion of an item before the record with an index or, if that is their number, after the last item. Comments above an
 * item belong to it, and so do those after its comma.
 */
export function addToFlow(file: FlowFile, item: BibliographyItem, index: number): TextEdit {
	const { text, list, records } = file;
	const { gap, print } = layoutOf(file);
	const printed = print(item);
	const next = records[index];
	const before = next ? records[index - 1] : list.items.at(-1);
	if (!before) {
		return next ? insertionAt(next.start, `${printed},${gap}`) : insertionAt(list.start + 1, printed);
	}
	const comma = afterSpace(text, before.end);
	const hasComma = text[comma] === ',';
	const end = hasComma ? comma + 1 : before.end;
	const lineEnd = lineEndAt(text, end);
	if (/^[ \t]*$/.test(text.slice(end, lineEnd)) && !hasComma) {
		return insertionAt(end, `,${gap}${printed}`);
	}
	if (/^(?:[ \t]+#|[ \t]*$)/.test(text.slice(end, lineEnd))) {
		// A comment after the item before stays there.
		const line = lineEndingOf(text) + indentAt(text, next?.start ?? (lineStartAt(text, before.start) > list.start ? before.start : list.end));
		return insertionAt(lineEnd, hasComma ? `${line}${printed},` : `${line}, ${printed}`);
	}
	return insertionAt(end, hasComma ? `${gap === '' ? '' : ' '}${printed},` : `,${gap}${printed}`);
}

/** How items are written, and the white space after the comma between two of them, following the last record. */
function layoutOf({ text, list: { items }, records }: FlowFile): {
	readonly gap: string;
	readonly print: (item: BibliographyItem) => string;
} {
	const eol = lineEndingOf(text);
	const sample = records.at(-1);
	if (!sample) {
		return { gap: ' ', print: item => flowItem(item, { isQuoted: false, lines: undefined }) };
	}
	const body = text.slice(sample.start, sample.end);
	const indent = indentAt(text, sample.start);
	const member = /^\{[ \t]*\r?\n([ \t]*)["'\p{L}]/u.exec(body)?.[1];
	const after = /\n([ \t]*)\}$/.exec(body)?.[1] ?? indent;
	return {
		gap: lineStartAt(text, sample.start) + indent.length === sample.start ? eol + indent : hasSpaceBetween(text, items) ? ' ' : '',
		print: item => flowItem(item, {
			isQuoted: /^\{\s*"/.test(body),
			lines: member === undefined ? undefined : { before: eol + member, after: eol + after },
		}),
	};
}

/** Whether there is white space after the last comma between two items. With one item, there is. */
function hasSpaceBetween(text: string, items: readonly OffsetRange[]): boolean {
	const last = items.at(-1);
	return items.length < 2 || /\s/.test(text[(last?.start ?? 0) - 1] ?? ' ');
}

/** Returns the indentation of the line of an offset. */
function indentAt(text: string, offset: number): string {
	const line = lineStartAt(text, offset);
	let end = line;
	while (text[end] === ' ' || text[end] === '\t') {
		end++;
	}
	return text.slice(line, Math.min(end, offset));
}
