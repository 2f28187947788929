import type { Segment } from '../../../prose/segment';
import type { PlacedSegment } from '../../../prose/segmentList';
import type { Steps } from '../../../steps/steps';
import { placeCitations, type CitationKnowledge } from '../parseCitations';
import type { DocumentCitations } from '../placedCitation';
import type { ParsedCitations, CitationParser } from '../written';
import { ChangingDocument, type DocumentVersion } from './documentVersion';
import { PartCitations } from './partCitations';
import { SegmentedDocument } from './segmentedDocument';
import { runEnd } from './segmentRuns';

/** The citations and notes of a run of segments. */
interface KnownRun {
	readonly segments: readonly Segment[];
	/** Whether the run was at the start of its document. */
	readonly first: boolean;
	readonly citations: PartCitations;
}

/** The citations and notes of a document that was read as a whole. */
interface WholeDocument {
	readonly segments: readonly Segment[];
	readonly parsed: ParsedCitations;
}

type ReadPart = NonNullable<CitationParser['readPart']>;

/** Nothing is known about keys, and no references are recognized. */
const NO_KNOWLEDGE: CitationKnowledge = { sourceOf: () => undefined, hasKey: () => false, noteForm: '' };

/**
 * Reads the citations of documents in segments. Results are kept as long as the segments, so that after an edit only the text near it is
 * read. The result is the same as for reading the whole text. The segments given must be all segments of the document, in order.
 */
export class SegmentedCitations {
	private readonly syntax: CitationParser;
	/** By the first segment of a run. */
	private readonly known = new WeakMap<Segment, KnownRun>();
	/** The results for a single segment, which may also begin a longer run. */
	private readonly single = new WeakMap<Segment, KnownRun>();
	/** The run that each segment was last read in. */
	private readonly runOf = new WeakMap<Segment, KnownRun>();
	/** By the first and the last segment of a document, one of which an edit nearly always keeps. */
	private readonly documents = new WeakMap<Segment, ChangingDocument>();
	/** Documents of languages that can only be read as a whole, by their first segment. */
	private readonly wholes = new WeakMap<Segment, WholeDocument>();

	/** Reads documents of one language. */
	constructor(syntax: CitationParser) {
		this.syntax = syntax;
	}

	/** Reads the runs that have not been read yet, in steps of some segments. */
	*readInSteps(segments: readonly Segment[]): Steps<undefined> {
		const { readPart } = this.syntax;
		for (let at = 0; readPart && at < segments.length;) {
			const end = runEnd(segments, at);
			this.citationsOf(segments.slice(at, end), at === 0, readPart);
			at = end;
			yield;
		}
		return undefined;
	}

	/** Returns the citations and notes of a document as written. */
	parsed(segments: readonly Segment[]): ParsedCitations {
		return this.citations(segments, NO_KNOWLEDGE).parsed;
	}

	/** Returns the citations of a document, as `parseCitations` does. */
	citations(segments: readonly Segment[], knowledge: CitationKnowledge): DocumentCitations {
		const { readPart } = this.syntax;
		return readPart
			? new SegmentedDocument(this.versionOf(segments, readPart), knowledge)
			: placeCitations(textOf(segments), this.wholeParsed(segments), knowledge);
	}

	/**
	 * Whether a citation with keys, or the mark or definition of a note, may be at an offset of a document; `false` is certain. Only the
	 * given segments are read: those that contain the offset or end there.
	 */
	isWrittenAt(near: readonly PlacedSegment[], offset: number): boolean {
		const { readPart } = this.syntax;
		return (
			!readPart || near.some(({ segment, start }) => this.citationsOf([segment], start === 0, readPart).isWrittenAt(offset - start))
		);
	}

	/** Whether full references in brackets may be at an offset. Without a recognizer, any brackets near it may contain some. */
	isBracketAt(near: readonly PlacedSegment[], offset: number, knowledge: CitationKnowledge): boolean {
		const { readPart } = this.syntax;
		return readPart
			? near.some(({ segment, start }) => this.citationsOf([segment], start === 0, readPart).isBracketAt(offset - start, knowledge))
			: near.some(({ segment }) => segment.text.includes('['));
	}

	private versionOf(segments: readonly Segment[], readPart: ReadPart): DocumentVersion {
		const ends = [segments[0], segments.at(-1)].filter(segment => segment !== undefined);
		const document = ends.map(segment => this.documents.get(segment)).find(one => one !== undefined) ?? new ChangingDocument();
		ends.forEach(segment => this.documents.set(segment, document));
		return document.withSegments(segments, (run, first) => this.citationsOf(run, first, readPart));
	}

	private citationsOf(segments: readonly Segment[], first: boolean, readPart: ReadPart): PartCitations {
		const [head] = segments;
		const store = segments.length > 1 ? this.known : this.single;
		const known = head && store.get(head);
		if (known?.first === first && isSame(known.segments, segments)) {
			return known.citations;
		}
		const citations = this.readRun(segments, first, readPart);
		if (head) {
			const run: KnownRun = { segments, first, citations };
			store.set(head, run);
			segments.forEach(segment => this.runOf.set(segment, run));
		}
		return citations;
	}

	/** Reads a run, except the parts that other runs already have. */
	private readRun(segments: readonly Segment[], first: boolean, readPart: ReadPart): PartCitations {
		const pieces: PartCitations[] = [];
		for (let at = 0; at < segments.length;) {
			const isFirst = first && at === 0;
			const known = this.knownWith(segments[at], { isFirst });
			let end = at + 1;
			if (known) {
				while (end < segments.length && segments[end] === known.run.segments[known.index + end - at]) {
					end++;
				}
				pieces.push(slicedRun(known.run, known.index, known.index + end - at));
			} else {
				while (end < segments.length && !this.knownWith(segments[end], { isFirst: false })) {
					end++;
				}
				const text = textOf(segments.slice(at, end));
				pieces.push(new PartCitations(text, readPart(text, { isFirst })));
			}
			at = end;
		}
		const [only, another] = pieces;
		return only && !another ? only : PartCitations.joined(pieces);
	}

	/** Returns the run that has a segment, and its index there; `undefined` if none has it. */
	private knownWith(
		segment: Segment | undefined,
		{ isFirst }: { readonly isFirst: boolean },
	): { readonly run: KnownRun; readonly index: number } | undefined {
		const run = segment && this.runOf.get(segment);
		const index = run && segment ? run.segments.indexOf(segment) : -1;
		// The first segment of a document is read differently.
		return run && index >= 0 && isFirst === (run.first && index === 0) ? { run, index } : undefined;
	}

	private wholeParsed(segments: readonly Segment[]): ParsedCitations {
		const [first] = segments;
		const known = first && this.wholes.get(first);
		if (known && isSame(known.segments, segments)) {
			return known.parsed;
		}
		const parsed = this.syntax.read(textOf(segments));
		if (first) {
			this.wholes.set(first, { segments, parsed });
		}
		return parsed;
	}
}

function isSame(one: readonly Segment[], other: readonly Segment[]): boolean {
	return one.length === other.length && one.every((segment, index) => segment === other[index]);
}

function slicedRun({ segments, citations }: KnownRun, from: number, to: number): PartCitations {
	const start = lengthOf(segments, 0, from);
	return citations.slice(start, start + lengthOf(segments, from, to));
}

function lengthOf(segments: readonly Segment[], from: number, to: number): number {
	let length = 0;
	for (let index = from; index < to; index++) {
		length += segments[index]?.text.length ?? 0;
	}
	return length;
}

function textOf(segments: readonly Segment[]): string {
	return segments.map(({ text }) => text).join('');
}
