import type { Steps } from '../../../dossier/steps';
import type { LibrarySource } from '../../../library/library';
import type { TextPart } from '../../referenceListSyntax';
import { inOrder } from '../noteDefinitions';
import type { ReferenceRecogniser } from '../recogniseReferences';

/** As much of a text is searched in one step, to the end of its line. */
const AT_ONCE = 2000;

/** The sources whose references are written in full in a text outside some parts of it, in steps of some lines. */
export function* sourcesOutsideInSteps(text: string, parts: readonly TextPart[], recognise: ReferenceRecogniser): Steps<readonly LibrarySource[]> {
	const found = new Set<LibrarySource>();
	let at = 0;
	for (const { start, end } of [...inOrder(parts), { start: text.length, end: text.length }]) {
		while (at < start) {
			const line = text.indexOf('\n', at + AT_ONCE);
			const stop = line < 0 ? start : Math.min(start, line + 1);
			for (const { sources: [only, another] } of recognise(text, { start: at, end: stop })) {
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
