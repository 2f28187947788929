import { apartByAll, apartLines, type ApartFinder } from '../../prose/apart';

/** The maximum length of a heading. */
const MAX_HEADING = 200;

/** Lines that begin with `>`, as in an email. */
export const quotedLinesApart: ApartFinder = apartLines('quotation', line => /^[ \t]{0,3}>/.test(line), line => !/^[ \t]{0,3}>/.test(line));

/** Takes a paragraph of one or two short lines for a heading if no punctuation ends it. A segment is one paragraph. */
const headings: ApartFinder = text => {
	const paragraph = text.trim();
	const isHeading = paragraph.length > 0 && paragraph.length <= MAX_HEADING && paragraph.split('\n').length <= 2 && /[\p{L}\p{N}]$/u.test(paragraph) && !/^[-*•–\d]/u.test(paragraph);
	return isHeading ? [{ kind: 'heading', start: 0, end: text.length }] : [];
};

/** Headings, and lines that quote somebody. */
export const plainTextApart = apartByAll(headings, quotedLinesApart);
