import { oneLine } from '../text/shownText';

/** Where a text will be inserted; by default in the middle of a paragraph, next to any other text. */
export interface MarkdownContext {
	/** It is at the start of its paragraph, heading or item. */
	readonly atStart?: boolean;
	/** It is at the end of a heading. */
	readonly inHeading?: boolean;
	/** It is in a table cell. */
	readonly inTable?: boolean;
	/** It is in quotation marks of another format, in which line ends and control characters are allowed. */
	readonly keepsControls?: true;
}

/** Text that can be markup, depending on its context. */
const MARKS = /\*+|_+|~+|\^+|\$+|[\\`<&{[\]|@"':-]|\.(?=\.\.)/g;

/**
 * Escapes a text as one line of Markdown that shows exactly this text in CommonMark, GFM and pandoc. Pandoc's citations, notes, maths and
 * lists with letters are markup too, and so is a bare URL, which GFM makes a link. A character is escaped only if it could be markup, so
 * that figures, document symbols and ordinary sentences are unchanged. Brackets always could: the document may define a link of that
 * name, and in pandoc every heading is a link target.
 */
export function escapeMarkdown(raw: string, place: MarkdownContext = {}): string {
	const text = place.keepsControls === true ? raw : oneLine(raw);
	const isMarkup = (mark: string, offset: number) => {
		switch (mark) {
			case '|':
				return place.inTable === true;
			case '"': case '\'':
				// Next to curly quotation marks, pandoc pairs it with one of them.
				return (mark === '"' && /[“”]/.test(text)) || opensUnclosedQuotation(text, mark, offset);
			default:
				return isRead(mark, text.slice(0, offset), text.slice(offset + mark.length));
		}
	};
	const inline = text
		.replace(MARKS, (mark: string, offset: number) =>
			isMarkup(mark, offset) ? [...mark].map(character => `\\${character}`).join('') : mark,
		)
		.replace(/(^|[^\p{L}\p{N}])(www)\./giu, '$1$2\\.');
	const ended = place.inHeading ? escapeEnd(inline.trimEnd()) : inline;
	const trimmed = ended.trimStart();
	return place.atStart ? `${ended.slice(0, ended.length - trimmed.length)}${escapeStart(trimmed)}` : ended;
}

/**
 * Whether a mark is parsed as markup between the given texts. The neighbours of the whole text are unknown, so anything may be beyond its
 * edges.
 */
function isRead(mark: string, before: string, after: string): boolean {
	switch (mark[0]) {
		case '*': case '~': case '^': case '$':
			return !standsAlone(before, after);
		case '_':
			return !standsAlone(before, after) && !(mark.length === 1 && isWord(before.at(-1)) && isWord(after[0]));
		case '<':
			return /^(?:[a-z/!?]|$)/i.test(after);
		case '&':
			return /^#?\w{1,40};/.test(after);
		case '{':
			return /^[^{}]*\}/.test(after);
		case '@':
			return /^(?:[\p{L}\p{N}_{]|$)/u.test(after);
		case '-':
			return after === '' || after[0] === '-';
		case ':':
			return after.startsWith('//') || /^[\w+-]{1,40}:/.test(after) && !/^\d{1,2}:/.test(after);
		default:
			return true;
	}
}

/**
 * Whether a straight quotation mark opens a quotation that the text does not close. Pandoc would look for its end after the text, across
 * any markup.
 */
function opensUnclosedQuotation(text: string, mark: string, offset: number): boolean {
	const after = text.slice(offset + 1);
	const closing = mark === '"' ? /\S"(?![\p{L}\p{N}])/u : /\S'(?![\p{L}\p{N}])/u;
	return !isWord(text[offset - 1]) && /^\S/.test(after) && !closing.test(after);
}

/**
 * Whether a mark has spaces on both sides and words beyond them. Spaces at the edges of the text do not count, since they may be trimmed.
 */
function standsAlone(before: string, after: string): boolean {
	return isSpace(before.at(-1)) && isSpace(after[0]) && /\S/.test(before) && /\S/.test(after);
}

function isSpace(character = ''): boolean {
	return /^\s/.test(character);
}

function isWord(character = ''): boolean {
	return /^[\p{L}\p{N}]/u.test(character);
}

/** Escapes what would begin a heading, list, quotation, table, definition or, in pandoc, a title block or a lettered list. */
function escapeStart(text: string): string {
	return text
		.replace(/^(?:#{1,6}(?=\s|$|\.)|[-*:](?=\s|$)|\+(?=[\s-]|$)|:(?=::)|[>|%])/, '\\$&')
		.replace(/^\((?=(?:\\?@[\w-]{0,40}|\w{1,9})\)(?:\s|$))/, '\\(')
		.replace(/^(\d{1,20}|[ivxlcdm]{1,20}|\p{L})([.)])(?=\s|$)/iu, '$1\\$2');
}

/** Escapes number signs at the end of a heading, which would otherwise be dropped. */
function escapeEnd(text: string): string {
	let start = text.length;
	while (text[start - 1] === '#') {
		start--;
	}
	return `${text.slice(0, start)}${'\\#'.repeat(text.length - start)}`;
}
