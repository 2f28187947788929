import { shifted } from '../../text/offsetRange';
import { innerSpan, type LooseScalar } from '../loose/looseNode';
import type { Fix } from './fix';

/** Returns the corrections that replace the text of a scalar, each by one of the proposals. The offsets of the scalar are those of the file minus `base`. */
export function wordFixes(scalar: LooseScalar, base: number, proposals: readonly string[]): readonly Fix[] {
	const { start, end } = shifted(innerSpan(scalar), base);
	return proposals.map(text => ({ action: 'change', detail: text, edits: [{ start, end, text }] }));
}
