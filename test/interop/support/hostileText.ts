import fc from 'fast-check';
import { oneLine } from '../../../src/core/text/shownText';

/** The seed of all properties in these tests, so that every run is the same. */
export const SEED = 2020;

/** Characters that some document language reads as markup, alone or in combination. */
const SIGNS = [
	'--', '---', '-', '...', '..', '_', '__', '_a_', '__a__', '*', '**', '*a*', '**a**', '***', '\\', '\\\\', '\\emph{a}', '\\input{a}', '\\$', '\\(', '\\(a\\)', '\\[', '$', '$a$', '$$', '`', '``', '`a`', '`a`_', '~', '~~', '~a~', '^', '^a^', '^[a]', '[^1]',
	'[a](b)', '![a](b)', '[[a]]', '[[a][b]]', '[', ']', '[a]', '[@k]', '@k', '@', '<a>', '</p>', '<b>a</b>', '<script>', '<<a>>', '<<<a>>>', '<!-- a -->', '&amp;', '&', '&#42;', '#', '##', '#a', '#+a: b', '#let', '%', '%%', '{', '}', '{a}', '{{a}}', '{% a %}', '{a}`b`', '|', '|a|', '|===', '>', '<',
	'+', '++', '+a+', '+++', '1.', '1)', '(1)', 'a.', 'A)', 'i.', '(a)', ':', '::', ':::', ': a', ':a:', ':a: b', 'a::', '=', '==', '== a ==', '=a=', '/', '//', '/a/', '/* a */', "'", "''", "'''", '"', '"a"', "'a'", '!', '!!', '?', ';', ';;', ',', ',,', '?`', '!`', 'http://a.b', 'https://a.b/c_d_e', 'mailto:a@b.c', 'file:a', 'www.a.b', 'a@b.c',
	'include::a[]', 'image:a[]', 'xref:a[b]', 'link:a[b]', 'pass:[a]', 'footnote:[a]', 'ifdef::a[]', '.a', '.. a', '.. include:: a', '__ a', '* a', '- a', '+ a', '> a', '# a', '= a', 'a\n\nb', '\n', '\r\n', '\t', '\u0000', '\u0007', '\u001B', '\u007F', '\u0085', '\u2028', '\u202E', '\u200E', '\u2066', '\uFEFF',
	'(C)', '(TM)', '->', '=>', '<-', '<=', '[fn:1]', '[fn::a]', '[cite:@a]', 'src_a{b}', 'call_a()', '{{{a}}}', '\\alpha', '<2020-01-01>', '[2020-01-01]', '~~~~', '----', '====', '****', '____', '""', '"""', "''a''", '__TOC__', '~~~~~', '#REDIRECT', '-{a}-', 'ISBN 1234567890', 'RFC 12', '\\cite{a}', '\\item', '\\end{itemize}', '\\par', '\\verb|a|', '^^41',
];

const WORDS = ['a', 'Word', 'of', '1', '10', 'é', 'É', '日本', '😀', 'A/RES/55/25', 'x'];

const piece = fc.oneof(
	{ weight: 4, arbitrary: fc.constantFrom(...SIGNS) },
	{ weight: 2, arbitrary: fc.constantFrom(...WORDS) },
	{ weight: 1, arbitrary: fc.string({ unit: 'binary-ascii', maxLength: 4 }) },
);

/** Texts that are hostile to any language; none is empty. */
export const hostileTexts = fc.array(
	fc
		.array(fc.tuple(piece, fc.constantFrom('', ' ')), { minLength: 1, maxLength: 6 })
		.map(pieces => pieces.flat().join(''))
		.filter(text => seen(text) !== ''),
	{ minLength: 60, maxLength: 60 },
);

/** Every character alone, between words, and within a word. */
export const SIGN_BY_SIGN = SIGNS.flatMap(sign => [sign, `a ${sign} b`, `a${sign}b`, `${sign} a`, `a ${sign}`]).filter(
	text => seen(text) !== '',
);

/** Returns a text as readers may change it: without white space and the shapes of quotation marks. */
export function seen(text: string): string {
	return oneLine(text)
		.replace(/[‘’]/g, "'")
		.replace(/[“”]|''/g, '"')
		.replace(/[\u200B\u200C\uFEFF\u2060]/g, '')
		.replace(/[\s\u00A0]+/g, ' ')
		.trim();
}
