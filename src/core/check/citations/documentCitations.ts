import { SegmentedCitations } from '../../citation/document/segments/segmentedCitations';
import type { CheckContext } from '../checkContext';

/** All checks read the same citations, and an edit changes only a few of them. */
const KEPT = new WeakMap<CheckContext, SegmentedCitations>();

/** Returns the reader of the citations of documents that are checked with a context. */
export function citationsFor(context: CheckContext): SegmentedCitations {
	const kept = KEPT.get(context) ?? new SegmentedCitations(context.syntax.citationParser);
	KEPT.set(context, kept);
	return kept;
}
