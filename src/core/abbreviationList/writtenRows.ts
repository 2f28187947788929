import { lineFeedFrom } from '../text/lineBounds';
import type { AbbreviationForm, AbbreviationListSyntax, AbbreviationRow } from './form';
import { isListHeading } from './listWords';

/** Private-use characters that stand for the parts of a row. */
const SIGNS = { key: '\uE001', acronym: '\uE002', expansion: '\uE003' } as const;
type Part = keyof typeof SIGNS;

/** The rows of a list, in order, and the form in which they are written. */
export interface WrittenRows {
	readonly form: AbbreviationForm;
	readonly rows: readonly AbbreviationRow[];
}

/**
 * Reads the rows of a list in the form in which most of it is written; `undefined` if no form fits any row. Rows that users have added are
 * read like others.
 */
export function readRows(list: string, { forms }: AbbreviationListSyntax): WrittenRows | undefined {
	const read = forms.map(form => ({ form, rows: rowsIn(list.replace(/\r\n/g, '\n'), form) }));
	const best = read.reduce((most, one) =>
		one.rows.length > most.rows.length
		|| (one.rows.length === most.rows.length && literalLengthOf(one.form) > literalLengthOf(most.form))
			? one
			: most,
	);
	return best.rows.length === 0 ? undefined : best;
}

/** The number of characters in a row besides its parts: of two forms that fit as many rows, the one with more of them fits better. */
function literalLengthOf({ row }: AbbreviationForm): number {
	return row(SIGNS).length;
}

function rowsIn(list: string, { row }: AbbreviationForm): readonly AbbreviationRow[] {
	const { literals, parts } = patternOf(row(SIGNS));
	const rows: AbbreviationRow[] = [];
	for (let at = 0; at >= 0 && at < list.length;) {
		const found = rowAt(list, at, { literals, parts });
		if (found && /[\p{L}\p{N}]/u.test(found.row.acronym) && found.row.expansion !== '' && !isListHeading(found.row.acronym)) {
			rows.push(found.row);
		}
		const next = list.indexOf('\n', found ? found.end : at);
		at = next < 0 ? -1 : next + 1;
	}
	return rows;
}

interface RowPattern {
	/** The text before, between and after the parts. */
	readonly literals: readonly string[];
	readonly parts: readonly Part[];
}

function patternOf(written: string): RowPattern {
	const parts = [...written].flatMap(sign => (Object.keys(SIGNS) as Part[]).filter(part => SIGNS[part] === sign));
	return { literals: written.split(/[\uE001-\uE003]/u), parts };
}

/** Reads the row that begins at an offset; `undefined` if none does. Each part is on one line, and the row ends with its line. */
function rowAt(
	list: string,
	start: number,
	{ literals, parts }: RowPattern,
): { readonly row: AbbreviationRow; readonly end: number } | undefined {
	// An indented line does not begin a row that begins with its acronym.
	if (!list.startsWith(literals[0] ?? '', start) || (literals[0] === '' && /\s/.test(list.charAt(start)))) {
		return undefined;
	}
	const row: Record<Part, string> = { key: '', acronym: '', expansion: '' };
	let at = start + (literals[0]?.length ?? 0);
	for (const [index, part] of parts.entries()) {
		const after = literals[index + 1] ?? '';
		const line = lineFeedFrom(list, at);
		const isLast = index === parts.length - 1;
		const end = isLast ? line - after.length : list.indexOf(after, at);
		if (end < at || end > line || !list.startsWith(after, end)) {
			return undefined;
		}
		row[part] = list.slice(at, end).trim();
		at = end + after.length;
	}
	return { row, end: at };
}
