/** The maximum length of a reference in brackets. */
const MAX_DISTANCE = 3000;

/** Tells whether an offset might be in or next to square brackets, so that it is worth looking for a reference there. */
export function mayBeInBrackets(text: string, offset: number): boolean {
	const before = text.slice(Math.max(0, offset - MAX_DISTANCE), offset + 2);
	const open = before.lastIndexOf('[');
	return open >= 0 && (!before.slice(open, -3).includes(']') || /\][^[]{0,3}$/.test(before));
}
