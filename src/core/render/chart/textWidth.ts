/** The widths of other characters and of the ellipsis, as parts of the font size. */
const NARROW = 0.56;
const ELLIPSIS = 0.8;

/** The maximum number of characters that are measured; nothing shows more. */
const MAX_MEASURED = 1000;
/** The same for the end of a text that is truncated in the middle. */
const MAX_TAIL = 200;

/**
 * Returns an upper estimate of the width of a text in pixels, in a proportional font of the given size. CJK characters count as squares.
 */
export function textWidth(text: string, size: number): number {
	let width = 0;
	for (const character of text) {
		width += characterWidth(character, size);
	}
	return width;
}

/** Truncates a text to a width in pixels, with an ellipsis at the end. */
export function clip(text: string, size: number, width: number): string {
	if (fits(text, size, width)) {
		return text;
	}
	let room = width - size * ELLIPSIS;
	let kept = '';
	for (const character of text) {
		room -= characterWidth(character, size);
		if (room < 0) {
			break;
		}
		kept += character;
	}
	return `${kept.trimEnd()}…`;
}

/** Truncates a text in the middle, which keeps texts with a common prefix distinguishable. */
export function clipMiddle(text: string, size: number, width: number): string {
	if (fits(text, size, width)) {
		return text;
	}
	const half = (width - size * ELLIPSIS) / 2;
	const head = clip(text, size, half + size * ELLIPSIS).replace(/…$/, '');
	let room = half;
	let tail = '';
	for (const character of [...text.slice(-MAX_TAIL)].reverse()) {
		room -= characterWidth(character, size);
		if (room < 0) {
			break;
		}
		tail = character + tail;
	}
	return `${head}…${tail.trimStart()}`;
}

/** Wraps a text at words into at most `max` lines; the last line is clipped if the text is longer. */
export function wrap(text: string, size: number, width: number, max: number): readonly string[] {
	const words = text.slice(0, MAX_MEASURED).split(' ');
	const lines: string[] = [];
	let line = words[0] ?? '';
	for (const [index, word] of words.entries()) {
		if (index > 0 && textWidth(`${line} ${word}`, size) <= width) {
			line += ` ${word}`;
		} else if (index > 0) {
			if (lines.length === max - 1) {
				return [...lines, clip(`${line} ${words.slice(index).join(' ')}`, size, width)];
			}
			lines.push(clip(line, size, width));
			line = word;
		}
	}
	return [...lines, clip(line, size, width)];
}

function fits(text: string, size: number, width: number): boolean {
	return text.length <= MAX_MEASURED && textWidth(text, size) <= width;
}

function characterWidth(character: string, size: number): number {
	return isWide(character) ? size : size * NARROW;
}

/** The code points of characters as wide as they are high: Hangul letters, CJK and Hangul syllables, compatibility and full-width forms. */
const WIDE: readonly (readonly [first: number, last: number])[] = [[0x1100, 0x115F], [0x2E80, 0xD7A3], [0xF900, 0xFAFF], [0xFF00, Infinity]];

function isWide(character: string): boolean {
	const code = character.codePointAt(0) ?? 0;
	return code >= 0x1100 && WIDE.some(([first, last]) => first <= code && code <= last);
}
