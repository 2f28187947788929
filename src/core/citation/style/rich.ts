import type { Rich } from './style';

/** Where a comma or full stop goes that meets a closing quotation mark. */
export type Punctuation = 'inside' | 'outside';

/** Text in the face of its surroundings. */
export function plain(text: string): Rich {
	return text === '' ? [] : [{ text }];
}

/** Text in italics. */
export function italic(text: string): Rich {
	return text === '' ? [] : [{ text, italic: true }];
}

/** Text in small capitals. */
export function smallCaps(text: string): Rich {
	return text === '' ? [] : [{ text, smallCaps: true }];
}

/** An address. */
export function address(url: string): Rich {
	return url === '' ? [] : [{ text: url, address: true }];
}

/** Pieces one behind the other; a text counts as plain. */
export function concat(...parts: readonly (Rich | string)[]): Rich {
	return parts.flatMap(part => (typeof part === 'string' ? plain(part) : part));
}

/** A piece between two texts, or nothing where there is no piece. */
export function between(open: string, piece: Rich, close: string): Rich {
	return piece.length === 0 ? [] : concat(open, piece, close);
}

/** The pieces that are there, with a separator between them; a mark is never doubled. */
export function join(pieces: readonly Rich[], separator: string, punctuation: Punctuation = 'outside'): Rich {
	return pieces.filter(piece => piece.length > 0)
		.reduce<Rich>((left, right) => (left.length === 0 ? right : [...punctuate(left, separator, punctuation), ...right]), []);
}

/** The piece with a full stop, unless it ends in a mark that ends a sentence. */
export function endSentence(piece: Rich, punctuation: Punctuation = 'outside'): Rich {
	return piece.length === 0 ? [] : punctuate(piece, '.', punctuation);
}

/** The piece with a capital first letter, where it begins with an ordinary word: names such as `eu-LISA` and `un.org` stay. */
export function capitalised(piece: Rich): Rich {
	const [first, ...rest] = piece;
	return first !== undefined && !first.address && /^\p{Ll}+(?=$|[\s,:;.])(?!\.\p{L})/u.test(first.text) ? [{ ...first, text: capital(first.text) }, ...rest] : piece;
}

/** The text without its faces. */
export function richText(piece: Rich): string {
	return piece.map(({ text }) => text).join('');
}

function capital(text: string): string {
	const [first = ''] = text;
	return first.toUpperCase() + text.slice(first.length);
}

function punctuate(piece: Rich, separator: string, punctuation: Punctuation): Rich {
	const mark = separator.trimEnd();
	const space = separator.slice(mark.length);
	const text = piece.at(-1)?.text ?? '';
	const quote = punctuation === 'inside' ? closingQuote(text) : '';
	if (quote !== '') {
		const body = text.slice(0, -quote.length);
		return concat([...piece.slice(0, -1), { ...piece.at(-1), text: `${body}${needed(body, mark)}${quote}` }], space);
	}
	// A mark stands in the face of what follows, not in the italics before it.
	return concat(piece, `${needed(text, mark)}${space}`);
}

/** The double quotation mark at the end, with a single one that closes before it; a final apostrophe is none. */
function closingQuote(text: string): string {
	return text.endsWith('’”') && text.includes('‘') ? '’”' : text.endsWith('”') ? '”' : '';
}

function needed(before: string, mark: string): string {
	const ends = mark === '.' ? /[.?!…][”»]?$/.test(before) : /[,;:]$/.test(before);
	return ends && mark !== '' ? '' : mark;
}
