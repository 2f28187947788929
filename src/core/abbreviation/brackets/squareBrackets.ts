import type { FlatBlock } from '../../prose/flatBlocks';
import type { Segment } from '../../prose/segment';
import { firstFrom } from '../../text/offsetRange';
import { shortFormOf } from '../shortForm';

/** An opening or closing square bracket that is the only character between two ranges of prose, perhaps escaped. */
const OPEN = /^\\?\[$/;
const CLOSED = /^\\?\]$/;

/**
 * Returns the offsets in a flat block of square brackets around an acronym which the document language may also use for a link, so that
 * they are between ranges of prose: “… on Drugs and Crime [UNODC]” in Markdown. Each has its sign; the text of the block has a space there.
 */
export function squareBracketsOf({ text, prose }: Segment, block: FlatBlock): ReadonlyMap<number, string> {
	const first = block.start(0);
	const last = block.end(block.text.length);
	if (!text.slice(first, last).includes('[')) {
		return NONE;
	}
	const found = new Map<number, string>();
	for (let index = firstFrom(prose, first); (prose[index + 1]?.start ?? last) < last; index++) {
		const before = prose[index];
		const inner = prose[index + 1];
		const after = prose[index + 2];
		if (!before || !inner?.continues || !OPEN.test(text.slice(before.end, inner.start))) {
			continue;
		}
		const next = after?.continues ? after.start : inner.end + 1;
		if (
			CLOSED.test(text.slice(inner.end, next))
			&& !/[([]/.test(text.charAt(next))
			&& shortFormOf(text.slice(inner.start, inner.end))
		) {
			const opening = block.offsetOf(inner.start) - 1;
			found.set(opening, '[');
			found.set(opening + 1 + inner.end - inner.start, ']');
		}
	}
	return found;
}

const NONE: ReadonlyMap<number, string> = new Map();
