import { CitationsBeside } from '../../quotation/citationBeside';
import type { HeldSources } from '../../quotation/heldSource';
import { judgeQuotation } from '../../quotation/judgeQuotation';
import { RangeIndex } from '../../prose/rangeIndex';
import { shifted } from '../../prose/segmentList';
import type { CitationKey } from '../../library/library';
import type { DocumentCheck, DocumentReading } from '../checkInput';
import type { CheckFix } from '../fix';
import { hasWords, quotationsIn } from '../quotations/quotationCheck';
import type { MovedQuotation } from '../quotations/movedQuotation';
import type { Quoting } from '../quotations/quoting';
import { CitedDocument, citationFix } from './citationFix';
import type { CitationMissing } from './citationFinding';
import type { Citing } from './citing';
import { citationsFor } from './documentCitations';
import { sentenceEndIn, sentenceStartIn } from './sentenceRange';
import { sourcedValuesIn, type SourcedPlace } from './sourcedValues';

/** Dates and sums that a dossier records, and quotations of sources that are held, in sentences that cite nothing. */
export const citationMissing: DocumentCheck = {
	codes: ['citation-missing'],
	find: document => (document.context.citing ? findingsIn(document, document.context.citing) : []),
};

function findingsIn({ context, parts }: DocumentReading, citing: Citing): readonly CitationMissing[] {
	const values = parts.flatMap(({ reading, start }) => [...reading.once(sourcedValuesIn, sourcedValuesIn)].map(place => movedPlace(place, start)));
	const { quoting } = context;
	const quotations = quoting && quoting.held.size > 0 ? parts.flatMap(({ reading, start }) => reading.once(quotationsIn, quotationsIn).map((quotation): MovedQuotation => ({ quotation, by: start }))) : [];
	const isLong = ({ quotation }: MovedQuotation) => hasWords(quotation, quoting?.leastWords ?? Infinity);
	if (values.length === 0 && !quotations.some(isLong)) {
		return [];
	}
	const segments = parts.map(({ reading: { segment } }) => segment);
	const read = citationsFor(context).citations(segments, citing.knowledge);
	const text = segments.map(segment => segment.text).join('');
	const { notes } = read.draft;
	const cited = new RangeIndex([...read.citations.filter(({ mode }) => mode !== 'hidden'), ...notes]);
	const noteTexts = new RangeIndex(notes.flatMap(({ content }) => content ?? []));
	const quoted = quotations.map(({ quotation: { outer, isBlock }, by }) => ({ outer: shifted(outer, by), isBlock }));
	const beside = new CitationsBeside(text, quoted, read.citations);
	const unsourced = quotations.flatMap((moved, index) => {
		const around = quoted[index];
		const place = around && quoting && isLong(moved) && !noteTexts.contains(around.outer.start) && !beside.of(index) ? quotedPlace(moved, { text, quoting, context }) : undefined;
		return place ? [place] : [];
	});
	const document = new CitedDocument({ context, citing, text, draft: read.draft });
	return [...values, ...unsourced].filter(({ sentence }) => !cited.touches(sentence)).map(place => findingOf(place, document));
}

function movedPlace(place: SourcedPlace, by: number): SourcedPlace {
	return { ...shifted(place, by), sentence: shifted(place.sentence, by), offset: place.offset + by };
}

/** How far behind a block quotation a citation of it may be. */
const REACH = 300;

/** Returns the place of a quotation if a source that is held has its words as they are. */
function quotedPlace({ quotation, by }: MovedQuotation, { text, quoting, context }: { readonly text: string; readonly quoting: Quoting; readonly context: CitedDocument['context'] }): SourcedPlace | undefined {
	const found = sourceOf(quotation.text, quoting);
	const source = found && context.library.sources.get(found.key);
	if (!source) {
		return undefined;
	}
	const outer = shifted(quotation.outer, by);
	const words = { start: quotation.startOf(0) + by, end: quotation.endOf(quotation.text.trimEnd().length) + by };
	const { end, limit } = sentenceEndIn(text, outer.end - 1);
	return { ...words, written: quotation.text.trim(), source, locators: found.places, sentence: { start: sentenceStartIn(text, outer.start), end: quotation.isBlock ? limit + REACH : end }, offset: quotation.isBlock ? words.end : outer.end };
}

/** What was found for quotations, by the sources that are held. */
const FOUND = new WeakMap<HeldSources, Map<string, Found | undefined>>();

interface Found {
	readonly key: CitationKey;
	readonly places: SourcedPlace['locators'];
}

function sourceOf(text: string, { held, leastWords }: Quoting): Found | undefined {
	const known = FOUND.get(held) ?? new Map<string, Found | undefined>();
	FOUND.set(held, known);
	if (!known.has(text)) {
		if (known.size >= MAX_FOUND) {
			known.clear();
		}
		known.set(text, [...held].flatMap(([key, source]): readonly Found[] => {
			const judgement = judgeQuotation({ text, leastWords }, [{ key }], new Map([[key, source]]));
			return judgement.kind === 'exact' && judgement.notable.length === 0 ? [{ key, places: judgement.places.slice(0, 1) }] : [];
		})[0]);
	}
	return known.get(text);
}

/** The most quotations that are kept, as of judgements about quotations. */
const MAX_FOUND = 2000;

function findingOf({ start, end, written, source, locators, recorded, offset }: SourcedPlace, document: CitedDocument): CitationMissing {
	let known: readonly CheckFix[] | undefined;
	return {
		code: 'citation-missing', start, end, what: recorded ? 'value' : 'quotation', written, source: source.source.shortName, sourceKey: source.key,
		...(recorded && { entry: recorded.owner.id }),
		// The number of a note depends on the whole document, so that writing one for each of many findings would take long.
		get fixes() {
			known ??= [citationFix(document, { source, locators, offset })].filter(fix => fix !== undefined);
			return known;
		},
	};
}
