import { indentBefore } from '../file/indentBefore';
import { DEFAULT_BIB_STYLE, type BibDialect, type BibStyle } from './bibEntry';
import type { BibFileEntry, BibFileField } from './readBib';

/** The number of entries from which the style of a file is inferred. */
const SAMPLE = 50;

/** Infers the style of a .bib file from the majority of its last entries. */
export function bibFileStyle(text: string, entries: readonly BibFileEntry[], eol: string): BibStyle {
	const sample = entries.slice(-SAMPLE);
	const fields = sample.flatMap(entry => entry.fields);
	if (fields.length === 0) {
		return { ...DEFAULT_BIB_STYLE, eol };
	}
	const gaps = fields.map(field => gapsOf(text, field));
	const aligned = alignmentOf(gaps);
	return {
		eol,
		indent:
			mostFrequent(fields.map(field => indentBefore(text, field.start)).filter(indent => indent !== undefined))
			?? DEFAULT_BIB_STYLE.indent,
		quotes:
			mostFrequent(fields.map(field => text[field.valueStart]).filter(sign => sign === '{' || sign === '"')) === '"'
				? 'quotes'
				: 'braces',
		beforeEquals: aligned ? aligned.beforeEquals : (mostFrequent(gaps.map(({ before }) => before)) ?? ' '),
		afterEquals: mostFrequent(gaps.map(({ after }) => after)) ?? ' ',
		nameWidth: aligned?.nameWidth ?? 0,
		nameCase: mostFrequent(fields.map(field => caseOf(text.slice(field.start, field.start + field.name.length)))) ?? 'lower',
		typeCase:
			mostFrequent(sample.map(entry => caseOf(/[a-z]+/i.exec(text.slice(entry.start, entry.start + 30))?.[0] ?? ''))) ?? 'lower',
		trailingComma:
			mostFrequent(sample.map(entry => text.slice(entry.fields.at(-1)?.end ?? entry.keyEnd, entry.end).includes(','))) ?? true,
		closeIndent:
			mostFrequent(sample.map(entry => indentBefore(text, entry.end - 1) ?? 'none')) === 'none'
				? undefined
				: (mostFrequent(sample.map(entry => indentBefore(text, entry.end - 1) ?? '')) ?? ''),
		delimiters: mostFrequent(sample.map(entry => text[entry.end - 1])) === ')' ? ['(', ')'] : ['{', '}'],
	};
}

const BIBLATEX_NAMES = new Set(['date', 'journaltitle', 'location', 'langid', 'urldate', 'eventdate', 'organization', 'subtitle', 'titleaddon', 'institution']);
const BIBTEX_NAMES = new Set(['year', 'month', 'journal', 'address', 'school', 'howpublished']);
const BIBLATEX_TYPES = new Set(['online', 'report', 'thesis', 'legislation', 'legal', 'jurisdiction', 'dataset', 'software', 'mvbook', 'collection']);

/** Infers the dialect of a file from its fields and entry types; `undefined` if nothing shows it. */
export function bibFileDialect(entries: readonly BibFileEntry[]): BibDialect | undefined {
	let score = 0;
	for (const { type, fields } of entries.slice(-SAMPLE)) {
		score += BIBLATEX_TYPES.has(type) ? 1 : 0;
		for (const { name } of fields) {
			score += BIBLATEX_NAMES.has(name) ? 1 : BIBTEX_NAMES.has(name) ? -1 : 0;
		}
	}
	return score > 0 ? 'biblatex' : score < 0 ? 'bibtex' : undefined;
}

interface Gaps {
	readonly length: number;
	readonly before: string;
	readonly after: string;
}

function gapsOf(text: string, { name, start, valueStart }: BibFileField): Gaps {
	const between = text.slice(start + name.length, valueStart);
	const equals = between.indexOf('=');
	return { length: name.length, before: between.slice(0, equals), after: between.slice(equals + 1) };
}

/** Returns the width of the column of field names if the equals signs align although the names differ in length. */
function alignmentOf(gaps: readonly Gaps[]): { readonly nameWidth: number; readonly beforeEquals: string } | undefined {
	const columns = gaps.map(({ length, before }) => length + before.length);
	const column = mostFrequent(columns);
	const inColumn = gaps.filter((_, index) => columns[index] === column);
	const lengths = new Set(inColumn.map(({ length }) => length));
	if (column === undefined || lengths.size < 2 || inColumn.length * 2 <= gaps.length) {
		return undefined;
	}
	const beforeEquals = inColumn.some(({ before }) => before === '') ? '' : ' ';
	return { nameWidth: column - beforeEquals.length, beforeEquals };
}

function caseOf(word: string): BibStyle['nameCase'] {
	return word.length > 1 && word === word.toUpperCase() ? 'upper' : /^\p{Lu}/u.test(word) ? 'capital' : 'lower';
}

/** Returns the most frequent value; the first of several that are equally frequent. */
function mostFrequent<T>(values: readonly T[]): T | undefined {
	const counts = new Map<T, number>();
	let best: T | undefined;
	for (const value of values) {
		const count = (counts.get(value) ?? 0) + 1;
		counts.set(value, count);
		best = best === undefined || count > (counts.get(best) ?? 0) ? value : best;
	}
	return best;
}
