import { markdownOf } from '../markdownOf';
import { readCsv, type Row } from '../table/readCsv';
import { documentLines, lineFrom, withoutEmphasis, type DocumentLine, type GlossaryPart, type GlossarySyntax } from './glossaryPart';

const DIRECTIVE = /^\.\. ([\w-]+)::/;
/** Lines that are no terms: items, fields, options, comments, and underlines of headings. */
const NO_TERM = /^(?:[-*+•] |#?\w{0,4}[.)] |:|\.\.|\||>>>|([^\w\s])\1{2,}$)/;
const SIMPLE = /^=+(?: =+)+$/;
const GRID = /^\+(?:[-=]+\+)+$/;

/** Definition lists, also those of `glossary` directives, and tables: simple ones, grids, lists and comma-separated values. */
export const REST: GlossarySyntax = {
	parts(text) {
		const lines = documentLines(text);
		const parts: GlossaryPart[] = [];
		let at = 0;
		while (at < lines.length) {
			at = readAt(lines, at, parts);
		}
		return parts;
	},
	plain: withoutMarkup,
	description: text => text.split('\n\n').map(paragraph => markdownOf(withoutMarkup(paragraph))).join('\n\n'),
};

/** Reads what begins at a line, and returns the line after it. */
function readAt(lines: readonly DocumentLine[], at: number, parts: GlossaryPart[]): number {
	const line = lines[at] as DocumentLine;
	const directive = DIRECTIVE.exec(line.flat)?.[1];
	if (directive === 'glossary') {
		return at + 1;
	}
	if (directive !== undefined || line.text.endsWith('::')) {
		const end = endOfBody(lines, at, line.indent);
		const body = lines.slice(at + 1, end);
		if (directive === 'list-table' || directive === 'csv-table') {
			parts.push({ type: 'table', rows: directive === 'list-table' ? listRows(contentOf(body)) : csvRows(body) });
		}
		return end;
	}
	if (SIMPLE.test(line.flat) || GRID.test(line.flat)) {
		const isGrid = GRID.test(line.flat);
		const end = endOfTable(lines, at, isGrid);
		parts.push({ type: 'table', rows: isGrid ? gridRows(lines.slice(at, end)) : simpleRows(lines.slice(at, end)) });
		return end;
	}
	const next = lines[at + 1];
	if (line.text === '' || NO_TERM.test(line.flat) || !next || next.text === '' || next.indent <= line.indent) {
		return at + 1;
	}
	const body = endOfBody(lines, at, line.indent);
	const text = lines.slice(at + 1, body).map(one => one.flat).join('\n').split(/\n{2,}/).map(one => one.replaceAll('\n', ' ').trim());
	parts.push({ type: 'definition', term: line.flat.split(' : ', 1).join(''), text: text.join('\n\n').trim(), line: line.line });
	return body;
}

/** Returns the line after those that are indented more deeply. */
function endOfBody(lines: readonly DocumentLine[], at: number, indent: number): number {
	return lineFrom(lines, at + 1, line => line.text !== '' && line.indent <= indent);
}

function contentOf(body: readonly DocumentLine[]): readonly DocumentLine[] {
	return body.filter(({ flat }) => flat !== '' && !/^:[\w-]+:/.test(flat));
}

function listRows(lines: readonly DocumentLine[]): readonly Row[] {
	const rows: { readonly cells: string[]; readonly line: number }[] = [];
	for (const { flat, line } of lines) {
		const [item, starts, cell] = /^(\* )?-(?: (.*))?$/.exec(flat) ?? [];
		if (starts !== undefined) {
			rows.push({ cells: [cell ?? ''], line });
		} else if (item !== undefined) {
			rows.at(-1)?.cells.push(cell ?? '');
		} else {
			const cells = rows.at(-1)?.cells;
			cells?.splice(-1, 1, `${cells.at(-1) ?? ''} ${flat}`.trim());
		}
	}
	return rows;
}

/** Headings may be in an option. */
function csvRows(body: readonly DocumentLine[]): readonly Row[] {
	const content = contentOf(body);
	const header = body.map(({ flat }) => /^:header: (.*)$/.exec(flat)?.[1]).find(one => one !== undefined);
	const first = content[0]?.line ?? 1;
	const rows = readCsv([...header === undefined ? [] : [header], ...content.map(({ flat }) => flat)].join('\n').replace(/, "/g, ',"'), ',').rows;
	return rows.map(({ cells, line }) => ({ cells: cells.map(cell => cell.trim()), line: first - 1 + line - (header === undefined ? 0 : 1) }));
}

/** A table ends before the first blank line after its last border. */
function endOfTable(lines: readonly DocumentLine[], at: number, isGrid: boolean): number {
	return lineFrom(lines, at + 1, line => line.text === '' && (isGrid || SIMPLE.test(lines[line.line - 2]?.flat ?? '')));
}

/** The borders of a simple table say where its columns begin. A row without a first cell continues the one above. */
function simpleRows(lines: readonly DocumentLine[]): readonly Row[] {
	const starts = Array.from((lines[0]?.text ?? '').matchAll(/=+/g), ({ index }) => index);
	const rows: { cells: string[]; readonly line: number }[] = [];
	for (const { text, line } of lines.filter(one => one.flat !== '' && !SIMPLE.test(one.flat))) {
		const cells = starts.map((start, index) => text.slice(start, starts[index + 1]).trim());
		addRow(rows, cells, line, cells[0] === '');
	}
	return rows;
}

function gridRows(lines: readonly DocumentLine[]): readonly Row[] {
	const rows: { cells: string[]; readonly line: number }[] = [];
	lines.forEach(({ flat, line }, index) => {
		if (!GRID.test(flat)) {
			const cells = flat.replace(/^\|/, '').replace(/\|$/, '').split('|').map(cell => cell.trim());
			addRow(rows, cells, line, !GRID.test(lines[index - 1]?.flat ?? ''));
		}
	});
	return rows;
}

function addRow(rows: { cells: string[]; readonly line: number }[], cells: string[], line: number, continues: boolean): void {
	const last = rows.at(-1);
	if (continues && last) {
		last.cells = last.cells.map((cell, index) => `${cell} ${cells[index] ?? ''}`.trim());
	} else {
		rows.push({ cells, line });
	}
}

function withoutMarkup(text: string): string {
	return withoutEmphasis(text
		.replace(/:[\w+-]+:[\w+-]+:(?=`)/g, '').replace(/:[\w+-]+:(?=`)/g, '')
		.replace(/`([^`]*)`_{0,2}/g, (_, inside: string) => inside.replace(/<[^<>]*>$/, '').trim()));
}
