import { bracketEnds } from '../../citation/document/brackets';
import { closedBy, type ClosedRule } from '../../citation/document/closedPlace';
import { groupItems, type KeyMarks } from '../../citation/document/groupItems';
import { inOrder, joinNotes, trimmedPart } from '../../citation/document/noteDefinitions';
import type {
	CitationMode,
	ParsedCitations,
	ParsingFinding,
	CitationParser,
	NoteDefinition,
	NoteMark,
	WrittenCitation,
	WrittenNote,
} from '../../citation/document/written';
import type { DocumentCitation } from '../../citation/keys/documentCitation';
import { findOrgCitations, maskBlocks } from './keys';
import { findOrgProse } from './prose';

const NOTE = /(?<![\p{L}\p{N}])[=~](?=\S)[^=~\n]*[=~](?![\p{L}\p{N}])|\[fn:(?<label>[\w-]*)(?<sign>[:\]])/gu;
const DEFINITION = /^\[fn:(?<label>[\w-]+)\]/;

/** Parses the citations and notes of Org. */
export const orgCitationParser: CitationParser = {
	read,
	closedIn: closedBy(findOrgProse, [
		...['src', 'example', 'export', 'comment'].map((name): ClosedRule => ({
			reason: 'code',
			open: new RegExp(`^[ \\t]{0,40}#\\+begin_${name}\\b`, 'gim'),
			close: ([opening]) => `${opening.includes('BEGIN') ? '#+END_' : '#+end_'}${opening.slice(opening.indexOf('_') + 1)}`,
			staysOpen: true,
		})),
		{ reason: 'code', open: /^[ \t]{0,40}: /gm, within: 'line', takesLine: true },
		{ reason: 'comment', open: /^[ \t]{0,40}# /gm, within: 'line', takesLine: true },
		{ reason: 'frontMatter', open: /^[ \t]{0,40}(?:#\+|:)[\w-]{1,80}:/gm, within: 'line', takesLine: true },
		{ reason: 'verbatim', open: /(?<![\p{L}\p{N}])[=~](?=\S)/gu, close: ([sign]) => sign, within: 'line' },
		{ reason: 'maths', open: /\\\[/g, close: () => '\\]', within: 'paragraph' },
		{ reason: 'maths', open: /\\\(/g, close: () => '\\)', within: 'line' },
		{ reason: 'maths', open: /\$\$/g, close: () => '$$', within: 'paragraph' },
		{ reason: 'maths', open: /(?<![\p{L}\p{N}$])\$(?=[^\s$])/gu, close: () => '$', within: 'line' },
		{ reason: 'maths', open: /\\begin\{([a-zA-Z]{1,40}\*?)\}/g, close: ([, name = '']) => `\\end{${name}}` },
		{ reason: 'link', open: /\[\[/g, close: () => ']]', within: 'paragraph' },
	]),
};

function read(text: string): ParsedCitations {
	const masked = maskBlocks(text);
	const marks: NoteMark[] = [];
	const definitions: NoteDefinition[] = [];
	const inText: WrittenNote[] = [];
	const findings: ParsingFinding[] = [];
	const endOf = bracketEnds(masked);
	for (const { 0: whole, index: start, groups } of masked.matchAll(NOTE)) {
		const label = groups?.['label'] ?? '';
		if (groups?.['sign'] === ':') {
			const end = endOf(start);
			if (end < 0) {
				findings.push({ code: 'unclosed', start, end: start + whole.length });
			} else {
				inText.push({ start, end, ...(label !== '' && { label }), content: trimmedPart(text, start + whole.length, end - 1) });
			}
		} else if (label !== '') {
			const isDefinition = (start === 0 || text[start - 1] === '\n') && DEFINITION.test(whole);
			if (isDefinition) {
				const content = trimmedPart(text, start + whole.length, definitionEnd(text, start + whole.length));
				definitions.push({ start, end: Math.max(content.end, start + whole.length), label, content });
			} else {
				marks.push({ start, end: start + whole.length, label });
			}
		}
	}
	const named = new Set(inText.flatMap(({ label }) => label ?? []));
	const joined = joinNotes(
		marks.filter(({ label }) => !named.has(label)),
		definitions,
		inText,
	);
	return {
		citations: findOrgCitations(text).map(one => partsOf(text, one)),
		notes: joined.notes,
		findings: inOrder([...findings, ...joined.findings]),
		uncalled: joined.uncalled,
	};
}

/** Returns the end of a definition: the next definition, a heading, or two blank lines (Org manual, “Creating Footnotes”). */
function definitionEnd(text: string, from: number): number {
	const next = /\n(?=\[fn:[\w-]+\]|\*+[ \t]|[ \t\r]*\n[ \t\r]*\n)/g;
	next.lastIndex = from;
	return next.exec(text)?.index ?? text.length;
}

const MARKS: KeyMarks = {
	around: (_text, { start, end }) => ({ start: start - 1, end }),
	modeOf: () => 'normal',
	rest: written => written.replace(/^[\s,]+/, ''),
};

/** The citation styles and their abbreviations, as listed in `oc-csl.el`. */
function modeOf(style: string): CitationMode {
	const [name = ''] = style.split('/');
	if (/^(?:t|text)$/.test(name)) {
		return 'authorInText';
	}
	if (/^(?:na|noauthor|y|year)$/.test(name)) {
		return 'authorSuppressed';
	}
	if (/^(?:a|author)$/.test(name)) {
		return 'authorOnly';
	}
	if (/^(?:b|bibentry)$/.test(name)) {
		return 'full';
	}
	return /^(?:n|nocite)$/.test(name) ? 'hidden' : 'normal';
}

function partsOf(text: string, { start, end, keys }: DocumentCitation): WrittenCitation {
	const [head = '', style = ''] = /^\[cite(?:\/([\w/-]+))?:/.exec(text.slice(start, Math.min(end, start + 80))) ?? [];
	const mode = modeOf(style);
	// Text before the first semicolon without a key is the prefix of the whole citation.
	const first = keys[0];
	const common = first ? text.slice(start + head.length, first.start).lastIndexOf(';') : -1;
	const from = start + head.length + (common < 0 ? 0 : common + 1);
	return {
		start,
		end,
		form: 'orgCite',
		command: style,
		mode,
		items: groupItems(text, { start: from, end: end - 1 }, keys, { ...MARKS, modeOf: () => mode }),
	};
}
