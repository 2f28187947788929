import { segmentsOf, type SegmentReader } from '../../prose/segment';
import { preambleOf, readParagraphs } from './prose';

/** Comments and white space. */
const COMMENTS = /^(?:\s|%[^\n]*(?:\n|$))*/;

/**
 * Splits LaTeX into the preamble, with the paragraph in which the document begins, and paragraphs, or environments with the paragraphs in
 * them. An unclosed environment, such as one that is being typed, extends to the end.
 */
export const latexReader: SegmentReader = {
	read(text, { isFirst }) {
		const { prose, boundaries } = readParagraphs(text, { isFirst });
		// A preamble may follow comments.
		const from = isFirst ? endOfComments(text) : 0;
		return segmentsOf(text, { prose, boundaries: boundaries.filter(boundary => boundary > from) });
	},
	opening(text) {
		const opening = preambleOf(text);
		return opening === 'none' && endOfComments(text) === text.length ? 'open' : opening;
	},
};

/** Returns the end of the comments with which a text begins; 0 if there are none. */
function endOfComments(text: string): number {
	return COMMENTS.exec(text)?.[0].length ?? 0;
}
