/** As far as a reference in brackets may reach. */
const REACH = 3000;

/** Whether an offset may be in or beside square brackets, so that it is worth looking for a reference there. */
export function mayBeInBrackets(text: string, offset: number): boolean {
	const before = text.slice(Math.max(0, offset - REACH), offset + 2);
	const open = before.lastIndexOf('[');
	return open >= 0 && (!before.slice(open, -3).includes(']') || /\][^[]{0,3}$/.test(before));
}
