import type { Output } from '../../citation/style/output';
import { isWebAddress } from '../../citation/webAddress';
import type { TextEdit } from '../../text/textEdit';
import { escapeLatex } from './escapeLatex';
import { loadsPackage, withoutLatexComments } from './packages';

/**
 * Writes LaTeX that needs no package: URLs are escaped text, and dashes and quotation marks are those of Unicode, which every LaTeX since
 * 2018 reads.
 */
export const latexOutput: Output = {
	text: escapeLatex,
	italic: text => `\\textit{${text}}`,
	smallCaps: text => `\\textsc{${text}}`,
	address: url => escapeLatex(url),
	otherwise: inUnicode,
};

/**
 * Writes LaTeX as a document does, given the text of its root document if it is a part: URLs with `\url` if a package for it is loaded and
 * the document does not write most of them as text, and dashes and quotation marks in ASCII if it writes most of them so.
 */
export function latexOutputIn(text: string, root = ''): Output {
	const preamble = `${root}\n${text}`;
	const hasHyperref = loadsPackage(preamble, 'hyperref');
	const hasUrl = hasHyperref || ['url', 'xurl', 'biblatex', 'biblatex-chicago'].some(name => loadsPackage(preamble, name));
	return {
		...latexOutput,
		...(writesAscii(text) && { text: (plain, atStart) => inAscii(escapeLatex(plain, atStart)) }),
		...(hasUrl && !writesUrlsAsText(text) && { address: url => urlCommand(url, hasHyperref) ?? escapeLatex(url) }),
	};
}

/**
 * Returns a URL as the argument of `\url` in a footnote; `undefined` if it cannot be one. In the argument of another command, `%` and `#`
 * have to be escaped, which only `hyperref` understands.
 */
function urlCommand(url: string, hasHyperref: boolean): string | undefined {
	return !isWebAddress(url) || /[\s\\{}^]/.test(url) || (/[%#]/.test(url) && !hasHyperref)
		? undefined
		: `\\url{${url.replace(/[%#]/g, '\\$&')}}`;
}

/** Dashes between words or numbers, and opening quotation marks, in ASCII and in Unicode. */
const IN_ASCII = /``|(?<=[\p{L}\p{N}]\s?)--(?=-?\s?[\p{L}\p{N}])/gu;
const IN_UNICODE = /[“‘–—]/gu;

function writesAscii(text: string): boolean {
	const own = withoutLatexComments(text);
	const count = own.match(IN_ASCII)?.length ?? 0;
	return count > 0 && count >= (own.match(IN_UNICODE)?.length ?? 0);
}

/** Addresses that are not the argument of a command. */
const URL_AS_TEXT = /(?<![{/\w])https?:\/\//g;
const URL_COMMAND = /\\url\s{0,3}\{/g;

function writesUrlsAsText(text: string): boolean {
	const own = withoutLatexComments(text);
	return (own.match(URL_AS_TEXT)?.length ?? 0) > (own.match(URL_COMMAND)?.length ?? 0);
}

const ASCII: Readonly<Record<string, string>> = { '“': '``', '”': "''", '‘': '`', '’': "'", '–': '--', '—': '---' };
const UNICODE: Readonly<Record<string, string>> = Object.fromEntries(Object.entries(ASCII).map(([sign, ascii]) => [ascii, sign]));

function inAscii(escaped: string): string {
	// Two marks beside each other must not be read as another one.
	return escaped
		.replace(/[“”‘’](?=[“”‘’])/g, '$&{}')
		.replace(/[“”‘’–—]/g, sign => ASCII[sign] ?? sign);
}

/** What is written otherwise than in Unicode, or with `\url`; other commands with their first character are left out. */
const OTHERWISE = /\\url\{([^{}\n]*)\}|\\[^]|(?<=[`'])\{\}(?=[`'])|---|--|``|''|[`']/g;

function inUnicode(text: string): readonly TextEdit[] {
	return /[`'\\]|--/.test(text)
		? [...text.matchAll(OTHERWISE)].flatMap(({ 0: written, 1: url, index }): readonly TextEdit[] => {
			const unicode = url !== undefined
				? escapeLatex(url.replace(/\\([%#&_])/g, '$1'))
				: written === '{}' ? '' : UNICODE[written];
			return unicode === undefined ? [] : [{ start: index, end: index + written.length, text: unicode }];
		})
		: [];
}
