import type { DocumentCitation, DocumentKey } from '../../citation/keys/documentCitation';
import type { KeySyntax } from '../../citation/keys/keySyntax';
import { lineFeedFrom } from '../../text/lineBounds';
import { VERBATIM_ENVIRONMENTS } from './commands';
import { groupEnd } from './group';

/** Text to skip, and commands. Each alternative matches even if it is not closed. */
export const LATEX_TOKEN = new RegExp([
	`(?:\\\\begin\\{(?<name>(?:${VERBATIM_ENVIRONMENTS.join('|')})\\*?)\\}[^]*?(?:\\\\end\\{\\k<name>\\}|$))`,
	'\\\\iffalse\\b[^]*?(?:\\\\fi\\b|$)', '\\\\end\\{document\\}[^]*',
	'\\\\(?:verb|lstinline)\\*?(?<delimiter>[^a-zA-Z*\\s{[])[^\\n]*?(?:\\k<delimiter>|(?=\\n)|$)',
	'\\\\(?<command>[a-zA-Z]+)', '\\\\[^]', '%[^\\n]*',
].join('|'), 'g');

/** The arguments between the name of a command and those of its citation: the environment that it begins, and a language. */
const BEFORE_CITATION: Readonly<Record<string, RegExp>> = {
	begin: /\{(?:displaycquote|(?:foreign|hyphen)displaycquote\}[ \t]*\{[^{}\n]{1,50})\}/y, language: /[ \t]*\{[^{}\n]{1,50}\}/y,
};

/**
 * Returns the offset at which the arguments of the citation of a command begin, given the end of its name; `undefined` if it takes no keys.
 */
export function citationArguments(text: string, command: string, end: number): number | undefined {
	const starred = text[end] === '*' ? end + 1 : end;
	const before =
		command === 'begin'
			? BEFORE_CITATION['begin']
			: /^(?:foreign|hyphen)(?:text|block)cquote$/.test(command)
				? BEFORE_CITATION['language']
				: undefined;
	if (!before) {
		return isCiteCommand(command) ? starred : undefined;
	}
	before.lastIndex = command === 'begin' ? end : starred;
	return before.test(text) ? before.lastIndex : undefined;
}

/** The commands of LaTeX, natbib, biblatex and csquotes that take citation keys. */
const CITE = /[cC]ite|^(?:text|block|hybridblock)cquote$/;
/** Commands with similar names that do not take keys. */
const NO_CITE = /^(?:At|Declare|new|renew|provide|Print|Execute|print)|(?:style|reset|tracker|true|false|cmd|setup|counter|index|text)$/;
/** Commands that take several lists of keys: `\autocites(see)[p. 3]{a}{b}`. */
export const SEVERAL = /[cC]ites$/;

/** Whether a command takes citation keys. */
export function isCiteCommand(command: string): boolean {
	return CITE.test(command) && !NO_CITE.test(command);
}

/** Finds and completes citation keys in the arguments of citation commands. */
export const latexKeys: KeySyntax = {
	find: findLatexCitations,
	mayBegin: isInCiteCommand,
	closers: () => ['x', 'x}'],
	describesSources: text => /\\bibitem\b|\{(?:filecontents|refsection)\b/.test(text),
};

/** Returns the citations of LaTeX, which may extend over several lines, except in comments and verbatim text. */
function findLatexCitations(text: string): readonly DocumentCitation[] {
	const citations: DocumentCitation[] = [];
	const token = new RegExp(LATEX_TOKEN);
	for (let match = token.exec(text); match; match = token.exec(text)) {
		const command = match.groups?.['command'];
		const from = command === undefined ? undefined : citationArguments(text, command, token.lastIndex);
		if (command !== undefined && from !== undefined) {
			const { keys, end } = readArguments(text, from, SEVERAL.test(command));
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
	let end = from;
	let locator = '';
	let done = false;
	/** The offset after the last argument read; the citation ends after its last keys, since later brackets may be text. */
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
			// The user is typing an argument that is not closed.
			const inner = close === offset ? lineFeedFrom(text, offset) : close - 1;
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

/** Returns the keys between the braces of a command. */
export function keysBetween(text: string, start: number, end: number, locator: string): readonly DocumentKey[] {
	const found = [...text.slice(start, end).matchAll(/%[^\n]*|[^\s,%{}\\]+/g)].filter(
		match => !match[0].startsWith('%') && match[0] !== '*',
	);
	return found.map((match, index) => ({
		key: match[0],
		start: start + match.index,
		end: start + match.index + match[0].length,
		locator: index === found.length - 1 ? locator : '',
	}));
}

/** White space is allowed before an argument, with one line end, which a comment may hide. */
export function skipBlanks(text: string, from: number): number {
	const blanks = new RegExp(/[ \t]*(?:%[^\n]*)?(?:\r?\n[ \t]*)?/y);
	blanks.lastIndex = from;
	return from + (blanks.exec(text)?.[0].length ?? 0);
}

function isInCiteCommand(before: string): boolean {
	const brace = before.lastIndexOf('{');
	const command = brace < 0 ? undefined : /\\([a-zA-Z]+)\*?[^\\]{0,500}$/.exec(before.slice(Math.max(0, brace - 600), brace))?.[1];
	return command !== undefined && isCiteCommand(command) && !before.slice(brace).includes('}');
}
