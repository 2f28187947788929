import type { InlineContext, InlineParser, MarkdownConfig } from '@lezer/markdown';
import { findCloser } from '../../prose/findCloser';
import { markupFrom } from './ordinaryText';
import { addRole } from './roles';

/** Longer blocks are read in pieces, since the time for one is not linear in its length: unbalanced brackets cost its square. */
const PIECE = 4000;

/**
 * Markup that is no prose, by what it begins with. Each pattern is linear: what stands between its brackets
 * excludes the opening one, so that a failure ends where the next attempt begins.
 */
const OPAQUE: Readonly<Record<string, RegExp>> = {
	// A citation or a cross reference of pandoc, also a handle.
	'@': /@(?:\{[^{}\s]*\}|[\p{L}\p{N}_*](?:[\p{L}\p{N}_]|[:.#$%&\-+?<>~/](?=[\p{L}\p{N}_]))*)/uy,
	// Attributes of pandoc and kramdown, raw formats, shortcodes and tags of site generators.
	'{': /\{(?:[.#:][^{}\n]*|-|=\w+|[\w-]+=[^{}\n]*|\{[^{}]*\}|%[^{}]*%)\}/uy,
	// Raw LaTeX, and the references of bookdown.
	'\\': /\\(?:@ref\([^()\s]*\)|[a-zA-Z]+\*?(?:\[[^[\]\n]*\]|\{[^{}\n]*\})+)/uy,
	// A footnote, or the target of a link of a wiki that says something.
	'[': /\[\^[^[\]\s]+\]|\[\[[^[\]|\n]*\|/uy,
	'^': /\^(?=\[)/uy,
	$: /\$(?=[^\s$])(?:\\[^\n]|[^$\\\n])*(?<=\S)\$(?![\d$])/uy,
};

/** Maths and comments whose closing mark is looked for in the whole block. */
const PAIRS: readonly (readonly [string, string])[] = [['$$', '$$'], ['\\(', '\\)'], ['\\[', '\\]'], ['%%', '%%']];

const WORD_BEFORE = /[\p{L}\p{N}_$]/u;

const opaque: InlineParser = {
	name: 'Opaque',
	before: 'Escape',
	parse(cx, next, pos) {
		if (pos === cx.offset && cx.text.length > PIECE) {
			return addPieces(cx);
		}
		// The parser would try every inline parser at every character.
		const markup = cx.offset + markupFrom(cx.text, pos - cx.offset);
		if (markup > pos) {
			return markup;
		}
		const role = next === 123 ? addRole(cx, pos) : -1;
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
/** The declarations of HTML, by what they begin with, and what closes them. */
const DECLARATIONS: readonly (readonly [string, string])[] = [['<!--', '-->'], ['<?', '?>'], ['<![CDATA[', ']]>'], ['<!', '>']];

/** Tags of HTML and JSX. It takes the place of the parser's own, which is quadratic in tags that nothing closes. */
const htmlTag: InlineParser = {
	name: 'HTMLTag',
	parse(cx, next, pos) {
		if (next !== 60) {
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
	if (text.length - start <= PIECE) {
		return text.length;
	}
	const feed = text.lastIndexOf('\n', start + PIECE - 1);
	return feed > start ? feed + 1 : start + PIECE;
}

function matchEnd(cx: InlineContext, pattern: RegExp, pos: number): number {
	const sticky = new RegExp(pattern);
	sticky.lastIndex = pos - cx.offset;
	return sticky.test(cx.text) ? sticky.lastIndex + cx.offset : -1;
}

/** What is inside paragraphs and is not prose: maths, citations, roles, footnotes, attributes, raw LaTeX, tags. */
export const OPAQUE_INLINE: MarkdownConfig = {
	defineNodes: ['Opaque', 'RoleMark'],
	parseInline: [opaque, htmlTag],
};
