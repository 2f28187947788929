/**
 * Returns an upper estimate of the width of a text in pixels, in a proportional font of the given size. CJK characters count as squares.
 */
export function textWidth(text: string, size: number): number {
	let width = 0;
	for (const character of text) {
		width += isWide(character) ? size : size * 0.56;
	}
	return width;
}

/** Truncates a text to a width in pixels, with an ellipsis at the end. */
export function clip(text: string, size: number, width: number): string {
	if (textWidth(text.slice(0, 1000), size) <= width && text.length <= 1000) {
		return text;
	}
	let room = width - size * 0.8;
	let kept = '';
	for (const character of text) {
		room -= isWide(character) ? size : size * 0.56;
		if (room < 0) {
			break;
		}
		kept += character;
	}
	return `${kept.trimEnd()}…`;
}

/** Truncates a text in the middle, which keeps texts with a common prefix distinguishable. */
export function clipMiddle(text: string, size: number, width: number): string {
	if (textWidth(text.slice(0, 1000), size) <= width && text.length <= 1000) {
		return text;
	}
	const half = (width - size * 0.8) / 2;
	const head = clip(text, size, half + size * 0.8).replace(/…$/, '');
	let room = half;
	let tail = '';
	for (const character of [...text.slice(-200)].reverse()) {
		room -= textWidth(character, size);
		if (room < 0) {
			break;
		}
		tail = character + tail;
	}
	return `${head}…${tail.trimStart()}`;
}

/** Wraps a text at words into at most `max` lines; the last line is clipped if the text is longer. */
export function wrap(text: string, size: number, width: number, max: number): readonly string[] {
	const words = text.slice(0, 1000).split(' ');
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

function isWide(character: string): boolean {
	const code = character.codePointAt(0) ?? 0;
	return code >= 0x1100 && (code <= 0x115F || (code >= 0x2E80 && code <= 0xD7A3) || (code >= 0xF900 && code <= 0xFAFF) || code >= 0xFF00);
}
