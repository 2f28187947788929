/** The maximum length of a footnote up to a citation in it. */
const MAX_LENGTH = 4000;

const OPENING = /\\(?:foot|end)note(?:text)?(?:\[[^\]\n]{0,40}\])?\{/g;

/** Whether an offset is in a footnote. */
export function inFootnote(text: string, offset: number): boolean {
	const before = text.slice(Math.max(0, offset - MAX_LENGTH), offset);
	const last = [...before.matchAll(OPENING)].at(-1);
	return last !== undefined && staysOpen(before.slice(last.index + last[0].length));
}

function staysOpen(text: string): boolean {
	let depth = 0;
	for (const [sign] of text.matchAll(/\\[^]|[{}]/g)) {
		depth += sign === '{' ? 1 : sign === '}' ? -1 : 0;
		if (depth < 0) {
			return false;
		}
	}
	return true;
}
