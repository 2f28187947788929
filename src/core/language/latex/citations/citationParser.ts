import { closedByRules, type ClosedRule } from '../../../citation/document/closedPlace';
import { inOrder, joinNotes, trimmedPart } from '../../../citation/document/noteDefinitions';
import type {
	ClosedFinder,
	ParsedCitations,
	ParsingFinding,
	CitationParser,
	WrittenCitation,
	WrittenNote,
} from '../../../citation/document/written';
import { OPAQUE_ENVIRONMENTS, VERBATIM_ENVIRONMENTS } from '../commands';
import { groupEnd } from '../group';
import { citationArguments, LATEX_TOKEN } from '../keys';
import { readCite } from './citeArguments';

/** Parses the citations and notes of LaTeX. */
export const latexCitationParser: CitationParser = { read, closedIn };

/** The commands whose argument is a note. */
const NOTE = /^(?:footnote|footnotetext|endnote|sidenote|thanks)$/;

function read(text: string): ParsedCitations {
	const citations: WrittenCitation[] = [];
	const inText: WrittenNote[] = [];
	const findings: ParsingFinding[] = [];
	const token = new RegExp(LATEX_TOKEN);
	for (let match = token.exec(text); match; match = token.exec(text)) {
		const command = match.groups?.['command'] ?? '';
		const after = token.lastIndex;
		const from = citationArguments(text, command, after);
		if (from !== undefined) {
			const citation = readCite(text, { start: match.index, end: after, command }, from);
			if (citation === 'unclosed') {
				findings.push({ code: 'unclosed', start: match.index, end: after });
			} else if (citation) {
				citations.push(citation);
				token.lastIndex = citation.end;
			}
		} else if (NOTE.test(command)) {
			const open = text[after] === '[' ? groupEnd(text, after) : after;
			const end = groupEnd(text, open);
			if (text[open] === '{' && end === open) {
				findings.push({ code: 'unclosed', start: match.index, end: open + 1 });
			} else if (text[open] === '{') {
				// Citations inside the note are found too: scanning continues inside it.
				inText.push({ start: match.index, end, content: trimmedPart(text, open + 1, end - 1) });
			}
		}
	}
	const joined = joinNotes([], [], inText);
	return { citations, notes: joined.notes, findings: inOrder([...findings, ...joined.findings]) };
}

/** The constructs that cannot contain citations. */
const CLOSED: readonly ClosedRule[] = [
	{
		reason: 'code',
		open: new RegExp(`\\\\begin\\{((?:${VERBATIM_ENVIRONMENTS.join('|')})\\*?)\\}`, 'g'),
		close: ([, name = '']) => `\\end{${name}}`,
		staysOpen: true,
	},
	{
		reason: 'maths',
		open: new RegExp(`\\\\begin\\{((?:${OPAQUE_ENVIRONMENTS.join('|')})\\*?)\\}`, 'g'),
		close: ([, name = '']) => `\\end{${name}}`,
		staysOpen: true,
	},
	{
		reason: 'verbatim',
		open: /\\(?:verb|lstinline)\*?([^a-zA-Z*\s{[])/g,
		close: ([, sign = '']) => sign,
		within: 'line',
		staysOpen: true,
	},
	{ reason: 'verbatim', open: /\\end\{document\}/g, staysOpen: true },
	{ reason: 'verbatim', open: /\\(?:label|ref|input|include|includegraphics|usepackage|url|href)\{/g, close: () => '}', within: 'line' },
	{ reason: 'comment', open: /\\iffalse\b/g, close: () => '\\fi', staysOpen: true },
	{ reason: 'maths', open: /\\\[/g, close: () => '\\]', within: 'paragraph', staysOpen: true },
	{ reason: 'maths', open: /\\\(/g, close: () => '\\)', within: 'paragraph', staysOpen: true },
	{ open: /\\[^]/g },
	{ reason: 'maths', open: /\$\$/g, close: () => '$$', within: 'paragraph', staysOpen: true },
	{ reason: 'maths', open: /\$/g, close: () => '$', within: 'paragraph', staysOpen: true },
	{ reason: 'comment', open: /%/g, within: 'line', takesLine: true },
];

function closedIn(text: string): ClosedFinder {
	const begins = [...text.matchAll(/%[^\n]*|\\(?:(?<document>begin\{document\})|[^])/g)].find(
		({ groups }) => groups?.['document'] !== undefined,
	);
	const start = begins ? begins.index + begins[0].length : 0;
	return offset => (offset < start ? { start: 0, end: start, reason: 'preamble' } : closedByRules(CLOSED, text, offset, start));
}
