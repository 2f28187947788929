import type { InlineContext, InlineParser, MarkdownConfig } from '@lezer/markdown';
import { findCloser } from '../../../prose/findCloser';
import { LESS_THAN, OPEN_BRACE } from './characterCodes';
import { markupFrom } from './ordinaryText';
import { addRole } from './roles';

/** Longer blocks are parsed in pieces, because the time for a block is quadratic in its length if it has unbalanced brackets. */
const PIECE_LENGTH = 4000;

/**
 * Markup that is not prose, by its first character. Each pattern is linear: the text between brackets excludes the opening bracket, so that
 * a failed match ends where the next one can start.
 */
const OPAQUE: Readonly<Record<string, RegExp>> = {
	// A citation or cross-reference of pandoc, or a user name.
	'@': /@(?:\{[^{}\s]*\}|[\p{L}\p{N}_*](?:[\p{L}\p{N}_]|[:.#$%&\-+?<>~/](?=[\p{L}\p{N}_]))*)/uy,
	// Attributes of pandoc and kramdown, raw formats, and shortcodes and tags of site generators.
	'{': /\{(?:[.#:][^{}\n]*|-|=\w+|[\w-]+=[^{}\n]*|\{[^{}]*\}|%[^{}]*%)\}/uy,
	// Raw LaTeX, and the cross-references of bookdown.
	'\\': /\\(?:@ref\([^()\s]*\)|[a-zA-Z]+\*?(?:\[[^[\]\n]*\]|\{[^{}\n]*\})+)/uy,
	// A footnote, or the target of a wiki link with a description.
	'[': /\[\^[^[\]\s]+\]|\[\[[^[\]|\n]*\|/uy,
	'^': /\^(?=\[)/uy,
	$: /\$(?=[^\s$])(?:\\[^\n]|[^$\\\n])*(?<=\S)\$(?![\d$])/uy,
};

/** Maths and comments, which may extend over the whole block. */
const PAIRS: readonly (readonly [string, string])[] = [['$$', '$$'], ['\\(', '\\)'], ['\\[', '\\]'], ['%%', '%%']];

const WORD_BEFORE = /[\p{L}\p{N}_$]/u;

const opaque: InlineParser = {
	name: 'Opaque',
	before: 'Escape',
	parse(cx, next, pos) {
		if (pos === cx.offset && cx.text.length > PIECE_LENGTH) {
			return addPieces(cx);
		}
		// Skips ordinary text, because the parser tries every inline parser at every character.
		const markup = cx.offset + markupFrom(cx.text, pos - cx.offset);
		if (markup > pos) {
			return markup;
		}
		const role = next === OPEN_BRACE ? addRole(cx, pos) : -1;
		if (role >= 0) {
			return role;
		}
		const sign = String.fromCharCode(next);
		const pattern = OPAQUE[sign];
		const end = pattern && !((sign === '@' || sign === '$') && WORD_BEFORE.test(cx.slice(pos - 1, pos)))
			? matchEnd(cx, pattern, pos) : -1;
		return end < 0 ? pairEnd(cx, sign, pos) : cx.addElement(cx.elt('Opaque', pos, end));
	},
};

function pairEnd(cx: InlineContext, sign: string, pos: number): number {
	for (const [open, close] of PAIRS) {
		if (open.startsWith(sign) && cx.slice(pos, pos + 2) === open) {
			const index = findCloser(cx, close, pos + 2);
			return index < 0 ? -1 : cx.addElement(cx.elt('Opaque', pos, index + 2));
		}
	}
	return -1;
}

const TAG = new RegExp(
	'</?[a-zA-Z][\\w.:-]*' +
	'(?:\\s+(?:[a-zA-Z_:@#*][\\w.:@-]*(?:\\s*=\\s*(?:[^\\s"\'=<>`{]+|"[^"]{0,500}"|\'[^\']{0,500}\'|BRACES))?|BRACES))*\\s*/?>'
		.replaceAll('BRACES', '\\{[^{}<]*(?:\\{[^{}<]*\\}[^{}<]*)*\\}'),
	'y',
);
const AUTOLINK = /<(?:[a-z][-\w+.]+:[^\s<>]+|[\w.!#$%&'*+/=?^`{|}~-]+@[\w.-]+)>/iy;
/** The starts and ends of HTML comments and declarations. */
const DECLARATIONS: readonly (readonly [string, string])[] = [['<!--', '-->'], ['<?', '?>'], ['<![CDATA[', ']]>'], ['<!', '>']];

/** Tags of HTML and JSX. Replaces the parser's own, which is quadratic in unclosed tags. */
const htmlTag: InlineParser = {
	name: 'HTMLTag',
	parse(cx, next, pos) {
		if (next !== LESS_THAN) {
			return -1;
		}
		for (const [open, close] of DECLARATIONS) {
			if (cx.slice(pos, pos + open.length) === open) {
				const index = findCloser(cx, close, pos + open.length);
				return index < 0 ? -1 : cx.addElement(cx.elt('HTMLTag', pos, index + close.length));
			}
		}
		const link = matchEnd(cx, AUTOLINK, pos);
		const end = link < 0 ? matchEnd(cx, TAG, pos) : link;
		return end < 0 ? -1 : cx.addElement(cx.elt('HTMLTag', pos, end));
	},
};

function addPieces(cx: InlineContext): number {
	for (let start = 0; start < cx.text.length; ) {
		const end = pieceEnd(cx.text, start);
		cx.parser.parseInline(cx.text.slice(start, end), cx.offset + start).forEach(element => cx.addElement(element));
		start = end;
	}
	return cx.end;
}

function pieceEnd(text: string, start: number): number {
	if (text.length - start <= PIECE_LENGTH) {
		return text.length;
	}
	const feed = text.lastIndexOf('\n', start + PIECE_LENGTH - 1);
	return feed > start ? feed + 1 : start + PIECE_LENGTH;
}

function matchEnd(cx: InlineContext, pattern: RegExp, pos: number): number {
	pattern.lastIndex = pos - cx.offset;
	return pattern.test(cx.text) ? pattern.lastIndex + cx.offset : -1;
}

/** The inline markup that is not prose: maths, citations, roles, footnotes, attributes, raw LaTeX and tags. */
export const OPAQUE_INLINE: MarkdownConfig = {
	defineNodes: ['Opaque', 'RoleMark'],
	parseInline: [opaque, htmlTag],
};
