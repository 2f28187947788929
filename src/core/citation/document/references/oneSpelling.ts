import { shifted, type OffsetRange } from '../../../text/offsetRange';
import { growthOf, withEdits, type TextEdit } from '../../../text/textEdit';
import type { Output } from '../../style/output';

/** Returns a text with everything as an output writes it, of what can be written in several ways. */
export function inOneSpelling(text: string, { otherwise }: Output): string {
	return otherwise ? withEdits(text, otherwise(text)) : text;
}

/** Returns an output that writes everything in one way, so that it can be compared with texts in one spelling. */
export function oneSpellingOf(output: Output): Output {
	return output.otherwise
		? {
			...output,
			text: (text, atStart) => inOneSpelling(output.text(text, atStart), output),
			address: url => inOneSpelling(output.address(url), output),
		}
		: output;
}

/**
 * Searches a part of a text in one spelling, and returns what is found there with its ranges in the text as it is. `find` gets a text and
 * returns ranges in it.
 */
export function foundInOneSpelling<Found extends OffsetRange>(
	text: string,
	{ start, end }: OffsetRange,
	{ otherwise }: Output,
	find: (text: string) => readonly Found[],
): readonly Found[] {
	const own = text.slice(start, end);
	const edits = otherwise?.(own) ?? [];
	const originally = edits.length === 0 ? undefined : originalOffsets(edits);
	return find(originally ? withEdits(own, edits) : own).map(found =>
		shifted(originally ? { ...found, start: originally(found.start), end: originally(found.end) } : found, start));
}

/** Returns a function from offsets after edits to those before. An offset in a replaced part becomes that of its end. */
function originalOffsets(edits: readonly TextEdit[]): (offset: number) => number {
	let moved = 0;
	const parts = edits.map(edit => {
		const { start, end, text } = edit;
		const at = start + moved;
		moved += growthOf(edit);
		return { at, after: at + text.length, start, end };
	});
	return offset => {
		const last = parts.findLast(({ at }) => at < offset);
		return last === undefined ? offset : last.end + Math.max(0, offset - last.after);
	};
}
