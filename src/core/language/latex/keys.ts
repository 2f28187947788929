import { groupEnd } from './group';
import type { DocumentCitation, DocumentKey } from '../../citation/keys/documentCitation';
import type { KeySyntax } from '../../citation/keys/keySyntax';

/** What is read over, and commands. Each alternative takes what it has read, also where nothing closes it. */
export const LATEX_TOKEN = new RegExp([
	'(?:\\\\begin\\{(?<name>(?:verbatim|Verbatim|BVerbatim|LVerbatim|lstlisting|minted|comment|alltt|filecontents)\\*?)\\}[^]*?(?:\\\\end\\{\\k<name>\\}|$))',
	'\\\\iffalse\\b[^]*?(?:\\\\fi\\b|$)', '\\\\end\\{document\\}[^]*',
	'\\\\(?:verb|lstinline)\\*?(?<delimiter>[^a-zA-Z*\\s{[])[^\\n]*?(?:\\k<delimiter>|(?=\\n)|$)',
	'\\\\(?<command>[a-zA-Z]+)', '\\\\[^]', '%[^\\n]*',
].join('|'), 'g');

/** Commands of LaTeX, natbib and biblatex that take keys: `\cite` and its kin. */
const CITE = /[cC]ite/;
/** Commands that are named after citing and take no key. */
const NO_CITE = /^(?:At|Declare|new|renew|provide|Print|Execute|print)|(?:style|reset|tracker|true|false|cmd|setup|counter|index|text)$/;
/** Commands that go on with further keys: `\autocites(see)[p. 3]{a}{b}`. */
const SEVERAL = /[cC]ites$/;

/** Whether a command of LaTeX takes citation keys. */
export function isCiteCommand(command: string): boolean {
	return CITE.test(command) && !NO_CITE.test(command);
}

/** How keys are written in LaTeX: in the braces of a command that cites. */
export const latexKeys: KeySyntax = { find: findLatexCitations, mayBegin: isInCiteCommand, closers: () => ['x', 'x}'] };

/** The citations of LaTeX, over several lines and with several keys too; none in comments and verbatim text. */
function findLatexCitations(text: string): readonly DocumentCitation[] {
	const citations: DocumentCitation[] = [];
	const token = new RegExp(LATEX_TOKEN);
	for (let match = token.exec(text); match; match = token.exec(text)) {
		const command = match.groups?.['command'];
		if (command !== undefined && isCiteCommand(command)) {
			const { keys, end } = readArguments(text, token.lastIndex, SEVERAL.test(command));
			if (keys.length > 0) {
				citations.push({ start: match.index, end, keys });
			}
			token.lastIndex = end;
		}
	}
	return citations;
}

function readArguments(text: string, from: number, several: boolean): { readonly keys: readonly DocumentKey[]; readonly end: number } {
	const keys: DocumentKey[] = [];
	let end = text[from] === '*' ? from + 1 : from;
	let locator = '';
	let done = false;
	/** Behind what was read; the citation ends at the last keys, since brackets behind them may be text. */
	let read = end;
	for (let offset = skipBlanks(text, read); !done; offset = skipBlanks(text, read)) {
		const sign = text[offset];
		if (sign === '[' || (sign === '(' && several && keys.length === 0)) {
			const close = groupEnd(text, offset);
			done = close === offset;
			locator = sign === '[' && !done ? text.slice(offset + 1, close - 1).trim() : locator;
			read = close;
		} else if (sign === '{' && (several || keys.length === 0)) {
			const close = groupEnd(text, offset);
			// What nothing closes is being written.
			const inner = close === offset ? lineEnd(text, offset) : close - 1;
			keysBetween(text, offset + 1, inner, locator).forEach(key => keys.push(key));
			end = close === offset ? inner : close;
			read = end;
			locator = '';
			done = !several;
		} else {
			done = true;
		}
	}
	return { keys, end };
}

/** The keys between the braces of a command. */
export function keysBetween(text: string, start: number, end: number, locator: string): readonly DocumentKey[] {
	const found = [...text.slice(start, end).matchAll(/%[^\n]*|[^\s,%{}\\]+/g)].filter(match => !match[0].startsWith('%') && match[0] !== '*');
	return found.map((match, index) => ({
		key: match[0], start: start + match.index, end: start + match.index + match[0].length, locator: index === found.length - 1 ? locator : '',
	}));
}

/** Blanks may stand before an argument, one line end, and a comment that hides it. */
export function skipBlanks(text: string, from: number): number {
	const blanks = new RegExp(/[ \t]*(?:%[^\n]*)?(?:\r?\n[ \t]*)?/y);
	blanks.lastIndex = from;
	return from + (blanks.exec(text)?.[0].length ?? 0);
}

function lineEnd(text: string, offset: number): number {
	const end = text.indexOf('\n', offset);
	return end < 0 ? text.length : end;
}

function isInCiteCommand(before: string): boolean {
	const brace = before.lastIndexOf('{');
	const command = brace < 0 ? undefined : /\\([a-zA-Z]+)\*?[^\\]{0,500}$/.exec(before.slice(Math.max(0, brace - 600), brace))?.[1];
	return command !== undefined && isCiteCommand(command) && !before.slice(brace).includes('}');
}
