import type { LanguageTag, LabelRole } from '../../dossier/model';
import { MAX_COLUMNS } from '../../limits';
import { nothingRead, type Concept, type ExchangeProblem, type ReadTerms, type Term } from '../termBase';
import { columnsOf, type Column, type ColumnChoices } from './columns';
import { withHeadings } from './headings';
import { kindNamed } from './kindNamed';
import { textsInCell } from './listCell';
import type { ReadRows, Row } from './readCsv';
import { fromSafeCell } from './safeCell';

/**
 * Reads a table whose first row, below its title, has headings and every other one an entry. Where it has no headings, the columns are
 * recognized by their cells, which is reported. `language` is the one for headings without a language. `chosen` has the meanings of
 * columns, by their headings without surrounding space; `undefined` for a column that should not be read. Other columns are read according
 * to their headings.
 */
export function readTable(table: ReadRows, language: LanguageTag, chosen: ColumnChoices = new Map()): ReadTerms {
	const { rows: [head, ...rows], problems: found } = withHeadings(table);
	if (!head) {
		return nothingRead(found[0] ?? { code: 'noEntries', detail: '' });
	}
	if (head.cells.length > MAX_COLUMNS) {
		return nothingRead({ code: 'tooMany', detail: String(MAX_COLUMNS), line: head.line });
	}
	const problems: ExchangeProblem[] = [...found];
	const columns = columnsOf(head.cells, language, chosen);
	if (!columns.some(column => column?.part === 'preferred' || column?.part === 'variant' || column?.part === 'acronym')) {
		return nothingRead({ code: 'noColumns', detail: head.cells.join(', ').slice(0, 200), line: head.line });
	}
	columns.forEach((column, index) => {
		const heading = head.cells[index]?.trim() ?? '';
		if (!column && heading !== '' && !chosen.has(heading)) {
			problems.push({ code: 'column', detail: heading, line: head.line });
		}
	});
	const headings = new Set(head.cells.map(cell => cell.trim()));
	[...chosen.keys()]
		.filter(heading => !headings.has(heading))
		.forEach(detail => problems.push({ code: 'noSuchColumn', detail, line: head.line }));
	const concepts: Concept[] = [];
	for (const row of rows) {
		const cells = row.cells.map(cell => fromSafeCell(cell));
		if (cells.slice(columns.length).some(cell => cell.trim() !== '')) {
			problems.push({ code: 'cells', detail: String(columns.length), line: row.line });
		} else if (cells.some(cell => cell.trim() !== '')) {
			concepts.push(conceptOf({ cells, line: row.line }, columns, problems));
		}
	}
	if (concepts.length === 0 && problems.length === 0) {
		return nothingRead({ code: 'noEntries', detail: '' });
	}
	const [main] = columns.flatMap(column => (column && 'language' in column && column.part === 'preferred' ? [column.language] : []));
	return { base: { ...(main !== undefined && { language: main }), concepts }, problems };
}

function conceptOf({ cells, line }: Row, columns: readonly (Column | undefined)[], problems: ExchangeProblem[]): Concept {
	const cell = (wanted: Column): string =>
		cells[columns.findIndex(column => column?.part === wanted.part && languageOf(column) === languageOf(wanted))] ?? '';
	const terms: Term[] = [];
	const gloss: Record<LanguageTag, string> = {};
	const definition: Record<LanguageTag, string> = {};
	columns.forEach((column, index) => {
		if (!column || !('language' in column)) {
			return;
		}
		const { part, language } = column;
		const text = cells[index] ?? '';
		if (part === 'gloss' || part === 'definition') {
			(part === 'gloss' ? gloss : definition)[language] = text.trim() === '' ? '' : text;
		} else if (part === 'discouraged') {
			terms.push(...wrongTerms(text, language, cell({ part: 'instead', language })));
		} else if (part !== 'instead' && part !== 'reason') {
			terms.push(...termsIn(text, part, language));
		}
	});
	const id = cell({ part: 'key' }).trim();
	const kind = cell({ part: 'kind' }).trim().toLowerCase();
	const known = kindNamed(kind);
	if (kind !== '' && !known) {
		problems.push({ code: 'kind', detail: kind, line });
	}
	return {
		...(id !== '' && { id }),
		line,
		...(known && { kind: known }),
		terms: withReasons(terms, columns, cell),
		gloss: filled(gloss),
		definition: filled(definition),
		links: [],
	};
}

function languageOf(column: Column | undefined): LanguageTag | undefined {
	return column && 'language' in column ? column.language : undefined;
}

function termsIn(cell: string, role: Exclude<LabelRole, 'discouraged'>, language: LanguageTag): readonly Term[] {
	// A cell of one name is that name, whatever it contains.
	const texts = role === 'preferred' ? [cell] : textsInCell(cell, '|;');
	return texts.filter(text => text.trim() !== '').map(text => ({ text, language, role }));
}

/** The n-th wrong name has the n-th replacement. */
function wrongTerms(cell: string, language: LanguageTag, insteadCell: string): readonly Term[] {
	const instead = textsInCell(insteadCell).map(text => text.trim());
	return textsInCell(cell).flatMap((text, index): readonly Term[] =>
		(text.trim() === '' ? [] : [{ text, language, role: 'discouraged', ...(instead[index] && { instead: instead[index] }) }]));
}

/**
 * A reason can be in several languages, so that the n-th reason is that of the n-th wrong name of the entry, in the order of the columns.
 */
function withReasons(terms: readonly Term[], columns: readonly (Column | undefined)[], cell: (column: Column) => string): readonly Term[] {
	const reasons = columns.flatMap(column =>
		column?.part === 'reason' && 'language' in column ? [[column.language, textsInCell(cell(column))] as const] : [],
	);
	let wrong = 0;
	return terms.map(term => {
		const index = term.role === 'discouraged' ? wrong++ : -1;
		const reason = filled(Object.fromEntries(reasons.map(([language, texts]) => [language, texts[index] ?? ''])));
		return Object.keys(reason).length > 0 ? { ...term, reason } : term;
	});
}

function filled(texts: Readonly<Record<LanguageTag, string>>): Readonly<Record<LanguageTag, string>> {
	return Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== ''));
}
