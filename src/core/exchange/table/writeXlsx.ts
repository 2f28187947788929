import type { Steps } from '../../steps/steps';
import { escapeXml } from '../xml';
import { zipInSteps } from './zipInSteps';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const DOCUMENT = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** How many rows are written and packed at a time. */
const PIECE = 500;

/**
 * Writes rows as an XLSX workbook with one sheet, every cell as text, so that no cell is a number, a date or a formula. One step for each
 * piece of the sheet, and one to pack it.
 */
export function* xlsxInSteps(rows: readonly (readonly string[])[]): Steps<Uint8Array> {
	const sheet = [`${HEAD}<worksheet xmlns="${MAIN}"><sheetData>`];
	for (let row = 0; row < rows.length; row += PIECE) {
		sheet.push(rows.slice(row, row + PIECE).map((cells, index) => rowXml(cells, row + index + 1)).join(''));
		yield;
	}
	sheet.push('</sheetData></worksheet>');
	return yield* zipInSteps([
		...Object.entries(FILES).map(([name, xml]) => ({ name, pieces: [HEAD + xml] })),
		{ name: 'xl/worksheets/sheet1.xml', pieces: sheet },
	]);
}

const FILES: Readonly<Record<string, string>> = {
	'[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPES}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPES}.worksheet+xml"/></Types>`,
	'_rels/.rels': `<Relationships xmlns="${PACKAGE}"><Relationship Id="rId1" Type="${DOCUMENT}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
	'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${DOCUMENT}"><sheets><sheet name="Entries" sheetId="1" r:id="rId1"/></sheets></workbook>`,
	'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}"><Relationship Id="rId1" Type="${DOCUMENT}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
};

function rowXml(cells: readonly string[], row: number): string {
	const written = cells.map((cell, column) => (cell === '' ? '' : textCell(cell, `${columnName(column)}${row}`)));
	return `<row r="${row}">${written.join('')}</row>`;
}

function textCell(text: string, reference: string): string {
	// Text that could be read as an escape is escaped, and so are line endings that XML would change.
	const escaped = text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_').replaceAll('\r', '_x000D_');
	return `<c r="${reference}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(escaped)}</t></is></c>`;
}

/** Returns `A` for 0 and `AB` for 27. */
function columnName(column: number): string {
	return (column >= 26 ? columnName(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26));
}
