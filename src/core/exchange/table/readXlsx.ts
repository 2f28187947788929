import { strFromU8 } from '../../data/compression';
import { MAX_CELLS, MAX_COLUMNS, MAX_ROWS } from '../../limits';
import { walkXml as walk, XmlError } from '../walkXml';
import type { ReadRows, Row } from './readCsv';
import { unpack, UnpackError } from './unpack';

/** The namespace-free names of the parts of a workbook. */
const STRINGS = 'xl/sharedStrings.xml';
const WORKBOOK = 'xl/workbook.xml';
const RELATIONS = 'xl/_rels/workbook.xml.rels';

/** The parts by which archives that are not such a workbook are known, and what they are. */
const OTHERS = [['xl/workbook.bin', '.xlsb'], ['content.xml', '.ods'], ['word/document.xml', '.docx'], ['ppt/presentation.xml', '.pptx']] as const;

/**
 * Reads the first sheet of an XLSX workbook (ECMA-376 part 1, 18.3 and 18.4): shared and inline strings, numbers as they are stored, and
 * the stored results of formulas, which are not computed. Rows keep their numbers. Nothing is unpacked beyond the limits, and only existing
 * rows and cells are kept, so that a single cell at the end of the sheet costs nothing.
 */
export function readXlsx(bytes: Uint8Array): ReadRows {
	try {
		const part = unpack(bytes);
		const decode = (name: string) => strFromU8(part(name) ?? new Uint8Array());
		if (!part(WORKBOOK)) {
			return { rows: [], problems: [{ code: 'otherWorkbook', detail: OTHERS.find(([name]) => part(name))?.[1] ?? '' }] };
		}
		const sheet = part(firstSheet(decode(WORKBOOK), decode(RELATIONS)));
		if (!sheet) {
			return { rows: [], problems: [{ code: 'damaged', detail: '' }] };
		}
		const strings = part(STRINGS) ? sharedStrings(decode(STRINGS)) : [];
		return { rows: sheetRows(strFromU8(sheet), strings), problems: [] };
	} catch (error) {
		return {
			rows: [],
			problems: [
				error instanceof UnpackError || error instanceof SheetError || (error instanceof XmlError && error.code !== 'syntax')
					? { code: error.code, detail: error.message }
					: { code: 'damaged', detail: '' },
			],
		};
	}
}

class SheetError extends Error {
	readonly code = 'tooMany';
}

function firstSheet(workbook: string, relations: string): string {
	let id: string | undefined;
	walk(workbook, { open(name, attribute) { id ??= name === 'sheet' ? attribute('r:id') : undefined; } });
	let target = 'worksheets/sheet1.xml';
	walk(relations, {
		open(name, attribute) {
			target = name === 'Relationship' && attribute('Id') === id ? (attribute('Target') ?? target) : target;
		},
	});
	return target.startsWith('/') ? target.slice(1) : `xl/${target}`;
}

/** The texts of `si` elements, without their phonetic guides. */
function sharedStrings(xml: string): readonly string[] {
	const strings: string[] = [];
	let isText = false;
	let isGuide = false;
	walk(xml, {
		open(name) {
			isText = name === 't';
			isGuide ||= name === 'rPh';
			if (name === 'si') {
				strings.push('');
			}
		},
		text(text) {
			if (isText && !isGuide) {
				strings[strings.length - 1] += text;
			}
		},
		close(name) {
			isText = false;
			isGuide &&= name !== 'rPh';
		},
	});
	return strings.map(unescaped);
}

function sheetRows(xml: string, strings: readonly string[]): readonly Row[] {
	const rows: { cells: string[]; line: number }[] = [];
	let type = '';
	let column = 0;
	let value = '';
	let isValue = false;
	let cellsBefore = 0;
	walk(xml, {
		open(name, attribute) {
			if (name === 'row') {
				cellsBefore += rows.at(-1)?.cells.length ?? 0;
				const line = Number(attribute('r') ?? (rows.at(-1)?.line ?? 0) + 1);
				if (!(line <= MAX_ROWS)) {
					throw new SheetError(String(MAX_ROWS));
				}
				rows.push({ cells: [], line });
			} else if (name === 'c') {
				type = attribute('t') ?? '';
				column = columnNumber(attribute('r')) ?? (rows.at(-1)?.cells.length ?? 0);
				value = '';
			}
			isValue = name === 'v' || name === 't';
		},
		text(text) {
			value += isValue ? text : '';
		},
		close(name) {
			isValue = false;
			if (name === 'c' && value !== '') {
				const cells = rows.at(-1)?.cells ?? [];
				if (column >= MAX_COLUMNS) {
					throw new SheetError(String(MAX_COLUMNS));
				}
				if (cellsBefore + column >= MAX_CELLS) {
					throw new SheetError(String(MAX_CELLS));
				}
				while (cells.length < column) {
					cells.push('');
				}
				cells[column] =
					type === 's' ? (strings[Number(value)] ?? '') : type === 'b' ? String(value === '1').toUpperCase() : unescaped(value);
			}
		},
	});
	return rows.filter(({ cells }) => cells.length > 0);
}

/** Returns 0 for `A7` and 27 for `AB7`. */
function columnNumber(reference = ''): number | undefined {
	const letters = /^[A-Z]{1,3}/.exec(reference)?.[0];
	return letters === undefined ? undefined : [...letters].reduce((number, letter) => 26 * number + letter.charCodeAt(0) - 64, 0) - 1;
}

/** Characters that XML cannot have are written as `_x000D_` (ECMA-376 part 1, 22.9.2.19). */
function unescaped(text: string): string {
	return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}
