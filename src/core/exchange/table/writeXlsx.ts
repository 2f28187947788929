import { strToU8, zipSync } from 'fflate/browser';
import { escapeXml } from '../xml';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const DOCUMENT = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** The date of all files in the archive, the earliest that ZIP has: the same rows give the same bytes. */
const TIME = '1980-01-01T00:00:00';

/** Writes rows as an XLSX workbook with one sheet, every cell as text, so that no cell is a number, a date or a formula. */
export function writeXlsx(rows: readonly (readonly string[])[]): Uint8Array {
	const sheet = rows
		.map(
			(cells, row) =>
				`<row r="${row + 1}">${cells.map((cell, column) => (cell === '' ? '' : textCell(cell, `${columnName(column)}${row + 1}`))).join('')}</row>`,
		)
		.join('');
	const files: Readonly<Record<string, string>> = {
		'[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPES}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPES}.worksheet+xml"/></Types>`,
		'_rels/.rels': `<Relationships xmlns="${PACKAGE}"><Relationship Id="rId1" Type="${DOCUMENT}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
		'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${DOCUMENT}"><sheets><sheet name="Entries" sheetId="1" r:id="rId1"/></sheets></workbook>`,
		'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}"><Relationship Id="rId1" Type="${DOCUMENT}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
		'xl/worksheets/sheet1.xml': `<worksheet xmlns="${MAIN}"><sheetData>${sheet}</sheetData></worksheet>`,
	};
	const packed = Object.fromEntries(Object.entries(files).map(([name, xml]) => [name, strToU8(HEAD + xml)]));
	return zipSync(packed, { mtime: TIME });
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
