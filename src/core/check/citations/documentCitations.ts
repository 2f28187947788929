import { SegmentedCitations } from '../../citation/document/segments/segmentedCitations';
import { memoized } from '../../steps/memoized';
import type { CheckContext } from '../checkContext';

/**
 * Returns the reader of the citations of documents that are checked with a context. All checks share it, so that the citations are read
 * once, and after an edit only those near it.
 */
export const citationsFor = memoized(({ syntax }: CheckContext) => new SegmentedCitations(syntax.citationParser));
