import type { LanguageTag } from '../../dossier/model';
import type { Steps } from '../../steps/steps';
import type { Concept, TermBase } from '../termBase';
import { headingOf, LANGUAGE_PARTS, type Column } from './columns';
import { listCell } from './listCell';
import { safeCell } from './safeCell';

/**
 * Returns the rows of a table of entries, the headings first. Each language has the columns that some entry needs, the main language
 * first and the others in alphabetical order. One step for each entry and column.
 */
export function* tableRowsInSteps({ concepts, language }: TermBase): Steps<readonly (readonly string[])[]> {
	const columns: Column[] = [{ part: 'key' }, { part: 'kind' }];
	for (const own of languagesOf(yield* languagesInSteps(concepts), language)) {
		for (const part of LANGUAGE_PARTS) {
			if (part === 'preferred' || (yield* isUsed(concepts, { part, language: own }))) {
				columns.push({ part, language: own });
			}
		}
	}
	// Wrong names are counted in the order of the columns.
	const order = columns.flatMap(column => (column.part === 'discouraged' && 'language' in column ? [column.language] : []));
	const rows: (readonly string[])[] = [columns.map(headingOf)];
	for (const concept of concepts) {
		const ordered = inOrder(concept, order);
		rows.push(columns.map(column => safeCell(cellOf(ordered, column))));
		yield;
	}
	return rows;
}

function* isUsed(concepts: readonly Concept[], column: Column): Steps<boolean> {
	for (const concept of concepts) {
		if (cellOf(concept, column) !== '') {
			return true;
		}
		yield;
	}
	return false;
}

/** Writes rows as comma-separated values (RFC 4180), or with another separator. One step for each row. */
export function* csvInSteps(rows: readonly (readonly string[])[], separator: string): Steps<string> {
	const lines: string[] = [];
	for (const cells of rows) {
		lines.push(`${cells.map(cell => quoted(cell, separator)).join(separator)}\r\n`);
		yield;
	}
	return lines.join('');
}

/** Returns a cell, in quotation marks if it would otherwise be read differently, or if programs might drop spaces at its ends. */
function quoted(cell: string, separator: string): string {
	const needsMarks = cell.includes(separator) || /["\r\n]|^\s|\s$/.test(cell);
	return needsMarks ? `"${cell.replaceAll('"', '""')}"` : cell;
}

function* languagesInSteps(concepts: readonly Concept[]): Steps<ReadonlySet<LanguageTag>> {
	const all = new Set<LanguageTag>();
	for (const { terms, gloss, definition } of concepts) {
		[
			...terms.map(term => term.language),
			...terms.flatMap(({ reason }) => Object.keys(reason ?? {})),
			...Object.keys(gloss),
			...Object.keys(definition),
		].forEach(language => all.add(language));
		yield;
	}
	return all;
}

function languagesOf(all: ReadonlySet<LanguageTag>, main: LanguageTag | undefined): readonly LanguageTag[] {
	const others = [...all].filter(language => language !== main).sort();
	return main === undefined ? others : [main, ...others];
}

function inOrder(concept: Concept, languages: readonly LanguageTag[]): Concept {
	return { ...concept, terms: concept.terms.toSorted((a, b) => languages.indexOf(a.language) - languages.indexOf(b.language)) };
}

function cellOf({ id, kind, terms, gloss, definition }: Concept, column: Column): string {
	if (!('language' in column)) {
		return (column.part === 'key' ? id : kind) ?? '';
	}
	const { part, language } = column;
	const ofRole = (role: string) => terms.filter(term => term.role === role && term.language === language);
	switch (part) {
		case 'preferred':
			return ofRole('preferred')[0]?.text ?? '';
		case 'acronym':
		case 'variant':
			return listCell(ofRole(part).map(({ text }) => text), '|;');
		case 'discouraged':
			return listCell(ofRole(part).map(({ text }) => text));
		case 'instead':
			return listOf(ofRole('discouraged').map(({ instead = '' }) => instead));
		case 'reason':
			return listOf(terms.filter(({ role }) => role === 'discouraged').map(({ reason }) => reason?.[language] ?? ''));
		case 'gloss':
			return gloss[language] ?? '';
		case 'definition':
			return definition[language] ?? '';
	}
}

/** A list in which nothing is known is an empty cell. */
function listOf(texts: readonly string[]): string {
	return texts.every(text => text === '') ? '' : listCell(texts);
}
