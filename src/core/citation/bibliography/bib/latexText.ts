import { richRuns, type RichStyle } from '../../../csl/richText';

/** The character set of LaTeX output. */
export type LatexEncoding = 'unicode' | 'ascii';

const SPECIAL: Readonly<Record<string, string>> = {
	'\\': '\\textbackslash{}', '~': '\\textasciitilde{}', '^': '\\textasciicircum{}',
	'$': '\\$', '&': '\\&', '#': '\\#', '%': '\\%', _: '\\_', '{': '\\{', '}': '\\}',
	'<': '\\textless{}', '>': '\\textgreater{}', '`': '\\`{}',
};

/** Characters that LaTeX would join into a ligature: dashes and quotation marks. */
const JOINED = /-(?=-)|'(?=')/g;

const ACCENTS: Readonly<Record<string, string>> = {
	'\u0300': '`', '\u0301': "'", '\u0302': '^', '\u0303': '~', '\u0304': '=', '\u0306': 'u', '\u0307': '.', '\u0308': '"',
	'\u030A': 'r', '\u030B': 'H', '\u030C': 'v', '\u0323': 'd', '\u0327': 'c', '\u0328': 'k', '\u0331': 'b',
};

const SYMBOLS: Readonly<Record<string, string>> = {
	ß: '\\ss{}',
	æ: '\\ae{}',
	Æ: '\\AE{}',
	œ: '\\oe{}',
	Œ: '\\OE{}',
	ø: '\\o{}',
	Ø: '\\O{}',
	ł: '\\l{}',
	Ł: '\\L{}',
	å: '\\aa{}',
	Å: '\\AA{}',
	ı: '\\i{}',
	đ: '\\dj{}',
	Đ: '\\DJ{}',
	þ: '\\th{}',
	Þ: '\\TH{}',
	ð: '\\dh{}',
	Ð: '\\DH{}',
	'–': '--',
	'—': '---',
	'“': '``',
	'”': "''",
	'‘': '`',
	'’': "'",
	'„': '\\quotedblbase{}',
	'«': '\\guillemotleft{}',
	'»': '\\guillemotright{}',
	'…': '\\ldots{}',
	'§': '\\S{}',
	'¶': '\\P{}',
	'€': '\\texteuro{}',
	'£': '\\pounds{}',
	'©': '\\textcopyright{}',
	'\u00A0': '~',
	'\u2011': '-',
	'\u202F': '~',
};

const COMMANDS: Readonly<Record<Exclude<RichStyle, 'noCase'>, string>> = {
	italic: 'textit', bold: 'textbf', sup: 'textsuperscript', sub: 'textsubscript', smallCaps: 'textsc',
};

/** Converts CSL text to LaTeX for the value of a field: commands are escaped and braces balanced. */
export function latexText(text: string, encoding: LatexEncoding): string {
	return richRuns(text).map(({ text: run, styles }) => styles.reduceRight(
		(inner, style) => (style === 'noCase' ? `{${inner}}` : `\\${COMMANDS[style]}{${inner}}`), escapeField(run, encoding),
	)).join('');
}

/** Whether LaTeX written as ASCII still contains other characters. */
export function hasUnwritable(latex: string): boolean {
	return /[^\x20-\x7E\s]/.test(latex);
}

function escapeField(text: string, encoding: LatexEncoding): string {
	// BibTeX counts braces even after a backslash.
	const balanced = isBalanced(text);
	const escaped = text
		.replace(/[ \t\r\n]+/g, ' ')
		.replace(/[\\{}$&#%_~^<>`]/g, character =>
			balanced || !'{}'.includes(character)
				? (SPECIAL[character] ?? character)
				: character === '{'
					? '\\textbraceleft{}'
					: '\\textbraceright{}',
		)
		.replace(JOINED, '$&{}');
	return encoding === 'unicode' ? escaped : escaped.replace(/[^\x00-\x7F]/gu, asciiOf);
}

function asciiOf(character: string): string {
	const symbol = SYMBOLS[character];
	if (symbol !== undefined) {
		return symbol.startsWith('\\') ? `{${symbol.slice(0, -2)}}` : symbol;
	}
	const [base = '', accent = '', ...others] = character.normalize('NFD');
	const command = ACCENTS[accent];
	if (command === undefined || others.length > 0 || !/[a-zA-Z]/.test(base)) {
		return character;
	}
	// The outer braces make BibTeX sort and change the case of the letter as one.
	return `{\\${command}{${base}}}`;
}

function isBalanced(text: string): boolean {
	let depth = 0;
	for (const character of text) {
		depth += character === '{' ? 1 : character === '}' ? -1 : 0;
		if (depth < 0) {
			return false;
		}
	}
	return depth === 0;
}
