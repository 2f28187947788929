import { richRuns, type RichStyle } from './richText';

/** How text is written for LaTeX: with the characters of Unicode, or with ASCII alone. */
export type LatexEncoding = 'unicode' | 'ascii';

const SPECIAL: Readonly<Record<string, string>> = {
	'\\': '\\textbackslash{}', '~': '\\textasciitilde{}', '^': '\\textasciicircum{}',
	'$': '\\$', '&': '\\&', '#': '\\#', '%': '\\%', _: '\\_', '{': '\\{', '}': '\\}',
	'<': '\\textless{}', '>': '\\textgreater{}', '`': '\\`{}',
};

/** Characters that LaTeX would join to another one: a dash or a quotation mark. */
const JOINED = /-(?=-)|'(?=')/g;

const ACCENTS: Readonly<Record<string, string>> = {
	'\u0300': '`', '\u0301': "'", '\u0302': '^', '\u0303': '~', '\u0304': '=', '\u0306': 'u', '\u0307': '.', '\u0308': '"',
	'\u030A': 'r', '\u030B': 'H', '\u030C': 'v', '\u0323': 'd', '\u0327': 'c', '\u0328': 'k', '\u0331': 'b',
};

const SYMBOLS: Readonly<Record<string, string>> = {
	'ß': '\\ss{}', 'æ': '\\ae{}', 'Æ': '\\AE{}', 'œ': '\\oe{}', 'Œ': '\\OE{}', 'ø': '\\o{}', 'Ø': '\\O{}', 'ł': '\\l{}', 'Ł': '\\L{}',
	'å': '\\aa{}', 'Å': '\\AA{}', 'ı': '\\i{}', 'đ': '\\dj{}', 'Đ': '\\DJ{}', 'þ': '\\th{}', 'Þ': '\\TH{}', 'ð': '\\dh{}', 'Ð': '\\DH{}',
	'–': '--', '—': '---', '“': '``', '”': "''", '‘': '`', '’': "'", '„': '\\quotedblbase{}', '«': '\\guillemotleft{}', '»': '\\guillemotright{}',
	'…': '\\ldots{}', '§': '\\S{}', '¶': '\\P{}', '€': '\\texteuro{}', '£': '\\pounds{}', '©': '\\textcopyright{}',
	'\u00A0': '~', '\u2011': '-', '\u202F': '~',
};

const COMMANDS: Readonly<Record<Exclude<RichStyle, 'noCase'>, string>> = {
	italic: 'textit', bold: 'textbf', sup: 'textsuperscript', sub: 'textsubscript', smallCaps: 'textsc',
};

/** CSL text as LaTeX in the value of a field: nothing of it is a command, and its braces are balanced. */
export function latexText(text: string, encoding: LatexEncoding): string {
	return richRuns(text).map(({ text: run, styles }) => styles.reduceRight(
		(inner, style) => (style === 'noCase' ? `{${inner}}` : `\\${COMMANDS[style]}{${inner}}`), escapeField(run, encoding),
	)).join('');
}

/** Whether text, written in ASCII, still holds characters that are not. */
export function hasUnwritable(latex: string): boolean {
	return /[^\x20-\x7E\s]/.test(latex);
}

function escapeField(text: string, encoding: LatexEncoding): string {
	// BibTeX counts braces also behind a backslash.
	const balanced = isBalanced(text);
	const escaped = text.replace(/[ \t\r\n]+/g, ' ').replace(/[\\{}$&#%_~^<>`]/g, character =>
		(balanced || !'{}'.includes(character) ? SPECIAL[character] ?? character : character === '{' ? '\\textbraceleft{}' : '\\textbraceright{}')).replace(JOINED, '$&{}');
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
	// The braces around it make it one letter for the program that sorts and changes case.
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
