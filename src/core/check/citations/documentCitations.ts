import { SegmentedCitations } from '../../citation/document/segments/segmentedCitations';
import type { CheckContext } from '../checkContext';
import { memoized } from '../../memoized';

/** All checks read the same citations, and an edit changes only a few of them. */
/** Returns the reader of the citations of documents that are checked with a context. */
export const citationsFor = memoized(({ syntax }: CheckContext) => new SegmentedCitations(syntax.citationParser));
