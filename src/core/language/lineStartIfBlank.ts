import { lineStartAt } from '../text/lineBounds';

/** Returns the start of the line of an offset if only white space is between them; otherwise the offset itself. */
export function lineStartIfBlank(text: string, offset: number): number {
	const start = lineStartAt(text, offset);
	return text.slice(start, offset).trim() === '' ? start : offset;
}
