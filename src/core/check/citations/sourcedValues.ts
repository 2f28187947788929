import type { Locator } from '../../dossier/model';
import { citationKey, type LibrarySource } from '../../library/library';
import type { OffsetRange } from '../../text/offsetRange';
import type { BlockView } from '../blockView';
import { confirmationsIn } from '../facts/comparison/confirmations';
import { bestEvidence, factIndexes, type RecordedFact } from '../facts/factIndex';
import { hasSentences, mayContradict, readSentences, type ReadSentence } from '../facts/sentences/readSentences';
import type { SegmentReading } from '../segmentReading';
import { paragraphStartIn, sentenceEndIn } from './sentenceRange';

/**
 * A statement of a source, the range in which a citation of it counts, and the place for a new citation. Offsets are those of the segment.
 */
export interface SourcedPlace extends OffsetRange {
	readonly written: string;
	readonly source: LibrarySource;
	readonly locators: readonly Locator[];
	/** The fact; absent for a quotation. */
	readonly recorded?: RecordedFact;
	/** The sentence, with the text between it and its neighbours. */
	readonly sentence: OffsetRange;
	/** The end of the sentence, before its full stop. */
	readonly offset: number;
}

/**
 * Returns the dates and sums of a segment that a dossier records with a source, at most one in a sentence. Notes are ignored, because they
 * contain the sources.
 */
export function sourcedValuesIn(reading: SegmentReading): readonly SourcedPlace[] {
	const blocks = reading.blocks;
	return blocks.flatMap((block, index) =>
		mayContradict(reading, block) && hasSentences(block) && !block.kinds.includes('note') ? inBlock(reading, block, blocks[index + 1]) : [],
	);
}

function inBlock(reading: SegmentReading, block: BlockView, next: BlockView | undefined): readonly SourcedPlace[] {
	const index = factIndexes.of(reading.context.library);
	const seen = new Set<number>();
	return readSentences(reading, block).flatMap(read => {
		const { sentence, whole } = read;
		const found = seen.has(whole.from) ? [] : confirmationsIn(sentence, block.text, index);
		const places = found.flatMap(({ from, to, recorded }): readonly SourcedPlace[] => {
			const start = sentence.at(from).start;
			const end = sentence.at(to - 1).end;
			const place = block.inSegment(start, end);
			const best = bestSource(reading, recorded);
			return !best || block.isQuoted(place)
				? []
				: [
						{
							...place,
							written: block.text.slice(start, end).replace(/\s+/gu, ' '),
							recorded,
							...best,
							...rangeOf(read, { reading, block, next }),
						},
					];
		});
		if (places[0]) {
			seen.add(whole.from);
		}
		return places.slice(0, 1);
	});
}

/** Returns the source that is the authority for a fact, otherwise one that states it. */
function bestSource(
	{ context: { library } }: SegmentReading,
	{ fact, owner: { dossier } }: RecordedFact,
): Pick<SourcedPlace, 'source' | 'locators'> | undefined {
	const best = bestEvidence(fact);
	const source = best && library.sources.get(citationKey(dossier.id, best.source));
	return source && { source, locators: best.locator ? [best.locator] : [] };
}

interface Around {
	readonly reading: SegmentReading;
	readonly block: BlockView;
	/** The block after `block`. */
	readonly next: BlockView | undefined;
}

function rangeOf(
	{ whole, tokens }: ReadSentence,
	{
		reading: {
			segment: { text },
		},
		block,
		next,
	}: Around,
): Pick<SourcedPlace, 'sentence' | 'offset'> {
	const before = tokens[whole.from - 1];
	const last = tokens[whole.to - 1];
	const after = tokens[whole.to];
	const start = before ? block.inSegment(before.start, before.end).end : paragraphStartIn(text, block.start);
	const ending = last ? block.inSegment(last.start, last.end) : block;
	if (last && /^[.!?…]$/u.test(last.text)) {
		const end = after
			? block.inSegment(after.start, after.end).start
			: Math.min(next?.start ?? text.length, sentenceEndIn(text, ending.end).limit);
		return { sentence: { start, end }, offset: ending.start };
	}
	// Code or a citation may divide the sentence into blocks.
	const { stop, end } = sentenceEndIn(text, ending.end);
	return { sentence: { start, end }, offset: stop ?? ending.end };
}
