import type { Segment, SegmentReader } from '../../prose/segment';
import { shifted } from '../../text/offsetRange';
import { preambleOf, readParagraphs } from './prose';

/** Only comments and white space. */
const COMMENTS = /^(?:\s|%[^\n]*(?:\n|$))*$/;

/**
 * Splits LaTeX into the preamble, with the paragraph in which the document begins, and paragraphs, or environments with the paragraphs in
 * them. An unclosed environment, such as one that is being typed, extends to the end.
 */
export const latexReader: SegmentReader = {
	read(text, { isFirst }) {
		const { prose, boundaries } = readParagraphs(text, { isFirst });
		const segments: Segment[] = [];
		let start = 0;
		let range = 0;
		let before = 0;
		// A preamble may follow comments.
		let mayBeComments = isFirst;
		for (const end of [...boundaries, text.length]) {
			mayBeComments &&= COMMENTS.test(text.slice(before, end));
			before = end;
			if (end > start && (!mayBeComments || end === text.length)) {
				const from = range;
				while ((prose[range]?.end ?? Infinity) <= end) {
					range++;
				}
				segments.push({ text: text.slice(start, end), prose: prose.slice(from, range).map(one => shifted(one, -start)) });
				start = end;
			}
		}
		return segments;
	},
	opening(text) {
		const opening = preambleOf(text);
		return opening === 'none' && COMMENTS.test(text) ? 'open' : opening;
	},
};
