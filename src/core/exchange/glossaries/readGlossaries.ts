import { readLatexText } from '../../citation/bibliography/bib/readLatexText';
import { plainTextOf } from '../../csl/richText';
import type { LanguageTag } from '../../dossier/model';
import { definedBy } from '../documents/glossaryPart';
import { markdownOf } from '../markdownOf';
import { nothingRead, type Concept, type ExchangeProblem, type ReadTerms } from '../termBase';
import { roleByShape } from '../termText';
import { describedItems } from './describedItems';
import { keyValues, LatexArguments, withoutComments } from './latexArguments';

/** The commands that define something: those of glossaries and glossaries-extra, acro, and acronym. */
const COMMANDS = /\\(newglossaryentry|longnewglossaryentry|newacronym|newabbreviation|DeclareAcronym|acrodef|acro|newacro)(?![A-Za-z@])/g;

/** The keys that are read. `long` is the name of an acronym, and `name` that of any other entry. */
const READ: ReadonlySet<string> = new Set(
	'name short long alt description extra type category sort tag class first text firstplural plural short-plural long-plural'.split(' '),
);

/**
 * Reads the definitions of LaTeX glossaries: `\newglossaryentry`, `\longnewglossaryentry`, `\newacronym`, `\newabbreviation`,
 * `\DeclareAcronym`, `\acrodef`, `\newacro`, and `\acro` with a long form. Braces are counted; no macro is expanded, except references
 * to other entries, which become their short names, and no file is included. Plurals are left out, because dossiers recognize them anyway.
 * The items of `description` environments are read, too.
 */
export function readGlossaries(latex: string, language: LanguageTag): ReadTerms {
	const text = withoutComments(latex);
	const problems: ExchangeProblem[] = [];
	const others = new Map<string, number>();
	const found: { readonly definition: Definition; readonly line: number }[] = [];
	const args = new LatexArguments(text);
	let line = 1;
	let counted = 0;
	let end = 0;
	for (const { 1: command = '', 0: { length }, index } of text.matchAll(COMMANDS)) {
		if (index < end) {
			// A command in the argument of another one defines nothing.
			continue;
		}
		line += text.slice(counted, index).match(/\n/g)?.length ?? 0;
		counted = index;
		const read = definitionAt(args, index + length, command);
		if (!read && command === 'acro') {
			// In the package acro, it uses an acronym.
			continue;
		}
		if (!read) {
			problems.push({ code: 'syntax', detail: `\\${command}`, line });
			continue;
		}
		({ end } = read);
		for (const key of read.values.keys()) {
			if (!READ.has(key) && !others.has(key)) {
				others.set(key, line);
			}
		}
		found.push({ definition: read, line });
	}
	const names = new Map(found.map(({ definition: { key, values } }) => [key.trim(), values.get('short') ?? values.get('name') ?? key]));
	const described = describedItems(text, args).map(item => ({
		line: item.line, gloss: {}, links: [], ...definedBy(readLatex(item.term), readLatex(item.text), language, markdownOf),
	}));
	const concepts = [...found.map(({ definition, line: own }) => ({ ...conceptOf(definition, language, names), line: own })), ...described];
	const unread = Array.from(others, ([detail, own]): ExchangeProblem => ({ code: 'notRead', detail, line: own }));
	return concepts.length === 0
		? nothingRead(problems[0] ?? { code: 'noEntries', detail: '\\newglossaryentry' })
		: { base: { language, concepts }, problems: [...problems, ...unread] };
}

/** The commands of the package acronym. */
const ACRONYM: ReadonlySet<string> = new Set(['acrodef', 'acro', 'newacro']);

interface Definition {
	readonly key: string;
	readonly values: ReadonlyMap<string, string>;
	/** The offset after it. */
	readonly end: number;
}

/** Reads the arguments of a command; `undefined` if one is missing or never closed. */
function definitionAt(args: LatexArguments, offset: number, command: string): Definition | undefined {
	const before = args.at(offset, '[');
	const key = args.at(before?.end ?? offset, '{');
	const between = key && args.at(key.end, '[');
	const first = key && args.at(between?.end ?? key.end, '{');
	if (!first) {
		return undefined;
	}
	const { end } = first;
	if (command === 'newglossaryentry' || command === 'DeclareAcronym') {
		return { key: key.content, values: keyValues(first.content), end };
	}
	if (ACRONYM.has(command)) {
		// The short form is in brackets, or the key.
		return { key: key.content, values: new Map([['short', between?.content ?? key.content], ['long', first.content]]), end };
	}
	const second = args.at(first.end, '{');
	if (!second) {
		return undefined;
	}
	const values = command === 'longnewglossaryentry'
		? [...keyValues(first.content), ['description', second.content] as const]
		: [...keyValues(before?.content ?? ''), ['short', first.content] as const, ['long', second.content] as const];
	return { key: key.content, values: new Map(values), end: second.end };
}

/** The commands of glossaries and acro that write the name of another entry. */
const REFERENCE = /\\(?:[gG]ls(?:pl|link|text|name)?|[aA]cr(?:short|long|full)(?:pl)?|[aA]c[slf]?p?)\*?\{([^{}]{0,200})\}(?:\{[^{}]{0,200}\})?/g;

/** Makes a concept of a definition; `named` has what the keys of the file stand for. */
function conceptOf({ key, values }: Definition, language: LanguageTag, named: ReadonlyMap<string, string>): Concept {
	const read = (latex: string) => readLatex(latex.replace(REFERENCE, (_, other: string) => named.get(other.trim()) ?? other));
	const value = (...names: readonly string[]) => names.map(name => read(values.get(name) ?? '')).find(text => text !== '') ?? '';
	const short = value('short');
	const long = value('long');
	const name = long !== '' ? long : value('name') !== '' ? value('name') : short;
	const other = value('alt');
	const description = value('description', 'extra');
	return {
		id: key.trim(),
		terms: [
			{ text: name, language, role: 'preferred' },
			...(short !== '' && short !== name ? [{ text: short, language, role: 'acronym' as const }] : []),
			...(other === '' ? [] : [{ text: other, language, role: roleByShape(other) }]),
		],
		gloss: {},
		definition: description === '' ? {} : { [language]: markdownOf(description) },
		links: [],
	};
}

/** Commands that become tags. */
const FORMATTED = /\\(?:emph|enquote|mkbib|text(?:it|sl|bf|sc|superscript|subscript))/;

function readLatex(latex: string): string {
	// A single mark is an apostrophe, and is kept.
	const text = readLatexText(latex.replace(/(?<!['\\])'(?!')/g, '\\textquotesingle{}'));
	return FORMATTED.test(latex) ? plainTextOf(text) : text;
}
