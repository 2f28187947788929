import { SegmentedCitations } from '../../citation/document/segments/segmentedCitations';
import type { CheckContext } from '../checkContext';
import { memoized } from '../../memoized';

/** Checks read the same citations, of which an edit changes few. */
/** Returns the reader of the citations of documents that are checked with a context. */
export const citationsFor = memoized(({ syntax }: CheckContext) => new SegmentedCitations(syntax.citationParser));
