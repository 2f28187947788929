import { MAX_CELLS, MAX_COLUMNS, MAX_ROWS } from '../../limits';
import { walkXml } from '../walkXml';
import type { Row } from './readCsv';
import { SheetError } from './sheetError';

/** Reads the first sheet of a spreadsheet in OpenDocument (1.3 part 3, 9.1) from its `content.xml`; `undefined` if it is no spreadsheet. */
export function odsRows(xml: string): readonly Row[] | undefined {
	const sheet = new OpenSheet();
	walkXml(xml, {
		open: (name, attribute) => sheet.open(name, attribute),
		text: text => sheet.text(text),
		close: name => sheet.close(name),
	});
	return sheet.isSpreadsheet ? sheet.rows : undefined;
}

type Attribute = (name: string) => string | undefined;

/** The rows of a sheet while it is read. Only rows and cells with content are kept, however often empty ones are repeated. */
class OpenSheet {
	isSpreadsheet = false;
	readonly rows: { cells: string[]; line: number }[] = [];
	private tables = 0;
	private notes = 0;
	private depth = 0;
	private line = 1;
	private cells: string[] = [];
	private column = 0;
	/** How often the row and the cell are repeated. */
	private repeated = 1;
	private columns = 1;
	private value: string | undefined;
	private paragraphs: string[] = [];
	private isInText = false;
	/** The number of cells so far. */
	private count = 0;

	open(name: string, attribute: Attribute): void {
		this.isSpreadsheet ||= name === 'spreadsheet';
		if (name === 'table') {
			this.tables += this.depth++ === 0 ? 1 : 0;
		} else if (name === 'annotation') {
			this.notes++;
		} else if (this.isOutside) {
			return;
		} else if (name === 'table-row') {
			[this.cells, this.column] = [[], 0];
			this.repeated = repeats(attribute('table:number-rows-repeated'));
		} else if (CELLS.has(name)) {
			this.value = stored(attribute);
			this.paragraphs = [];
			this.columns = repeats(attribute('table:number-columns-repeated'));
		} else if (name === 'p') {
			this.paragraphs.push('');
			this.isInText = true;
		} else {
			this.text(name === 's' ? ' '.repeat(Math.min(repeats(attribute('text:c')), MAX_SPACES)) : MARKS.get(name) ?? '');
		}
	}

	text(text: string): void {
		if (!this.isOutside && this.isInText) {
			this.paragraphs[this.paragraphs.length - 1] += text;
		}
	}

	close(name: string): void {
		if (name === 'table') {
			this.depth--;
		} else if (name === 'annotation') {
			this.notes--;
		} else if (!this.isOutside && name === 'p') {
			this.isInText = false;
		} else if (!this.isOutside && CELLS.has(name)) {
			this.addCells(this.value ?? this.paragraphs.join('\n'));
			this.paragraphs = [];
		} else if (!this.isOutside && name === 'table-row') {
			this.addRows();
		}
	}

	/** Whether what is read belongs to another sheet, to a table inside a cell, or to a comment. */
	private get isOutside(): boolean {
		return this.tables !== 1 || this.depth !== 1 || this.notes > 0;
	}

	private addCells(text: string): void {
		const end = this.column + this.columns;
		if (text !== '') {
			limit(end, MAX_COLUMNS);
			while (this.cells.length < this.column) {
				this.cells.push('');
			}
			while (this.cells.length < end) {
				this.cells.push(text);
			}
		}
		this.column = end;
	}

	private addRows(): void {
		const { cells, line, repeated } = this;
		this.line += repeated;
		if (cells.length > 0) {
			limit(this.line - 1, MAX_ROWS);
			this.count += cells.length * repeated;
			limit(this.count, MAX_CELLS);
			for (let row = 0; row < repeated; row++) {
				this.rows.push({ cells, line: line + row });
			}
		}
	}
}

const CELLS: ReadonlySet<string> = new Set(['table-cell', 'covered-table-cell']);
const MARKS: ReadonlyMap<string, string> = new Map([['tab', '\t'], ['line-break', '\n']]);
/** The maximum number of spaces that one element stands for. More would make a text longer than its file. */
const MAX_SPACES = 16;

/** The value of a cell as it is stored; `undefined` for a text. */
function stored(attribute: Attribute): string | undefined {
	switch (attribute('office:value-type')) {
		case 'float':
		case 'percentage':
		case 'currency':
			return attribute('office:value');
		case 'date':
			return attribute('office:date-value');
		case 'boolean':
			return attribute('office:boolean-value')?.toUpperCase();
		default:
			return undefined;
	}
}

function repeats(times: string | undefined): number {
	return Math.max(1, Math.trunc(Number(times ?? 1)) || 1);
}

function limit(found: number, max: number): void {
	if (found > max) {
		throw new SheetError(String(max));
	}
}
