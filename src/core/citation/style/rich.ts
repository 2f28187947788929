import type { Rich, Run } from './style';

/** Whether a comma or full stop goes inside or outside a closing quotation mark. */
export type Punctuation = 'inside' | 'outside';

/** Text without formatting. */
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

/** A URL. */
export function address(url: string): Rich {
	return url === '' ? [] : [{ text: url, address: true }];
}

/** Concatenates pieces; strings are plain text. */
export function concat(...parts: readonly (Rich | string)[]): Rich {
	const runs: Run[] = [];
	// Called for every part of every reference; `flatMap` takes several times as long.
	for (const part of parts) {
		if (typeof part !== 'string') {
			part.forEach(run => runs.push(run));
		} else if (part !== '') {
			runs.push({ text: part });
		}
	}
	return runs;
}

/** Puts a piece between two texts; empty if the piece is empty. */
export function between(open: string, piece: Rich, close: string): Rich {
	return piece.length === 0 ? [] : concat(open, piece, close);
}

/** Joins the pieces that are not empty with a separator, without doubling punctuation marks. */
export function join(pieces: readonly Rich[], separator: string, punctuation: Punctuation = 'outside'): Rich {
	return pieces.filter(piece => piece.length > 0)
		.reduce<Rich>((left, right) => (left.length === 0 ? right : [...punctuate(left, separator, punctuation), ...right]), []);
}

/** Adds a full stop, unless the piece ends with a mark that ends a sentence. */
export function endSentence(piece: Rich, punctuation: Punctuation = 'outside'): Rich {
	return piece.length === 0 ? [] : punctuate(piece, '.', punctuation);
}

/** Moves a comma that follows a closing quotation mark into the quotation, as American styles have it. */
export function commasInside(piece: Rich): Rich {
	return piece.reduce<Rich>((before, run) => {
		const quote = run.text.startsWith(',') ? closingQuote(before.at(-1)?.text ?? '') : '';
		return quote === '' ? [...before, run] : concat(punctuate(before, ',', 'inside'), [{ ...run, text: run.text.slice(1) }].filter(({ text }) => text !== ''));
	}, []);
}

/** Capitalizes the first letter if the piece starts with an ordinary word, not with a name such as `eu-LISA` or `un.org`. */
export function capitalized(piece: Rich): Rich {
	const [first, ...rest] = piece;
	return first !== undefined && !first.address && /^(?:\p{Ll}+(?:’s)?|e-mail)(?=$|[\s,:;.])(?!\.\p{L})/u.test(first.text)
		? [{ ...first, text: capital(first.text) }, ...rest]
		: piece;
}

/** Returns the text without formatting. */
export function richText(piece: Rich): string {
	return piece.map(({ text }) => text).join('');
}

/** Returns the first characters of a piece. */
export function beginning(piece: Rich, length: number): Rich {
	let left = length;
	return piece.flatMap(run => {
		const text = run.text.slice(0, Math.max(0, left));
		left -= run.text.length;
		return text === '' ? [] : [{ ...run, text }];
	});
}

/** Returns a text with a capital at the beginning. */
export function capital(text: string): string {
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
	// Punctuation has the formatting of the text after it, not the italics before it.
	return concat(piece, `${needed(text, mark)}${space}`);
}

/** Returns the double quotation mark at the end, with a single one before it; a final apostrophe does not count. */
function closingQuote(text: string): string {
	if (text.endsWith('’\u00A0”')) {
		return '’\u00A0”';
	}
	if (text.endsWith('’”') && text.includes('‘')) {
		return '’”';
	}
	return text.endsWith('”') ? '”' : '';
}

function needed(before: string, mark: string): string {
	const ends = mark === '.' ? /[.?!…][”»]?$/.test(before) : /[,;:]$/.test(before);
	return ends && mark !== '' ? '' : mark;
}
