import type { OffsetRange } from '../../text/offsetRange';
import type { SegmentReading } from '../segmentReading';
import type { HouseFinding } from './houseFinding';

const SOURCE = 'United Nations Editorial Manual, “Footnotes and other references”, IX.B';

/** Punctuation after the mark of a footnote, with the quotation marks around it. */
const AFTER = /^[”"’]{0,2}[.,;:!?](?![\p{L}\p{N}.])/u;

/** Finds marks of footnotes before punctuation; in English, they come after it. */
export function footnotesBefore({
	segment: { text },
	context: {
		syntax: { citationParser },
	},
}: SegmentReading): readonly HouseFinding[] {
	const marks: readonly OffsetRange[] = citationParser.readPart
		? marksIn(citationParser.readPart(text, { isFirst: false }))
		: citationParser.read(text).notes;
	return marks.flatMap(({ start, end }) => {
		const sign = AFTER.exec(text.slice(end, end + 5))?.[0];
		const isAfterWord = /[\p{L}\p{N})\]”"’*_]$/u.test(text.slice(Math.max(0, start - 1), start));
		return sign === undefined || !isAfterWord
			? []
			: [
					{
						code: 'un-footnote' as const,
						start,
						end: end + sign.length,
						written: sign,
						rule: SOURCE,
						fixes: [
							{
								kind: 'moveFootnote' as const,
								safe: false,
								shown: sign,
								edits: [
									{ start, end: start, text: sign },
									{ start: end, end: end + sign.length, text: '' },
								],
							},
						],
					},
				];
	});
}

function marksIn({
	marks,
	inText,
}: {
	readonly marks: readonly OffsetRange[];
	readonly inText: readonly OffsetRange[];
}): readonly OffsetRange[] {
	return [...marks, ...inText];
}
