import { closedByTokens } from '../../citation/document/closedPlace';
import { inOrder, joinNotes, trimmedPart } from '../../citation/document/noteDefinitions';
import type { ClosedPart, Draft, DraftFinding, DraftSyntax, WrittenCitation, WrittenNote } from '../../citation/document/written';
import { readCite } from './citeArguments';
import { OPAQUE_ENVIRONMENTS } from './commands';
import { groupEnd } from './group';
import { isCiteCommand, LATEX_TOKEN } from './keys';

/** How what cites is read in LaTeX. */
export const latexDraft: DraftSyntax = { read, closedAt };

/** Commands whose argument is a note. */
const NOTE = /^(?:footnote|footnotetext|endnote|sidenote|thanks)$/;

function read(text: string): Draft {
	const citations: WrittenCitation[] = [];
	const inText: WrittenNote[] = [];
	const findings: DraftFinding[] = [];
	const token = new RegExp(LATEX_TOKEN);
	for (let match = token.exec(text); match; match = token.exec(text)) {
		const command = match.groups?.['command'] ?? '';
		const behind = token.lastIndex;
		if (isCiteCommand(command)) {
			const citation = readCite(text, { start: match.index, end: behind, command });
			if (citation === 'unclosed') {
				findings.push({ code: 'unclosed', start: match.index, end: behind });
			} else if (citation) {
				citations.push(citation);
				token.lastIndex = citation.end;
			}
		} else if (NOTE.test(command)) {
			const open = text[behind] === '[' ? groupEnd(text, behind) : behind;
			const end = groupEnd(text, open);
			if (text[open] === '{' && end === open) {
				findings.push({ code: 'unclosed', start: match.index, end: open + 1 });
			} else if (text[open] === '{') {
				// What a note cites by key is found, too: reading goes on inside it.
				inText.push({ start: match.index, end, content: trimmedPart(text, open + 1, end - 1) });
			}
		}
	}
	const joined = joinNotes([], [], inText);
	return { citations, notes: joined.notes, findings: inOrder([...findings, ...joined.findings]) };
}

const OPAQUE = OPAQUE_ENVIRONMENTS.join('|');
const VERBATIM = 'verbatim|Verbatim|BVerbatim|LVerbatim|lstlisting|minted|comment|alltt|filecontents';

/** What no citation can be in. Each alternative takes what it has read, also where nothing closes it. */
const CLOSED = new RegExp([
	`(?<code>\\\\begin\\{(?<verbatimName>(?:${VERBATIM})\\*?)\\}[^]*?(?:\\\\end\\{\\k<verbatimName>\\}|$(?![^])))`,
	`(?<maths>\\\\begin\\{(?<mathsName>(?:${OPAQUE})\\*?)\\}[^]*?(?:\\\\end\\{\\k<mathsName>\\}|$(?![^]))`,
	'\\$\\$[^$]*(?:\\$\\$)?|\\$(?:\\\\[^]|[^\\\\$\\n]|\\n(?![ \\t\\r]*\\n))*\\$?|\\\\\\[(?:[^\\\\]|\\\\(?!\\])[^])*(?:\\\\\\])?|\\\\\\((?:[^\\\\]|\\\\(?!\\))[^])*(?:\\\\\\))?)',
	'(?<verbatim>\\\\(?:verb|lstinline)\\*?(?<delimiter>[^a-zA-Z*\\s{[])[^\\n]*?(?:\\k<delimiter>|(?=\\n)|$)|\\\\end\\{document\\}[^]*|\\\\(?:label|ref|input|include|includegraphics|usepackage|url|href)(?:\\[[^[\\]\\n]*\\])?\\{[^{}\\n]*\\})',
	'(?<comment>%[^\\n]*|\\\\iffalse\\b[^]*?(?:\\\\fi\\b|$(?![^])))', '\\\\[^]',
].join('|'), 'gm');

function closedAt(text: string, offset: number): ClosedPart | undefined {
	const begins = /^[^%\n]*?\\begin\{document\}/m.exec(text);
	const start = begins ? begins.index + begins[0].length : 0;
	if (offset < start) {
		return { start: 0, end: start, reason: 'preamble' };
	}
	return closedByTokens(CLOSED, text, offset, { start, end: text.length });
}
