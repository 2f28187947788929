import type { InlineContext } from '@lezer/markdown';

/** A role of MyST, `{name}`content``: its start, its content, and its end. Neither is part of a longer run of backticks. */
const ROLE =
	/(\{[ \t]*([a-zA-Z][\w:+.-]*)(?:[ \t][^{}`\n]*)?\}(`)(?!`))([^`]*)`(?!`)|\{[ \t]*[a-zA-Z][\w:+.-]*(?:[ \t][^{}`\n]*)?\}``(?!`)(?:[^`]|`(?!`))*``(?!`)/y;

/** The roles whose content is prose: those of mystmd (`docs/roles.md`), docutils and Sphinx that format or explain text. */
const PROSE =
	/^(?:abbr|abbreviation|term|emphasis|strong|sup|superscript|sub|subscript|u|underline|del|strike|sc|smallcaps|span|dfn|q|guilabel|index)$/;

/** The roles that show the text before a target in angle brackets or, without it, the name of the target. */
const REFERRING = /^(?:term|ref|doc|numref|any|download|eq|index|(?:std|myst|py|prf):\w+)$/;

/**
 * Adds the role that starts at a brace, and returns its end; -1 if there is none. Its text is prose between two delimiters or, for other
 * roles, not prose. In plain Markdown, code directly after a name in braces is unlikely.
 */
export function addRole(cx: InlineContext, pos: number): number {
	const pattern = new RegExp(ROLE);
	pattern.lastIndex = pos - cx.offset;
	const [whole, opening, name = '', , content = ''] = pattern.exec(cx.text) ?? [];
	if (whole === undefined) {
		return -1;
	}
	const end = pos + whole.length;
	const target = REFERRING.test(name) ? targetIn(content) : undefined;
	if (opening === undefined || (target === undefined && !PROSE.test(name))) {
		return cx.addElement(cx.elt('Opaque', pos, end));
	}
	const start = pos + opening.length;
	cx.addElement(cx.elt('RoleMark', pos, start));
	return cx.addElement(cx.elt('RoleMark', start + (target ?? content.length), end));
}

/** Returns the start of the target at the end of a role, including the white space before it; `undefined` if it has none. */
function targetIn(content: string): number | undefined {
	const open = content.endsWith('>') ? content.lastIndexOf('<') : -1;
	return open < 0 ? undefined : content.slice(0, open).trimEnd().length;
}
