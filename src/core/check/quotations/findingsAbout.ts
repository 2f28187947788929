import type { PlacedCitation, PlacedSource } from '../../citation/document/placedCitation';
import type { Locator } from '../../dossier/model';
import type { CitationKey } from '../../library/library';
import type { Judgement } from '../../quotation/judgeQuotation';
import type { QuotedDifference } from '../../quotation/verdict';
import type { OffsetRange } from '../../text/offsetRange';
import { oneLine } from '../../text/shownText';
import type { CheckContext } from '../checkContext';
import type { CheckFix } from '../fix';
import { writtenText } from '../writtenText';
import type { MovedQuotation } from './comparedQuotations';
import type { QuotationDiffers, QuotationFinding } from './quotationFinding';
import type { Quoting } from './quoting';

/** A quotation, its citation, and what the comparison says. */
export interface JudgedQuotation extends MovedQuotation {
	readonly context: CheckContext;
	readonly quoting: Quoting;
	/** The text of the document. */
	readonly text: string;
	readonly citation: PlacedCitation;
	readonly judgement: Judgement;
}

const WORD = /[\p{L}\p{M}\p{N}]/u;

/** Returns the findings about a quotation; none if its words are those of its source, or if nothing can be determined. */
export function findingsAbout(judged: JudgedQuotation): readonly QuotationFinding[] {
	const { judgement } = judged;
	switch (judgement.kind) {
		case 'notHeld':
		case 'tooShort':
			return [];
		case 'exact':
			return judgement.notable.map(({ start, end }) => differs(judged, judgement.source, 'changed', { start, end }));
		case 'differs':
			return judgement.differences.map(difference => differs(judged, judgement.source, howOf(difference), difference));
		case 'joined':
			return judgement.at.map(at => differs(judged, judgement.source, 'joined', wordAt(judged.quotation.text, at)));
		case 'notFound':
			return [notFound(judged, judgement.source)];
		case 'otherParagraph':
			return [inOtherParagraph(judged, judgement)];
		case 'otherSource':
			return [inOtherSource(judged, judgement)];
	}
}

function notFound(judged: JudgedQuotation, source: CitationKey): QuotationFinding {
	return {
		code: 'quotation-not-found',
		...whole(judged),
		...named(judged, source),
		inText: judged.quoting.held.get(source)?.kind === 'text',
		fixes: [],
	};
}

type Elsewhere<Kind extends Judgement['kind']> = Extract<Judgement, { readonly kind: Kind }>;

/** The cited source has the words, but not at the cited place. */
function inOtherParagraph(judged: JudgedQuotation, { source, places }: Elsewhere<'otherParagraph'>): QuotationFinding {
	const cited = judged.citation.sources.find(one => one.source === source);
	return {
		code: 'quotation-elsewhere',
		...whole(judged),
		...named(judged, source),
		cited: cited?.locator ?? '',
		places,
		shownPlaces: places.map(place => asCited(place, cited)),
		fixes: locatorFix(judged, source, places),
	};
}

/** A source that is not cited has the words. */
function inOtherSource(judged: JudgedQuotation, { source, places }: Elsewhere<'otherSource'>): QuotationFinding {
	const [cited] = judged.citation.sources;
	return {
		code: 'quotation-elsewhere',
		...whole(judged),
		...named(judged, cited?.source ?? source),
		cited: cited?.locator ?? '',
		places,
		shownPlaces: [],
		other: shortNameOf(judged.context, source),
		fixes: [],
	};
}

function howOf({ start, end, wording }: QuotedDifference): QuotationDiffers['how'] {
	if (wording === undefined) {
		return 'near';
	}
	if (start === end) {
		return 'missing';
	}
	return wording === '' ? 'added' : 'words';
}

function differs(
	judged: JudgedQuotation,
	source: CitationKey,
	how: QuotationDiffers['how'],
	{ start, end, wording = '' }: QuotedDifference,
): QuotationDiffers {
	const { quotation } = judged;
	const written = quotation.text.slice(start, end);
	const trimmed = { start: start + written.length - written.trimStart().length, end: end - written.length + written.trimEnd().length };
	// Where words are missing, the word before is marked.
	const shown = start === end ? wordAt(quotation.text, Math.max(0, start - 1)) : trimmed;
	return {
		code: 'quotation-differs',
		...inDocument(judged, shown),
		...named(judged, source),
		how,
		written: oneLine(quotation.text.slice(shown.start, shown.end)),
		wording,
		fixes: how === 'words' || how === 'missing' || how === 'added' ? wordingFix(judged, { start, end, wording }) : [],
	};
}

/** Replaces the words by those of the source. Only if there is no markup between them. */
function wordingFix(judged: JudgedQuotation, { start, end, wording = '' }: QuotedDifference): readonly CheckFix[] {
	const { quotation, by, context } = judged;
	const escaped = writtenText(wording, context);
	const place = inDocument(judged, start === end ? { start: start - 1, end: start } : { start, end });
	const isPlain = place.end - place.start === Math.max(1, end - start) && place.start >= quotation.start + by;
	if (!isPlain) {
		return [];
	}
	if (start === end) {
		return [{ kind: 'addWording', safe: false, shown: wording, edits: [{ start: place.end, end: place.end, text: ` ${escaped}` }] }];
	}
	// The space before omitted words is removed with them.
	const space =
		wording === ''
		&& /\s/u.test(quotation.text.charAt(start - 1))
		&& inDocument(judged, { start: start - 1, end: start }).end === place.start
			? 1
			: 0;
	return [{ kind: 'useWording', safe: false, shown: wording, edits: [{ start: place.start - space, end: place.end, text: escaped }] }];
}

/** Replaces the number of the place in the citation. */
function locatorFix({ citation: { sources }, text }: JudgedQuotation, key: CitationKey, [place]: readonly Locator[]): readonly CheckFix[] {
	const cited = sources.find(({ source }) => source === key);
	if (!cited?.place || cited.place.value === '' || !place || place.value === '') {
		return [];
	}
	const { start, end, locator, place: { value } } = cited;
	const written = text.slice(start, end).lastIndexOf(locator);
	const number = locator.lastIndexOf(value);
	const from = start + written + number;
	return written < 0 || number < 0
		? []
		: [
				{
					kind: 'useLocator',
					safe: false,
					shown: asCited(place, cited),
					edits: [{ start: from, end: from + value.length, text: place.value }],
				},
			];
}

/** A place in the words of a citation, such as `para. 3` beside `para. 1`; its number alone if the citation has a place of another kind. */
function asCited({ label, value }: Locator, cited: PlacedSource | undefined): string {
	return value === ''
		? label
		: cited?.place?.label === label && cited.place.value !== ''
			? cited.locator.replace(cited.place.value, () => value)
			: value;
}

/** The place of all words, without marks and markup around them. */
function whole(judged: JudgedQuotation): OffsetRange {
	const { text } = judged.quotation;
	let end = text.length;
	while (end > 0 && !WORD.test(text.charAt(end - 1))) {
		end--;
	}
	return inDocument(judged, { start: Math.max(0, text.search(WORD)), end });
}

function inDocument(
	{ quotation, by }: MovedQuotation,
	{ start, end }: OffsetRange,
): OffsetRange {
	const from = quotation.startOf(start) + by;
	return { start: from, end: Math.max(from, quotation.endOf(end) + by) };
}

function named({ context }: JudgedQuotation, sourceKey: CitationKey): { readonly source: string; readonly sourceKey: CitationKey } {
	return { source: shortNameOf(context, sourceKey), sourceKey };
}

function shortNameOf({ library }: CheckContext, key: CitationKey): string {
	return library.sources.get(key)?.source.shortName ?? key;
}

/** Returns the word at an offset, or else the character. */
function wordAt(text: string, at: number): OffsetRange {
	let start = at;
	while (start > 0 && WORD.test(text.charAt(start - 1))) {
		start--;
	}
	let end = at;
	while (end < text.length && WORD.test(text.charAt(end))) {
		end++;
	}
	return { start, end: end > start ? end : Math.min(text.length, at + 1) };
}
