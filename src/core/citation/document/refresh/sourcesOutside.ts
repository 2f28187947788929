import type { LibrarySource } from '../../../library/library';
import type { Steps } from '../../../steps/steps';
import type { OffsetRange } from '../../../text/offsetRange';
import { inOrder } from '../noteDefinitions';
import type { ReferenceRecognizer } from '../references/recognizeReferences';

/** The length of text that is searched in one step, extended to the end of the line. */
const STEP_LENGTH = 2000;

/** Returns the sources of full references outside some ranges. Ambiguous references are ignored. Each step searches a few lines. */
export function* sourcesOutsideInSteps(
	text: string,
	parts: readonly OffsetRange[],
	recognize: ReferenceRecognizer,
): Steps<readonly LibrarySource[]> {
	const found = new Set<LibrarySource>();
	let at = 0;
	for (const { start, end } of [...inOrder(parts), { start: text.length, end: text.length }]) {
		while (at < start) {
			const line = text.indexOf('\n', at + STEP_LENGTH);
			const stop = line < 0 ? start : Math.min(start, line + 1);
			for (const { sources: [only, another] } of recognize(text, { start: at, end: stop })) {
				if (only && !another) {
					found.add(only);
				}
			}
			at = stop;
			yield;
		}
		at = Math.max(at, end);
	}
	return [...found];
}
