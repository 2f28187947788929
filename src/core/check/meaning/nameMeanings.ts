import type { Mention } from '../../lexicon/matching/mentions';
import type { Segment } from '../../prose/segment';
import type { PlacedSegment } from '../../prose/segmentList';
import type { Steps } from '../../steps/steps';
import { shifted } from '../../text/offsetRange';
import type { CheckContext } from '../checkContext';
import { SegmentReading } from '../segmentReading';
import { DocumentNames, type DocumentMeaning } from './documentMeaning';
import { meantMention } from './meantMention';
import { segmentNamesOf } from './segmentNames';

/** A mention, with the offsets of the document, and its segment; without a segment, all its labels count. */
export interface PlacedMention {
	readonly mention: Mention;
	readonly placed: PlacedSegment | undefined;
}

/**
 * Determines what names mean in the versions of a document with the same context. What a segment says about names is kept as long as the
 * segment exists.
 */
export class NameMeanings {
	/** The result of the last check of the document; absent before the first. */
	concluded: DocumentMeaning | undefined;
	private readonly context: CheckContext;
	private readonly known = new WeakMap<Segment, SegmentReading>();

	constructor(context: CheckContext) {
		this.context = context;
	}

	/** Returns a segment as checks read it if all mentions count. */
	readingOf(segment: Segment): SegmentReading {
		let reading = this.known.get(segment);
		if (!reading) {
			reading = new SegmentReading(segment, this.context);
			this.known.set(segment, reading);
		}
		return reading;
	}

	/**
	 * Returns the mentions of a document, in order, each with the labels that mean there what the dossiers say; mentions without any are
	 * left out. Each step reads one segment. If more than `max` UTF-16 units would have to be read for the first time, the result of the
	 * last check is used; before the first check, all labels count. Segments that have been read are not read again.
	 */
	* meantInSteps(mentions: readonly PlacedMention[], segments: Iterable<Segment>, max: number): Steps<readonly Mention[]> {
		const meaning = yield* this.meaningInSteps(segments, max);
		let left = max;
		const isRead = (segment: Segment) => this.known.has(segment) || (left -= segment.text.length) >= 0;
		return mentions.flatMap(({ mention, placed }) =>
			placed && meaning && isRead(placed.segment) ? (this.meantIn(mention, placed, meaning) ?? []) : [mention],
		);
	}

	private* meaningInSteps(segments: Iterable<Segment>, max: number): Steps<DocumentMeaning | undefined> {
		const names = new DocumentNames();
		let left = max;
		for (const each of segments) {
			const isKnown = this.known.has(each);
			left -= isKnown ? 0 : each.text.length;
			if (left < 0) {
				return this.concluded;
			}
			const reading = this.readingOf(each);
			names.add(segmentNamesOf(reading));
			if (!isKnown) {
				reading.forgetBlocks();
			}
			yield;
		}
		return names.meaning;
	}

	private meantIn(mention: Mention, { segment, start }: PlacedSegment, meaning: DocumentMeaning): Mention | undefined {
		const meant = meantMention(shifted(mention, -start), this.readingOf(segment), meaning);
		return meant && shifted(meant, start);
	}
}
