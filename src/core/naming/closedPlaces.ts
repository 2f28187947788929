import { quotationsIn } from '../prose/quotationMarks';
import type { OffsetRange } from '../prose/inline';
import type { PlaceInSentence } from './placeInSentence';

/** A document, with the parts of it that are not the user's own words. */
export interface ClosedParts {
	readonly text: string;
	/** Quotations in the markup of the language, and what we generated. In any order. */
	readonly parts: readonly OffsetRange[];
}

/**
 * Whether a name must stay as it is, because it is somebody else's, or part of an address: in a quotation, in a part given, in a link
 * whose text is also its target, or in the text of a Markdown link that refers to a definition by it.
 */
export function isClosed({ text, parts }: ClosedParts, { start, end }: OffsetRange, { block, offset }: PlaceInSentence): boolean {
	const quotations = quotationsIn(block.text);
	return parts.some(part => part.start <= start && end <= part.end)
		|| quotations.some(quotation => quotation.start < offset && offset < quotation.end)
		|| isTarget(text, start, end);
}

/** How far from a name the brackets of a link are looked for. */
const REACH = 300;

function isTarget(text: string, start: number, end: number): boolean {
	const before = text.slice(Math.max(0, start - REACH, text.lastIndexOf('\n', start - 1) + 1), start);
	const [after = ''] = text.slice(end, end + REACH).split('\n', 1);
	const open = before.lastIndexOf('[');
	const close = after.search(/[[\]]/);
	if (open < 0 || before.includes(']', open) || after[close] !== ']') {
		return false;
	}
	if (before[open - 1] === '[' && after[close + 1] === ']') {
		return true;
	}
	const label = text.slice(start - (before.length - open) + 1, end + close);
	return !/^[(]/.test(after.slice(close + 1)) && !/^\[[^\]]/.test(after.slice(close + 1)) && text.toLowerCase().includes(`[${label.toLowerCase()}]:`);
}
