/** How wide a text is at most about, in pixels, in a proportional font of this size. Chinese and the like count as squares. */
export function textWidth(text: string, size: number): number {
	let width = 0;
	for (const character of text) {
		width += isWide(character) ? size : size * 0.56;
	}
	return width;
}

/** The text, cut where it would be wider than this, with an ellipsis in place of what is missing. */
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

/** The same with the ellipsis in the middle, which keeps texts apart that begin alike. */
export function clipMiddle(text: string, size: number, width: number): string {
	if (textWidth(text.slice(0, 1000), size) <= width && text.length <= 1000) {
		return text;
	}
	const half = (width - size * 0.8) / 2;
	const head = clip(text, size, half + size * 0.8).replace(/…$/, '');
	const end = [...text.slice(-200)].reverse();
	let room = half;
	const kept = end.findIndex(character => (room -= textWidth(character, size)) < 0);
	return `${head}…${end.slice(0, kept === -1 ? end.length : kept).reverse().join('').trimStart()}`;
}

/** The text in at most so many lines, broken between words; what has no room in the last line is cut. */
export function wrap(text: string, size: number, width: number, most: number): readonly string[] {
	const words = text.slice(0, 1000).split(' ');
	const lines: string[] = [];
	let line = words[0] ?? '';
	for (const [index, word] of words.entries()) {
		if (index > 0 && textWidth(`${line} ${word}`, size) <= width) {
			line += ` ${word}`;
		} else if (index > 0) {
			if (lines.length === most - 1) {
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
