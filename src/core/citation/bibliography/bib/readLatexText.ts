import { isHeadline } from '../../../csl/headlineStyle';
import { plainTextOf } from '../../../csl/richText';
import { MAX_TAG_DEPTH } from '../../../limits';

/** LaTeX accent commands and their combining characters. */
const ACCENTS: ReadonlyMap<string, string> = new Map(Object.entries({
	'`': '\u0300', "'": '\u0301', '^': '\u0302', '~': '\u0303', '=': '\u0304', u: '\u0306', '.': '\u0307', '"': '\u0308', r: '\u030A', H: '\u030B',
	v: '\u030C', d: '\u0323', c: '\u0327', k: '\u0328', b: '\u0331',
}));

/** Commands that stand for a character. */
const SIGNS: ReadonlyMap<string, string> = new Map(Object.entries({
	ss: 'ß', ae: 'æ', AE: 'Æ', oe: 'œ', OE: 'Œ', o: 'ø', O: 'Ø', l: 'ł', L: 'Ł', aa: 'å', AA: 'Å', i: 'ı', j: 'ȷ', dj: 'đ', DJ: 'Đ', th: 'þ', TH: 'Þ', dh: 'ð', DH: 'Ð',
	quotedblbase: '„', guillemotleft: '«', guillemotright: '»', ldots: '…', dots: '…', textellipsis: '…', S: '§', P: '¶', texteuro: '€', euro: '€', pounds: '£',
	textcopyright: '©', textregistered: '®', texttrademark: '™', textbackslash: '\\', textasciitilde: '~', textasciicircum: '^', textless: '<', textgreater: '>',
	textbraceleft: '{', textbraceright: '}', lbrace: '{', rbrace: '}', textbar: '|', textendash: '–', textemdash: '—', textquotedblleft: '“', textquotedblright: '”',
	textquoteleft: '‘', textquoteright: '’', textquotedbl: '"', textquotesingle: "'", textdegree: '°', textordfeminine: 'ª', textordmasculine: 'º', textunderscore: '_',
	textdollar: '$', textasteriskcentered: '*', slash: '/', newline: ' ', par: ' ', LaTeX: 'LaTeX', TeX: 'TeX', BibTeX: 'BibTeX', textexclamdown: '¡', textquestiondown: '¿',
}));

/** Commands with equivalent CSL tags. */
const TAGS: ReadonlyMap<string, readonly [string, string]> = new Map(
	Object.entries({
		emph: ['<i>', '</i>'],
		textit: ['<i>', '</i>'],
		textsl: ['<i>', '</i>'],
		mkbibemph: ['<i>', '</i>'],
		mkbibitalic: ['<i>', '</i>'],
		textbf: ['<b>', '</b>'],
		mkbibbold: ['<b>', '</b>'],
		textsuperscript: ['<sup>', '</sup>'],
		mkbibsuperscript: ['<sup>', '</sup>'],
		textsubscript: ['<sub>', '</sub>'],
		mkbibsubscript: ['<sub>', '</sub>'],
		textsc: ['<sc>', '</sc>'],
		NoCaseChange: ['<span class="nocase">', '</span>'],
		mkbibquote: ['“', '”'],
		enquote: ['“', '”'],
	} satisfies Record<string, readonly [string, string]>),
);

/** Everything but plain characters; the look-ahead of each alternative is bounded. */
const TOKEN = /\\(?:[a-zA-Z]+[ \t]?|[^])|[{}~$]|-{2,3}|``|''|`|'|[ \t\r\n]+/g;

/** Words between straight quotation marks, of which LaTeX would make two closing ones. */
const QUOTED = /(^|[\s(])’(\p{L}[^’\n]{1,200})’(?=[\s.,;:!?)]|$)/gu;

/** Converts the value of a .bib field, without its outer braces, to CSL text: LaTeX commands become characters or CSL tags. */
export function readLatexText(latex: string): string {
	return /[\\{}~$`'\s]|--/.test(latex) ? new LatexReader(latex).read().replace(QUOTED, '$1‘$2’') : latex;
}

/**
 * Converts a title like `readLatexText`. Names in braces, of which LaTeX styles keep the capitals, get CSL's `nocase` tag if the title is
 * in headline style: in sentence style, all capitals are kept. Some programs put every word with a capital in braces, which says nothing.
 */
export function readLatexTitle(given: string): string {
	// Better BibTeX writes two pairs of braces.
	const latex = given.replace(DOUBLED, '{$1}');
	const title = readLatexText(latex);
	if (!latex.includes('{') || /^\{[^{}]*\}$/.test(latex) || !isHeadline(plainTextOf(title))) {
		return title;
	}
	const withoutNames = latex.replace(KEPT, (group, name: string) => (NAME.test(name) ? '' : group)).replace(/^[^ ]* /, ' ');
	return / \p{Lu}\p{Ll}{2}/u.test(withoutNames)
		? readLatexText(latex.replace(KEPT, (group, name: string) => (NAME.test(name) ? `\\NoCaseChange{${name}}` : group)))
		: title;
}

/** Two pairs of braces around the same text, which is all that they contain. */
const DOUBLED = /(?<![A-Za-z\\^_"'`~=.{])\{\{([^{}\\$]{1,300})\}\}/g;

/** Braces that belong to no command and contain none. */
const KEPT = /(?<![A-Za-z\\^_"'`~=.{])\{([^{}\\$]{1,300})\}/g;

/** A name in ordinary letters; other capitals are kept anyway. */
const NAME = /\p{Lu}\p{Ll}/u;

class LatexReader {
	private readonly latex: string;
	private readonly out: string[] = [];
	/** The text to write at the closing brace of each open group. */
	private readonly groups: string[] = [];
	/** An accent whose base letter has not been read yet. */
	private accent = '';
	/** The tags of the next group. */
	private next: readonly [string, string] | undefined;

	constructor(latex: string) {
		this.latex = latex;
	}

	read(): string {
		let from = 0;
		for (const match of this.latex.matchAll(TOKEN)) {
			this.letters(this.latex.slice(from, match.index));
			this.token(match[0]);
			from = match.index + match[0].length;
		}
		this.letters(this.latex.slice(from));
		return this.out.join('').concat(this.groups.reverse().join('')).normalize('NFC').replace(/ {2,}/g, ' ').trim();
	}

	private letters(text: string): void {
		const [first, ...rest] = this.accent === '' || text === '' ? [] : [...text];
		if (first === undefined) {
			this.out.push(text);
			return;
		}
		const base = first === 'ı' ? 'i' : first === 'ȷ' ? 'j' : first;
		this.out.push(base + this.accent + rest.join(''));
		this.accent = '';
	}

	private token(token: string): void {
		switch (token) {
			case '{':
				this.open();
				return;
			case '}':
				this.accent = '';
				this.out.push(this.groups.pop() ?? '');
				return;
			case '$':
				return;
			case '~':
				this.out.push('\u00A0');
				return;
			case '--': case '---':
				this.out.push(token === '--' ? '–' : '—');
				return;
			case '``': case "''":
				this.out.push(token === '``' ? '“' : '”');
				return;
			case '`': case "'":
				this.out.push(token === '`' ? '‘' : '’');
				return;
			default:
				if (token.startsWith('\\')) {
					this.command(token.slice(1).trimEnd());
				} else if (this.accent === '') {
					this.out.push(' ');
				}
		}
	}

	private open(): void {
		// Groups nested more deeply than in any title get no tags.
		const [before, after] = this.groups.length < MAX_TAG_DEPTH ? this.next ?? ['', ''] : ['', ''];
		this.next = undefined;
		this.out.push(before);
		this.groups.push(after);
	}

	private command(name: string): void {
		const accent = ACCENTS.get(name);
		const sign = SIGNS.get(name);
		if (accent !== undefined) {
			this.accent = accent;
		} else if (sign !== undefined) {
			this.letters(sign);
		} else if (TAGS.has(name)) {
			this.next = TAGS.get(name);
		} else if (!/^[a-zA-Z]/.test(name)) {
			this.letters(name === '/' || name === '-' ? '' : name === ',' || name === '\\' || name === '' ? ' ' : name);
		}
	}
}
