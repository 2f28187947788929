/** Returns the offset after the bracket that closes the square bracket at an offset; -1 if it is not closed in its paragraph. */
export type BracketEnds = (open: number) => number;

/**
 * Matches the square brackets of a text, including nested ones; escaped brackets are text. Each paragraph is scanned once, when a
 * bracket in it is first requested, so that many unclosed brackets take linear time.
 */
export function bracketEnds(text: string): BracketEnds {
	let from = 0;
	let to = 0;
	let ends = new Map<number, number>();
	return open => {
		if (open < from || open >= to) {
			({ from, to } = paragraphAt(text, open));
			ends = pairsBetween(text, from, to);
		}
		return ends.get(open) ?? -1;
	};
}

/** Whether square brackets contain an offset of a text, or begin or end there. */
export function isInBrackets(text: string, offset: number): boolean {
	const endOf = bracketEnds(text);
	for (let open = text.lastIndexOf('[', offset); open >= 0; open = open === 0 ? -1 : text.lastIndexOf('[', open - 1)) {
		if (endOf(open) >= offset) {
			return true;
		}
	}
	return false;
}

function paragraphAt(text: string, offset: number): { readonly from: number; readonly to: number } {
	const blankLine = /\n[ \t\r]*\n/g;
	blankLine.lastIndex = offset;
	return { from: Math.max(0, text.lastIndexOf('\n\n', offset)), to: blankLine.exec(text)?.index ?? text.length };
}

function pairsBetween(text: string, from: number, to: number): Map<number, number> {
	const ends = new Map<number, number>();
	const open: number[] = [];
	for (let at = from; at < to; at++) {
		const sign = text[at];
		if (sign === '\\') {
			at++;
		} else if (sign === '[') {
			open.push(at);
		} else if (sign === ']') {
			const start = open.pop();
			if (start !== undefined) {
				ends.set(start, at + 1);
			}
		}
	}
	return ends;
}

/** The maximum length of a reference in brackets. */
const MAX_DISTANCE = 3000;

/** Whether an offset might be in or next to square brackets, so that it is worth looking for a reference there. */
export function mayBeInBrackets(text: string, offset: number): boolean {
	const before = text.slice(Math.max(0, offset - MAX_DISTANCE), offset + 2);
	const open = before.lastIndexOf('[');
	return open >= 0 && (!before.slice(open, -3).includes(']') || /\][^[]{0,3}$/.test(before));
}
