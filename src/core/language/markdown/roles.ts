import type { InlineContext } from '@lezer/markdown';

/** A role of MyST, `{name}`content``: its mark, its content, and the mark that closes it. Neither crosses a run of more signs. */
const ROLE = /(\{[ \t]*([a-zA-Z][\w:+.-]*)(?:[ \t][^{}`\n]*)?\}(`)(?!`))([^`]*)`(?!`)|\{[ \t]*[a-zA-Z][\w:+.-]*(?:[ \t][^{}`\n]*)?\}``(?!`)(?:[^`]|`(?!`))*``(?!`)/y;

/** Roles whose content people read: those of mystmd (`docs/roles.md`), docutils and Sphinx that format or explain words. */
const SPOKEN = /^(?:abbr|abbreviation|term|emphasis|strong|sup|superscript|sub|subscript|u|underline|del|strike|sc|smallcaps|span|dfn|q|guilabel|index)$/;

/** Roles that show the words before the target in pointed brackets, and without those a name that something else has. */
const REFERRING = /^(?:term|ref|doc|numref|any|download|eq|index|(?:std|myst|py|prf):\w+)$/;

/**
 * Adds the role that begins at a brace; -1 where none does. What it shows is text between two marks, anything else is opaque. Plain
 * Markdown has no reason to write a name in braces right before code.
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
	if (opening === undefined || (target === undefined && !SPOKEN.test(name))) {
		return cx.addElement(cx.elt('Opaque', pos, end));
	}
	const start = pos + opening.length;
	cx.addElement(cx.elt('RoleMark', pos, start));
	return cx.addElement(cx.elt('RoleMark', start + (target ?? content.length), end));
}

/** Where the target begins with which a content ends, with the white space before it; `undefined` where it has none. */
function targetIn(content: string): number | undefined {
	const open = content.endsWith('>') ? content.lastIndexOf('<') : -1;
	return open < 0 ? undefined : content.slice(0, open).trimEnd().length;
}
