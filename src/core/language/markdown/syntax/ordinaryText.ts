/** How an ASCII character is skipped: `ORDINARY` characters begin no markup; the others may, in some places or in all. */
const ORDINARY = 0;
const MARKUP = 1;
const SPACE = 2;
const NAME = 3;
const ADDRESS = 4;

/** The beginnings of addresses without pointed brackets, as GitHub reads them: GFM, “Autolinks (extension)”. */
const SCHEMES: readonly string[] = ['www.', 'http://', 'https://', 'mailto:', 'xmpp:'];

/** The longest name before the `@` of a mail address that the parser reads. */
const MAX_NAME_LENGTH = 100;

const KINDS = kindsOfSigns();

function kindsOfSigns(): Uint8Array {
	const kinds = new Uint8Array(128);
	const set = (signs: readonly string[], kind: number) =>
		signs.forEach(sign => kinds.fill(kind, sign.charCodeAt(0), sign.charCodeAt(0) + 1));
	set([...'\\&`<*[]!~{^$%'], MARKUP);
	set([' '], SPACE);
	set(['@', '_'], NAME);
	set(SCHEMES.map(scheme => scheme.charAt(0)), ADDRESS);
	return kinds;
}

/**
 * Returns the first offset of inline text, at or after another, at which markup may begin; the length of the text if there is none. Parsing
 * an offset before it with any inline parser of Markdown would find nothing.
 */
export function markupFrom(text: string, from: number): number {
	for (let at = from; at < text.length; at++) {
		const code = text.charCodeAt(at);
		switch (code < KINDS.length ? KINDS[code] : ORDINARY) {
			case MARKUP:
				return at;
			case SPACE:
				// Two spaces at the end of a line break it.
				if (text.charCodeAt(at + 1) === 32) {
					return at;
				}
				break;
			case NAME:
				return nameStart(text, from, at);
			case ADDRESS:
				if (!isWordSign(text.charCodeAt(at - 1)) && SCHEMES.some(scheme => text.startsWith(scheme, at))) {
					return nameStart(text, from, at);
				}
				break;
			case ORDINARY:
			default:
		}
	}
	return text.length;
}

/** Returns where an e-mail address may begin whose name continues at an offset; the offset itself if there is none. */
function nameStart(text: string, from: number, at: number): number {
	let start = at;
	while (start > from && at - start < MAX_NAME_LENGTH && isNameSign(text.charCodeAt(start - 1))) {
		start--;
	}
	// No address begins inside a word.
	while (start < at && isWordSign(text.charCodeAt(start - 1))) {
		start++;
	}
	return start;
}

const UNDERSCORE = 95;
const PLUS = 43;
const HYPHEN = 45;
const FULL_STOP = 46;

/** Whether a code unit is a letter or digit of ASCII, or an underscore. */
function isWordSign(code: number): boolean {
	return isLetter(code) || isDigit(code) || code === UNDERSCORE;
}

function isLetter(code: number): boolean {
	return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
}

function isDigit(code: number): boolean {
	return code >= 48 && code <= 57;
}

/** Whether a code unit can be in the name of a mail address. */
function isNameSign(code: number): boolean {
	return isWordSign(code) || code === PLUS || code === HYPHEN || code === FULL_STOP;
}
