import type { CitationKey } from '../../library/library';
import { RangeIndex } from '../../prose/rangeIndex';
import { CitationsBeside } from '../../quotation/citationBeside';
import type { HeldSources } from '../../quotation/heldSource';
import { judgeQuotation } from '../../quotation/judgeQuotation';
import { memoized } from '../../steps/memoized';
import type { Steps } from '../../steps/steps';
import { shifted } from '../../text/offsetRange';
import { keepingNothing, type DocumentCheck, type DocumentReading } from '../checkInput';
import type { CheckFix } from '../fix';
import { ComparedQuotations, type MovedQuotation } from '../quotations/comparedQuotations';
import { JudgementCache } from '../quotations/judgementCache';
import type { Quoting } from '../quotations/quoting';
import type { CitationMissing } from './citationFinding';
import { CitableDocument, citationFix } from './citationFix';
import type { Citing } from './citing';
import { citationsFor } from './documentCitations';
import { sentenceEndIn, sentenceStartIn } from './sentenceRange';
import { sourcedValuesIn, type SourcedPlace } from './sourcedValues';

/** Dates and sums that a dossier records, and quotations of sources whose text is available, in sentences that cite nothing. */
export const citationMissing: DocumentCheck = {
	codes: ['citation-missing'],
	prepare: reading => void (reading.context.citing && reading.once(sourcedValuesIn, sourcedValuesIn)),
	begin: ({ citing, quoting }) => {
		const quotations = new ComparedQuotations();
		const isQuoting = quoting !== undefined && quoting.held.size > 0;
		return !citing ? keepingNothing(() => []) : {
			add: part => (isQuoting ? quotations.add(part) : undefined), remove: part => (isQuoting ? quotations.remove(part) : undefined),
			find: document => findingsIn(document, citing, quotations.all()),
		};
	},
};

function* findingsIn(
	{ context, parts }: DocumentReading,
	citing: Citing,
	quotations: readonly MovedQuotation[],
): Steps<readonly CitationMissing[]> {
	const values = parts.filter(({ reading }) => reading.once(sourcedValuesIn, sourcedValuesIn).length > 0);
	const { quoting } = context;
	if (values.length === 0 && quotations.length === 0) {
		return [];
	}
	const segments = parts.map(({ reading: { segment } }) => segment);
	const read = citationsFor(context).citations(segments, yield* citing.knowledge());
	const text = segments.map(segment => segment.text).join('');
	const { notes } = read.parsed;
	const cited = new RangeIndex([...read.citations.filter(({ mode }) => mode !== 'hidden'), ...notes]);
	const noteTexts = new RangeIndex(notes.flatMap(({ content }) => content ?? []));
	const quoted = quotations.map(({ quotation: { outer, isBlock }, by }) => ({ outer: shifted(outer, by), isBlock }));
	const beside = new CitationsBeside(text, quoted, read.citations);
	const isUncited = ({ sentence }: SourcedPlace, by: number) => !cited.touches({ start: sentence.start + by, end: sentence.end + by });
	const places = values.flatMap(({ reading, start: by }) =>
		reading
			.once(sourcedValuesIn, sourcedValuesIn)
			.filter(place => isUncited(place, by))
			.map(place => movedPlace(place, by)),
	);
	for (const [index, moved] of quotations.entries()) {
		const { outer } = quoted[index] ?? moved.quotation;
		if (!quoting || !moved.quotation.isLong || noteTexts.contains(outer.start) || beside.of(index)) {
			continue;
		}
		if (!judgementsFor(quoting.held).has(moved.quotation.text)) {
			yield;
		}
		const found = sourceOf(moved.quotation.text, quoting, quotations.length);
		const source = found && context.library.sources.get(found.key);
		const place = source && quotedPlace(moved, text, { source, locators: found.places });
		if (place && isUncited(place, 0)) {
			places.push(place);
		}
	}
	const document = new CitableDocument({ context, citing, text, parsed: read.parsed });
	return places.map(place => findingOf(place, document));
}

function movedPlace(place: SourcedPlace, by: number): SourcedPlace {
	return { ...shifted(place, by), sentence: shifted(place.sentence, by), offset: place.offset + by };
}

/** How far after a block quotation its citation may be, in characters. */
const REACH = 300;

/** Returns the place of a quotation that is word for word in a source. */
function quotedPlace({ quotation, by }: MovedQuotation, text: string, origin: Pick<SourcedPlace, 'source' | 'locators'>): SourcedPlace {
	const outer = shifted(quotation.outer, by);
	const words = { start: quotation.startOf(0) + by, end: quotation.endOf(quotation.text.trimEnd().length) + by };
	const { end, limit } = sentenceEndIn(text, outer.end - 1);
	return {
		...words,
		...origin,
		written: quotation.text.trim(),
		sentence: { start: sentenceStartIn(text, outer.start), end: quotation.isBlock ? limit + REACH : end },
		offset: quotation.isBlock ? words.end : outer.end,
	};
}

interface Found {
	readonly key: CitationKey;
	readonly places: SourcedPlace['locators'];
}

/** The source that has the words of a quotation, by these words; `undefined` for words that no available source has. */
const judgementsFor = memoized<HeldSources, JudgementCache<Found | undefined>>(() => new JudgementCache());

/** Returns the source that has the words of a quotation unchanged; `undefined` if none has. */
function sourceOf(text: string, { held, minWords }: Quoting, quotations: number): Found | undefined {
	return judgementsFor(held).get(text, quotations, () => {
		for (const [key, source] of held) {
			const judgement = judgeQuotation({ text, minWords }, [{ key }], new Map([[key, source]]));
			if (judgement.kind === 'exact' && judgement.notable.length === 0) {
				return { key, places: judgement.places.slice(0, 1) };
			}
		}
		return undefined;
	});
}

function findingOf({ start, end, written, source, locators, recorded, offset }: SourcedPlace, document: CitableDocument): CitationMissing {
	let known: readonly CheckFix[] | undefined;
	return {
		code: 'citation-missing',
		start,
		end,
		what: recorded ? 'value' : 'quotation',
		written,
		source: source.source.shortName,
		sourceKey: source.key,
		...(recorded && { entry: recorded.owner.id }),
		// Computed on demand: the number of a note depends on the whole document, so writing one for each of many findings would take long.
		get fixes() {
			known ??= [citationFix(document, { source, locators, offset })].filter(fix => fix !== undefined);
			return known;
		},
	};
}
