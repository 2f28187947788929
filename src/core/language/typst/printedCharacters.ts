import type { PrintedCharacter } from '../../quotation/quotationSyntax';
import { superscriptAt } from '../../quotation/superscript';

/** The symbols of Typst that sentences have (Typst documentation, “General Symbols”). */
const SYMBOLS: ReadonlyMap<string, string> = new Map(Object.entries({
	'space': ' ', 'space.nobreak': '\u00A0', 'space.nobreak.narrow': '\u202F', 'space.en': '\u2002', 'space.quad': '\u2003', 'space.thin': '\u2009', 'space.hair': '\u200A', 'wj': '\u2060', 'zws': '\u200B', 'zwj': '\u200D', 'zwnj': '\u200C',
	'dash': '-', 'dash.en': '–', 'dash.em': '—', 'dash.fig': '‒', 'hyph': '‐', 'hyph.nobreak': '‑', 'hyph.soft': '\u00AD', 'dots.h': '…', 'ellipsis': '…',
	'quote.single': '\'', 'quote.double': '"', 'quote.l.single': '‘', 'quote.r.single': '’', 'quote.l.double': '“', 'quote.r.double': '”', 'quote.angle.l.double': '«', 'quote.angle.r.double': '»',
	'amp': '&', 'section': '§', 'pilcrow': '¶', 'degree': '°', 'euro': '€', 'pound': '£', 'dollar': '$', 'percent': '%', 'permille': '‰', 'slash': '/', 'bar.v': '|', 'times': '×', 'minus': '−', 'prime': '′',
	'bracket.l': '[', 'bracket.r': ']', 'paren.l': '(', 'paren.r': ')', 'dagger': '†', 'dagger.double': '‡', 'ast': '*', 'at': '@', 'hash': '#', 'copyright': '©', 'trademark': '™',
}));

/** Functions that print their content, apart from superscripts. */
const PRINTS_CONTENT = 'emph|strong|text|link|highlight|underline|overline|strike|smallcaps|box|sub';
const TOKEN = new RegExp(
	[
		'//[^\\n]*|/\\*[^]*?(?:\\*/|$)|`[^`]*`',
		'-\\?',
		'#sym\\.(?<symbol>[a-z.]*[a-z]);?',
		'#(?:h|linebreak)\\([^()\\n]{0,50}\\);?',
		`#(?<name>super|${PRINTS_CONTENT})(?<arguments>\\((?:"[^"\\n]{0,500}"|[^()"\\n]|\\([^()\\n]{0,100}\\)){0,200}\\))?(?=\\[)`,
		'#"(?<string>[^"\\\\\\n]{0,500})";?',
	].join('|'),
	'g',
);

/** Returns what symbols, strings and functions of Typst print in a sentence, apart from the content of functions. */
export function printedSymbols(text: string): readonly PrintedCharacter[] {
	return [...text.matchAll(TOKEN)].flatMap(({ 0: written, index, groups = {} }): readonly PrintedCharacter[] => {
		const end = index + written.length;
		const symbol = SYMBOLS.get(groups['symbol'] ?? '');
		if (groups['name'] !== undefined) {
			return contentAt(text, index, end, groups['name']);
		}
		const printed = symbol ?? groups['string'] ?? (written === '-?' ? '' : /^#[hl]/.test(written) ? ' ' : undefined);
		return printed === undefined ? [] : [{ start: index, end, text: printed }];
	});
}

/** The maximum length of the content of a function. */
const MAX_LENGTH = 2000;

function contentAt(text: string, start: number, open: number, name: string): readonly PrintedCharacter[] {
	const close = contentEnd(text, open);
	if (close === undefined) {
		return [];
	}
	return name === 'super' && superscriptAt(text, start, text.slice(open + 1, close)) === ''
		? [{ start, end: close + 1, text: '' }] : [{ start, end: open + 1, text: '' }, { start: close, end: close + 1, text: '' }];
}

/** Returns the offset of the bracket that closes another; `undefined` if none does. */
function contentEnd(text: string, open: number): number | undefined {
	let depth = 0;
	for (let at = open; at < Math.min(text.length, open + MAX_LENGTH); at++) {
		const sign = text.charAt(at);
		if (sign === '\\') {
			at++;
		} else if (sign === '[') {
			depth++;
		} else if (sign === ']' && --depth === 0) {
			return at;
		}
	}
	return undefined;
}
