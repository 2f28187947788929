import type { Steps } from '../../dossier/steps';
import type { Segment } from '../../prose/segment';
import type { PlacedSegment } from '../../prose/segmentList';
import type { TextPart } from '../referenceListSyntax';
import { joinParts } from './noteDefinitions';
import { inNote, joinCitations, noteCitation, notesByContent, placeCitations, type CitationKnowledge, type WholeReferences } from './parseCitations';
import { PartCitations, type PlacedPart } from './partCitations';
import type { DocumentCitations, PlacedCitation } from './placedCitation';
import { runsOf, type Run } from './segmentRuns';
import type { Draft, DraftSyntax } from './written';

/** What was read of a run of segments. */
interface KnownRun {
	readonly segments: readonly Segment[];
	/** Whether it was at the start of its document. */
	readonly first: boolean;
	readonly citations: PartCitations;
}

type ReadPart = NonNullable<DraftSyntax['readPart']>;

/**
 * Reads the citations of documents in segments. What is read is kept as long as the segments, so that after an edit only what is near it is
 * read. The result is that of reading the whole text; the segments given must be all of the document, in order.
 */
export class SegmentedCitations {
	private readonly syntax: DraftSyntax;
	/** By the first segment of a run. */
	private readonly known = new WeakMap<Segment, KnownRun>();
	/** Those of a single segment, which may begin a longer run, too. */
	private readonly single = new WeakMap<Segment, KnownRun>();
	/** Documents of languages that can only be read as a whole, which are single segments. */
	private readonly wholes = new WeakMap<Segment, Draft>();

	/** Reads documents of one language. */
	constructor(syntax: DraftSyntax) {
		this.syntax = syntax;
	}

	/** Reads what is not known yet, in steps of some segments. */
	*readInSteps(segments: readonly PlacedSegment[]): Steps<undefined> {
		const { readPart } = this.syntax;
		for (const run of readPart ? runsOf(segments) : []) {
			if (readPart) {
				this.citationsOf(run, readPart);
			}
			yield;
		}
		return undefined;
	}

	/** Returns the citations and notes of a document as written. */
	draft(segments: readonly PlacedSegment[]): Draft {
		const { readPart } = this.syntax;
		return readPart ? joinParts(runsOf(segments).map(run => this.citationsOf(run, readPart).partAt(run.start))) : this.wholeDraft(segments);
	}

	/** Returns the citations of a document, as `parseCitations` does. What depends on the knowledge is kept for the last one. */
	citations(segments: readonly PlacedSegment[], knowledge: CitationKnowledge): DocumentCitations {
		const { readPart } = this.syntax;
		if (!readPart) {
			return placeCitations(textOf(segments), this.wholeDraft(segments), knowledge);
		}
		const all = runsOf(segments).map(run => {
			const citations = this.citationsOf(run, readPart);
			return { start: run.start, citations, placed: citations.at(run.start, knowledge) };
		});
		const draft = joinParts(all.map(({ placed }) => placed.part));
		const inNotes = notesByContent(draft.notes);
		const keyed: PlacedCitation[] = [];
		const references = new Map<TextPart, WholeReferences>();
		const bracketed: PlacedCitation[] = [];
		for (const { start, citations, placed } of all) {
			// A note and its citations are in the same segment.
			const hasNotes = placed.part.definitions.length > 0 || placed.part.inText.length > 0;
			placed.keyed.forEach(citation => keyed.push(hasNotes ? inNote(citation, inNotes(citation.start)) : citation));
			addReferences(references, placed);
			citations.bracketsAt(start, knowledge, offset => inNotes(offset) !== undefined).forEach(citation => bracketed.push(citation));
		}
		const noted = draft.notes.flatMap(note => (note.content && noteCitation(note, references.get(note.content), knowledge)) ?? []);
		return joinCitations(draft, keyed, [...noted, ...bracketed]);
	}

	/**
	 * Whether a citation with keys, or the mark or definition of a note, may be at an offset of a document; if not, there is none. Only the
	 * segments are read that are given: those that contain the offset or end there.
	 */
	isWrittenAt(near: readonly PlacedSegment[], offset: number): boolean {
		const { readPart } = this.syntax;
		return !readPart || near.some(({ segment, start }) => this.citationsOf({ segments: [segment], start }, readPart).isWrittenAt(offset - start));
	}

	/** Whether full references in brackets may be at an offset. Without a recogniser, all brackets near it may be some. */
	isBracketAt(near: readonly PlacedSegment[], offset: number, knowledge: CitationKnowledge): boolean {
		const { readPart } = this.syntax;
		return readPart
			? near.some(({ segment, start }) => this.citationsOf({ segments: [segment], start }, readPart).isBracketAt(offset - start, knowledge))
			: textOf(near).includes('[');
	}

	private citationsOf({ start, segments }: Omit<Run, 'end'>, readPart: ReadPart): PartCitations {
		const [head] = segments;
		const store = segments.length > 1 ? this.known : this.single;
		const known = head && store.get(head);
		const first = start === 0;
		if (known?.first === first && known.segments.length === segments.length && known.segments.every((segment, index) => segment === segments[index])) {
			return known.citations;
		}
		const text = segments.map(segment => segment.text).join('');
		const citations = new PartCitations(text, readPart(text, first));
		if (head) {
			store.set(head, { segments, first, citations });
		}
		return citations;
	}

	private wholeDraft(segments: readonly PlacedSegment[]): Draft {
		const [placed, another] = segments;
		if (!placed || another) {
			return this.syntax.read(textOf(segments));
		}
		const draft = this.wholes.get(placed.segment) ?? this.syntax.read(placed.segment.text);
		this.wholes.set(placed.segment, draft);
		return draft;
	}
}

function addReferences(references: Map<TextPart, WholeReferences>, { part: { definitions, inText }, noted }: PlacedPart): void {
	noted.forEach((whole, index) => {
		const content = (definitions[index] ?? inText[index - definitions.length])?.content;
		if (whole && content) {
			references.set(content, whole);
		}
	});
}

function textOf(segments: readonly PlacedSegment[]): string {
	return segments.map(({ segment }) => segment.text).join('');
}
