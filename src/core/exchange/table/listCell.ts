/**
 * Writes several texts in one cell, one per line. Line breaks, bars and backslashes in a text are escaped with a backslash; empty texts are
 * written, too, so that each text keeps its place.
 */
export function listCell(texts: readonly string[]): string {
	return texts.map(text => text.replace(/[\\|]/g, '\\$&').replace(/\r\n|[\r\n]/g, '\\n')).join('\n');
}

/**
 * Reads a cell with several texts: one per line or, as people write them, separated by bars. Texts keep their places and spaces, so that
 * some may be empty.
 */
export function textsInCell(cell: string): readonly string[] {
	const texts: string[] = [];
	let text = '';
	for (let at = 0; at < cell.length; at++) {
		const character = cell[at] ?? '';
		const next = cell[at + 1];
		if (character === '\\' && (next === '\\' || next === '|' || next === 'n')) {
			text += next === 'n' ? '\n' : next;
			at++;
		} else if (character === '|' || character === '\n' || character === '\r') {
			at += character === '\r' && next === '\n' ? 1 : 0;
			texts.push(text);
			text = '';
		} else {
			text += character;
		}
	}
	return [...texts, text];
}
