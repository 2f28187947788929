/** The characters that separate texts in a cell besides line ends: in sentences, a semicolon is part of the text. */
export type Separators = '|' | '|;';

/**
 * Writes several texts in one cell, one per line. Line breaks, separators and backslashes in a text are escaped with a backslash; empty
 * texts are written, too, so that each text keeps its place.
 */
export function listCell(texts: readonly string[], separators: Separators = '|'): string {
	return texts.map(text => text.replace(separators === '|' ? /[\\|]/g : /[\\|;]/g, '\\$&').replace(/\r\n|[\r\n]/g, '\\n')).join('\n');
}

/**
 * Reads a cell with several texts: one per line or, as people write them, between separators. Texts keep their places and spaces, so that
 * some may be empty.
 */
export function textsInCell(cell: string, separators: Separators = '|'): readonly string[] {
	const texts: string[] = [];
	let text = '';
	for (let at = 0; at < cell.length; at++) {
		const character = cell[at] ?? '';
		const next = cell[at + 1];
		if (character === '\\' && (next === '\\' || next === 'n' || isOneOf(separators, next))) {
			text += next === 'n' ? '\n' : next;
			at++;
		} else if (isOneOf(separators, character) || character === '\n' || character === '\r') {
			at += character === '\r' && next === '\n' ? 1 : 0;
			texts.push(text);
			text = '';
		} else {
			text += character;
		}
	}
	return [...texts, text];
}

function isOneOf(separators: Separators, character: string | undefined): boolean {
	return character !== undefined && separators.includes(character);
}
