import type * as vscode from 'vscode';
import { parseKeptTables } from '../../../protocol/keptImport';

const MEMENTO = 'importedColumns';
/** The maximum number of sets of headings that are remembered. */
const MAX_TABLES = 50;

/** What columns mean, by their headings: fields such as `preferred:fr`, and `none` for those that are not read. */
export type ColumnFields = readonly (readonly [heading: string, field: string])[];

/** Remembers what the columns of tables mean, for each set of headings. */
export class ColumnMemory {
	private readonly memento: vscode.Memento;

	constructor(memento: vscode.Memento) {
		this.memento = memento;
	}

	/** Returns what the columns of a table with these headings meant the last time; `undefined` if there was none. */
	of(headings: readonly string[]): ColumnFields | undefined {
		return this.tables.find(columns => isSame(columns, headings));
	}

	/** Remembers what columns mean. Beyond the limit, the tables that were imported first are forgotten. */
	async remember(columns: ColumnFields): Promise<void> {
		const others = this.tables.filter(other => !isSame(other, columns.map(([heading]) => heading)));
		await this.memento.update(MEMENTO, [...others, columns].slice(-MAX_TABLES));
	}

	private get tables(): readonly ColumnFields[] {
		return parseKeptTables(this.memento.get(MEMENTO));
	}
}

/** The order does not matter: people move columns. */
function isSame(columns: ColumnFields, headings: readonly string[]): boolean {
	const known = new Set(columns.map(([heading]) => heading));
	return known.size === headings.length && headings.every(heading => known.has(heading));
}
