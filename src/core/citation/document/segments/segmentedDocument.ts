import { shifted } from '../../../text/offsetRange';
import { joinParts, movedCitation } from '../noteDefinitions';
import { keyCitation, type CitationKnowledge } from '../parseCitations';
import type { CitationsAround, DocumentCitations, PlacedCitation, PlacedSource } from '../placedCitation';
import type { NoteDefinition, ParsedCitations, ParsingFinding, WrittenCitation, WrittenNote } from '../written';
import type { DocumentVersion } from './documentVersion';
import type { RunCitation, RunNote } from './runNotes';

/** The citations of a version of a document. Costly parts, such as the sources of a citation, are computed when they are first read. */
export class SegmentedDocument implements DocumentCitations {
	readonly parsed: ParsedCitations;
	private readonly version: DocumentVersion;
	private readonly knowledge: CitationKnowledge;
	private listed: readonly PlacedCitation[] | undefined;

	constructor(version: DocumentVersion, knowledge: CitationKnowledge) {
		this.version = version;
		this.knowledge = knowledge;
		this.parsed = new SegmentedParse(version);
	}

	get citations(): readonly PlacedCitation[] {
		this.listed ??= this.list(this.version.notes.keys());
		return this.listed;
	}

	get findings(): readonly ParsingFinding[] {
		return this.parsed.findings;
	}

	around(offset: number): CitationsAround {
		const runs = this.version.runsAround(offset);
		return { citations: this.list(runs), parsed: { notes: notesIn(this.version, runs) } };
	}

	private list(runs: Iterable<number>): readonly PlacedCitation[] {
		const { version, knowledge } = this;
		const listing: Listing = { version, knowledge };
		const all: PlacedCitation[] = [];
		for (const index of runs) {
			const start = version.runs.starts[index] ?? 0;
			for (const citation of version.citationsOf(index, knowledge.recognize)) {
				all.push(new ListedCitation(citation, start, listing));
			}
		}
		return all;
	}
}

/** The citations and notes of a version of a document, as written. */
class SegmentedParse implements ParsedCitations {
	private readonly version: DocumentVersion;
	private joined: ParsedCitations | undefined;
	private called: readonly WrittenNote[] | undefined;

	constructor(version: DocumentVersion) {
		this.version = version;
	}

	get citations(): readonly WrittenCitation[] {
		return this.whole.citations;
	}

	get notes(): readonly WrittenNote[] {
		this.called ??= notesIn(this.version, this.version.notes.keys());
		return this.called;
	}

	get findings(): readonly ParsingFinding[] {
		return this.whole.findings;
	}

	get uncalled(): readonly NoteDefinition[] {
		return this.whole.uncalled ?? [];
	}

	private get whole(): ParsedCitations {
		const { parts, starts } = this.version.runs;
		this.joined ??= joinParts(parts.map((part, index) => part.partAt(starts[index] ?? 0)));
		return this.joined;
	}
}

/** Returns the notes whose marks are in some runs, given by their indices. */
function notesIn(version: DocumentVersion, runs: Iterable<number>): readonly WrittenNote[] {
	const notes: WrittenNote[] = [];
	for (const index of runs) {
		const start = version.runs.starts[index] ?? 0;
		version.notes[index]?.notes.forEach(note => notes.push(writtenNote(note, start, version)));
	}
	return notes;
}

/** The data that the citations of a list share. */
interface Listing {
	readonly version: DocumentVersion;
	readonly knowledge: CitationKnowledge;
}

class ListedCitation implements PlacedCitation {
	readonly start: number;
	readonly end: number;
	private readonly citation: RunCitation;
	/** The offset of the run that lists it. */
	private readonly listedAt: number;
	private readonly document: Listing;

	constructor(citation: RunCitation, listedAt: number, document: Listing) {
		const by = citation.keyed >= 0 && citation.note ? document.version.startOf(citation.run) : listedAt;
		this.start = citation.start + by;
		this.end = citation.end + by;
		this.citation = citation;
		this.listedAt = listedAt;
		this.document = document;
	}

	get kind(): PlacedCitation['kind'] {
		return this.citation.kind;
	}

	get form(): string {
		return this.relative?.form ?? this.citation.bracketed?.form ?? this.document.knowledge.noteForm;
	}

	get mode(): PlacedCitation['mode'] {
		return this.relative?.mode ?? 'full';
	}

	get sources(): readonly PlacedSource[] {
		const { relative, document: { knowledge } } = this;
		return sourcesAt(relative ? keyCitation(relative, knowledge).sources : this.references?.sources ?? [], this.textStart);
	}

	get isOurs(): boolean {
		const { relative, document: { knowledge } } = this;
		return relative ? keyCitation(relative, knowledge).isOurs : this.references?.isOurs ?? false;
	}

	get written(): WrittenCitation | undefined {
		return this.relative && movedCitation(this.relative, this.textStart);
	}

	get note(): WrittenNote | undefined {
		return this.citation.note && writtenNote(this.citation.note, this.listedAt, this.document.version);
	}

	/** With offsets from the start of the run that has it. */
	private get relative(): WrittenCitation | undefined {
		return this.citation.run.part.citations[this.citation.keyed];
	}

	private get references(): Pick<PlacedCitation, 'sources' | 'isOurs'> | undefined {
		const { note, bracketed } = this.citation;
		const { recognize } = this.document.knowledge;
		return bracketed ?? (note?.text && recognize ? note.text.run.noted(recognize)[note.text.index] : undefined);
	}

	/** The offset of the run that has its text. */
	private get textStart(): number {
		const { note } = this.citation;
		return note?.text ? this.document.version.startOf(note.text.run) : this.listedAt;
	}
}

function sourcesAt(sources: readonly PlacedSource[], by: number): readonly PlacedSource[] {
	return by === 0 ? sources : sources.map(source => shifted(source, by));
}

/** Returns a note with the offsets of its document. */
function writtenNote({ start, end, label, number, text }: RunNote, by: number, version: DocumentVersion): WrittenNote {
	const { definitions } = text?.run.part ?? { definitions: [] };
	const content = text?.run.contents[text.index];
	const definition = text && definitions[text.index];
	const contentBy = text ? version.startOf(text.run) : 0;
	return {
		start: start + by, end: end + by, ...(label !== undefined && { label }), ...(number !== undefined && { number }),
		...(definition && { definition: { start: definition.start + contentBy, end: definition.end + contentBy } }),
		...(content && { content: { start: content.start + contentBy, end: content.end + contentBy } }),
	};
}
