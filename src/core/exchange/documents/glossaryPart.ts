import type { LanguageTag } from '../../dossier/model';
import type { Row } from '../table/readCsv';
import { readTable } from '../table/readTable';
import { nothingRead, type Concept, type ExchangeProblem, type ReadTerms, type Term } from '../termBase';
import { roleByShape } from '../termText';

/** A part of a document that defines terms: a table, or a term with its definition. */
export type GlossaryPart =
	| { readonly type: 'table'; readonly rows: readonly Row[] }
	| { readonly type: 'definition'; readonly term: string; readonly text: string; readonly line: number };

/** How the glossaries in documents of a format are read. */
export interface GlossarySyntax {
	/** Returns the tables and definitions of a document, in its order. */
	readonly parts: (text: string) => readonly GlossaryPart[];
	/** Returns a name without markup. */
	readonly plain: (text: string) => string;
	/** Returns a definition as Markdown. */
	readonly description: (text: string) => string;
}

/**
 * Reads the glossaries of a document: its definitions, and its tables with a column of names. Everything else in it is ignored. `expected`
 * is an example of a definition, for the message if there is none.
 */
export function readDocument(document: string, language: LanguageTag, { parts, plain, description }: GlossarySyntax, expected: string): ReadTerms {
	const concepts: Concept[] = [];
	const problems: ExchangeProblem[] = [];
	for (const part of parts(document)) {
		if (part.type === 'definition') {
			concepts.push({ line: part.line, links: [], gloss: {}, ...definedBy(plain(part.term), part.text, language, description) });
			continue;
		}
		const read = readTable({ rows: part.rows, problems: [] }, language);
		if (!read.problems.some(({ code }) => code === 'noColumns')) {
			problems.push(...read.problems);
			concepts.push(...read.base.concepts.map(concept => ({
				...concept,
				terms: concept.terms.flatMap(term => (term.role === 'preferred'
					? namesIn(plain(term.text), term.language) : [{ ...term, text: plain(term.text) }])),
				gloss: mapped(concept.gloss, description),
				definition: mapped(concept.definition, description),
			})));
		}
	}
	return concepts.length === 0
		? nothingRead(problems[0] ?? { code: 'noEntries', detail: expected })
		: { base: { language, concepts }, problems };
}

/** Returns what a term and the text after it say: names and a definition, or an acronym and what it stands for. */
export function definedBy(
	term: string, text: string, language: LanguageTag, description: GlossarySyntax['description'],
): Pick<Concept, 'terms' | 'definition'> {
	const definition = description(text);
	return isExpansion(term, text)
		? { terms: [{ text, language, role: 'preferred' }, { text: term, language, role: 'acronym' }], definition: {} }
		: { terms: namesIn(term, language), definition: definition === '' ? {} : { [language]: definition } };
}

/** Whether the letters of an acronym are the first ones of some of the words of a text without a full stop, beginning with the first word. */
function isExpansion(acronym: string, text: string): boolean {
	const words = text.toLowerCase().split(/[\s/-]+/);
	if (roleByShape(acronym) !== 'acronym' || words.length > 15 || /[.;:(]/.test(text) || words[0]?.[0] !== acronym[0]?.toLowerCase()) {
		return false;
	}
	const letters = [...acronym.toLowerCase()].filter(letter => /\p{L}/u.test(letter));
	let found = 0;
	words.forEach(word => { found += word[0] === letters[found] ? 1 : 0; });
	return found === letters.length;
}

/** Returns the names in “Conference of the Parties (COP)” or “COP (Conference of the Parties)”; otherwise the text as one name. */
function namesIn(text: string, language: LanguageTag): readonly Term[] {
	const open = text.endsWith(')') ? text.indexOf('(') : -1;
	const before = text.slice(0, Math.max(0, open)).trim();
	const inside = text.slice(open + 1, -1);
	const [name, acronym] = roleByShape(before) === 'acronym' ? [inside, before] : [before, inside];
	return open >= 0 && name !== '' && roleByShape(acronym) === 'acronym' && roleByShape(name) !== 'acronym'
		? [{ text: name, language, role: 'preferred' }, { text: acronym, language, role: 'acronym' }]
		: [{ text, language, role: 'preferred' }];
}

function mapped(texts: Readonly<Record<LanguageTag, string>>, change: (text: string) => string): Readonly<Record<LanguageTag, string>> {
	return Object.fromEntries(Object.entries(texts).map(([tag, text]) => [tag, change(text)]));
}

/** The longest name in brackets after a term. */
const MAX_BRACKETS = 500;

/**
 * Divides a marked term at the start of a text, such as one in bold, from what is said about it. The sign between them may be in the marked
 * text, and brackets belong to the term. `isDivided` is whether there is such a sign.
 */
export function afterTerm(marked: string, after: string): { readonly term: string; readonly text: string; readonly isDivided: boolean } {
	const own = marked.trim();
	const rest = after.trim();
	const close = rest.startsWith('(') ? rest.slice(0, MAX_BRACKETS).indexOf(')') : -1;
	const text = rest.slice(close + 1).trim();
	const sign = /^(?:[:=—–]|--? )/.exec(text)?.[0] ?? '';
	const isInside = /[:=—–]$/.test(own);
	return {
		term: `${isInside ? own.slice(0, -1).trim() : own} ${rest.slice(0, close + 1)}`.trim(),
		text: text.slice(sign.length).trim(),
		isDivided: isInside || sign !== '',
	};
}

/** A line of a document, and its number, from 1. */
export interface DocumentLine {
	readonly text: string;
	/** The text without white space around it, and with single spaces. */
	readonly flat: string;
	readonly line: number;
	/** The number of spaces before the text, with tabs as eight. */
	readonly indent: number;
}

/** Returns the lines of a document without white space at their ends. */
export function documentLines(document: string): readonly DocumentLine[] {
	return document.split(/\r\n|\r|\n/).map((written, index) => {
		const text = written.trimEnd();
		const space = text.slice(0, text.length - text.trimStart().length);
		return { text, flat: text.trimStart().replace(/\s+/g, ' '), line: index + 1, indent: space.replaceAll('\t', '        ').length };
	});
}

/** Leaves out signs of emphasis and code, except between letters and digits, and backslashes before signs. */
export function withoutEmphasis(text: string): string {
	return text
		.replace(/(?<!\\)(?:\*\*|__|`)|(?<![\p{L}\p{N}\\])[*_]|(?<!\\)[*_](?![\p{L}\p{N}])/gu, '')
		.replace(/\\(?=[^\w\s])/g, '').replace(/\s+/g, ' ').trim();
}

/** Returns the index of the first line from an index on for which a condition holds; that after the last line if there is none. */
export function lineFrom(lines: readonly DocumentLine[], from: number, holds: (line: DocumentLine) => boolean): number {
	let at = from;
	while (at < lines.length && !holds(lines[at] as DocumentLine)) {
		at++;
	}
	return at;
}

/** Returns the lines from an index on to the first one that ends a paragraph, joined with spaces, and the index of that line. */
export function paragraphFrom(lines: readonly DocumentLine[], from: number, ends: (line: DocumentLine) => boolean): {
	readonly text: string; readonly end: number;
} {
	const end = lineFrom(lines, from, line => line.text === '' || ends(line));
	return { text: lines.slice(from, end).map(({ flat }) => flat).join(' '), end };
}
