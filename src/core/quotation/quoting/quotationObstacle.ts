import type { ClosedReason } from '../../citation/document/written';
import { touches, type OffsetRange } from '../../text/offsetRange';
import { documentQuotations } from '../documentQuotations';
import type { QuotingLanguage } from './quotationWriting';

/**
 * Why a quotation cannot be inserted: the place has no text, or is in a citation, in a quotation, or in a note that could not have a note
 * itself.
 */
export type QuotationObstacle = ClosedReason | 'citation' | 'quotation' | 'note';

/** Returns why a quotation cannot be inserted at an offset; `undefined` if it can. `citesByNote` says whether its citation is a note. */
export function quotationObstacle(
	text: string,
	offset: number,
	{ language, citesByNote }: { readonly language: QuotingLanguage; readonly citesByNote: boolean },
): QuotationObstacle | undefined {
	const { citationParser, prose, quotations: syntax } = language;
	const closed = citationParser.closedIn(text)(offset);
	if (closed) {
		return closed.reason;
	}
	const read = citationParser.read(text);
	const isInside = ({ start, end }: OffsetRange) => start < offset && offset < end;
	const note = read.notes.find(({ content }) => content && touches(content, offset));
	if (note && citesByNote) {
		return 'note';
	}
	if (read.citations.some(isInside) || (!note && read.notes.some(isInside))) {
		return 'citation';
	}
	const outer = documentQuotations({ text, syntax, prose: prose.find(text), parsed: read });
	return outer.some(quotation => isInside(quotation.outer)) ? 'quotation' : undefined;
}
