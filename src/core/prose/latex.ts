import type { ProseRange } from './prose';
import { RangeList } from './rangeList';

/** Commands whose arguments name things instead of saying them: keys, files, lengths, packages, counters. */
const OPAQUE_COMMANDS = new RegExp(
	`^(?:${[
		'[a-zA-Z]*cites?', '[cC]ite[a-zA-Z]*', '[a-zA-Z]*ref', 'label', 'bibliography', 'bibliographystyle', 'addbibresource',
		'include', 'input', 'includegraphics', 'usepackage', 'documentclass', 'RequirePackage', 'url', 'path', 'nolinkurl',
		'begin', 'end', 'newcommand', 'renewcommand', 'providecommand', 'def', 'let', 'setlength', 'setcounter', 'vspace', 'hspace',
		'lstinline', 'verb', 'gls[a-z]*', 'Gls[a-z]*', 'acr?[a-z]*', 'newacronym', 'newglossaryentry', 'DeclareAcronym',
		'graphicspath', 'hypersetup', 'pagestyle', 'thispagestyle', 'color', 'definecolor', 'SI', 'si', 'qty', 'unit', 'num',
	].join('|')})$`,
);

/** Environments in which nothing is prose. */
const OPAQUE_ENVIRONMENTS = [
	'verbatim', 'Verbatim', 'lstlisting', 'minted', 'comment', 'equation', 'align', 'gather', 'multline', 'math', 'displaymath',
	'tikzpicture', 'filecontents', 'thebibliography',
].join('|');

/** What can stand where in LaTeX, in the order in which it is tried. Each alternative is linear in its length. */
const TOKEN = new RegExp(
	[
		`(?<opaque>\\\\begin\\{(?<name>(?:${OPAQUE_ENVIRONMENTS})\\*?)\\}[^]*?(?:\\\\end\\{\\k<name>\\}|$)` +
			'|\\$\\$[^]*?(?:\\$\\$|$)|\\$(?:\\\\.|[^$\\\\])*(?:\\$|$)|\\\\\\[[^]*?(?:\\\\\\]|$)|\\\\\\([^]*?(?:\\\\\\)|$)' +
			'|\\\\verb\\*?(?<delimiter>[^a-zA-Z*\\s])[^\\n]*?(?:\\k<delimiter>|$))',
		'(?<comment>(?<!\\\\)%[^\\n]*)',
		'(?<blank>\\n[ \\t\\r]*\\n)',
		'\\\\(?<command>[a-zA-Z@]+)\\*?',
		'(?<mark>\\\\.|[{}~&])',
	].join('|'),
	'g',
);

/** Arguments that follow a command: any number of `[…]` and `{…}`, one level of braces inside. */
const ARGUMENTS = /(?:\s?\[[^\]]*\]|\s?\{(?:[^{}]|\{[^{}]*\})*\})+/y;
const LINK_TARGET = /\s?\{[^{}]*\}/y;

/**
 * The prose of LaTeX: headings, captions, emphasis and running text, without commands, maths,
 * verbatim text, comments and the arguments of commands that cite, label, refer or load.
 */
export function findLatexProse(text: string): readonly ProseRange[] {
	const list = new RangeList();
	const body = bodyStart(text);
	let start = body;
	const token = new RegExp(TOKEN);
	token.lastIndex = body;
	for (let match = token.exec(text); match; match = token.exec(text)) {
		list.add(start, match.index);
		const { opaque, blank, command } = match.groups ?? {};
		let end = match.index + match[0].length;
		if (command === 'href') {
			end = after(LINK_TARGET, text, end);
		} else if (command !== undefined && OPAQUE_COMMANDS.test(command)) {
			end = after(ARGUMENTS, text, end);
			list.break();
		}
		if (opaque !== undefined || blank !== undefined) {
			list.break();
		}
		start = end;
		token.lastIndex = end;
	}
	list.add(start, text.length);
	return list.ranges;
}

/** Before `\begin{document}` only set-up is written; a part file without it is prose from its start. */
function bodyStart(text: string): number {
	const document = /\\begin\{document\}/.exec(text);
	return document ? document.index + document[0].length : 0;
}

function after(sticky: RegExp, text: string, offset: number): number {
	const pattern = new RegExp(sticky);
	pattern.lastIndex = offset;
	return offset + (pattern.exec(text)?.[0].length ?? 0);
}
