/** The combining characters of the accents in names of letters, such as `eacute`. */
const ACCENTS: Readonly<Record<string, string>> = {
	grave: '\u0300', acute: '\u0301', circ: '\u0302', tilde: '\u0303', macr: '\u0304', breve: '\u0306', dot: '\u0307', uml: '\u0308', ring: '\u030A', dblac: '\u030B', caron: '\u030C',
	cedil: '\u0327', ogon: '\u0328',
};
const LETTER = new RegExp(`^(?<base>[a-zA-Z])(?<accent>${Object.keys(ACCENTS).join('|')})$`);

/** The names of other characters that texts have (HTML, “Named character references”). */
const CHARACTERS: ReadonlyMap<string, string> = new Map(Object.entries({
	amp: '&', lt: '<', gt: '>', quot: '"', apos: '\'', nbsp: '\u00A0', ensp: '\u2002', emsp: '\u2003', thinsp: '\u2009', hairsp: '\u200A', shy: '\u00AD', zwnj: '\u200C', zwj: '\u200D',
	ndash: '–', mdash: '—', horbar: '―', hyphen: '‐', dash: '‐', lsquo: '‘', rsquo: '’', sbquo: '‚', ldquo: '“', rdquo: '”', bdquo: '„', laquo: '«', raquo: '»', lsaquo: '‹', rsaquo: '›',
	hellip: '…', mldr: '…', bull: '•', middot: '·', sect: '§', para: '¶', copy: '©', reg: '®', trade: '™', deg: '°', euro: '€', pound: '£', yen: '¥', cent: '¢', times: '×', minus: '−',
	iexcl: '¡', iquest: '¿', ordf: 'ª', ordm: 'º', frac12: '½', frac14: '¼', frac34: '¾', prime: '′', Prime: '″', dagger: '†', Dagger: '‡',
	szlig: 'ß', aelig: 'æ', AElig: 'Æ', oelig: 'œ', OElig: 'Œ', oslash: 'ø', Oslash: 'Ø', eth: 'ð', ETH: 'Ð', thorn: 'þ', THORN: 'Þ', lstrok: 'ł', Lstrok: 'Ł', dstrok: 'đ', Dstrok: 'Đ',
	alpha: 'α', beta: 'β', gamma: 'γ', delta: 'δ', epsilon: 'ε', zeta: 'ζ', eta: 'η', theta: 'θ', iota: 'ι', kappa: 'κ', lambda: 'λ', mu: 'μ', nu: 'ν', xi: 'ξ', omicron: 'ο', pi: 'π', rho: 'ρ',
	sigma: 'σ', sigmaf: 'ς', tau: 'τ', upsilon: 'υ', phi: 'φ', chi: 'χ', psi: 'ψ', omega: 'ω',
	Gamma: 'Γ', Delta: 'Δ', Theta: 'Θ', Lambda: 'Λ', Xi: 'Ξ', Pi: 'Π', Sigma: 'Σ', Phi: 'Φ', Psi: 'Ψ', Omega: 'Ω',
	lpar: '(', rpar: ')', lsqb: '[', rsqb: ']', comma: ',', colon: ':', semi: ';', period: '.', excl: '!', quest: '?', num: '#', lowbar: '_', percnt: '%',
}));

/**
 * Returns the character that a reference stands for, by its name or number without `&` and `;`; `undefined` if the name is none of those
 * that texts use.
 */
export function characterOfEntity(name: string): string | undefined {
	if (name.startsWith('#')) {
		const code = /^#x/i.test(name) ? parseInt(name.slice(2), 16) : Number(name.slice(1));
		return characterOfCode(code);
	}
	const { base, accent } = LETTER.exec(name)?.groups ?? {};
	return base !== undefined && accent !== undefined ? (base + (ACCENTS[accent] ?? '')).normalize('NFC') : CHARACTERS.get(name);
}

/** Returns the character with a code point; `undefined` if there is none. */
export function characterOfCode(code: number): string | undefined {
	return code > 0 && code <= MAX_CODE_POINT ? String.fromCodePoint(code) : undefined;
}

/** The last code point of Unicode. */
const MAX_CODE_POINT = 0x10FFFF;
