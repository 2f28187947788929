import { firstFrom, type OffsetRange } from '../../../text/offsetRange';
import { inOrder, outerParts } from '../noteDefinitions';
import type { PlacedCitation } from '../placedCitation';
import type { ReferenceRecognizer } from '../references/recognizeReferences';
import type { PartCitations } from './partCitations';

/** The text of a note: the run that has it, and its index among the contents there. */
export interface NoteText {
	readonly run: PartCitations;
	readonly index: number;
}

/** A note of a run, with offsets from the start of the run. */
export interface RunNote extends OffsetRange {
	readonly label: string | undefined;
	readonly number: number | undefined;
	/** Absent for undefined notes. */
	readonly text: NoteText | undefined;
	/** Whether no mark before this one refers to the same text. */
	readonly isFirst: boolean;
}

/** A citation that is listed in a run of a document: in its text, or in a note that is called there. */
export interface RunCitation extends OffsetRange {
	readonly kind: PlacedCitation['kind'];
	/** The run that has the text of the citation; `start` and `end` are offsets in it. */
	readonly run: PartCitations;
	/** The index of a citation with keys; -1 for others. */
	readonly keyed: number;
	/** The note that is called in the listing run and is or contains the citation. */
	readonly note: RunNote | undefined;
	/** A citation in brackets, with offsets from the start of the run that has it. */
	readonly bracketed: PlacedCitation | undefined;
}

/** The citations that were last listed in a run, with a recognizer of references and without one. */
export interface ListedCitations {
	plain?: readonly RunCitation[];
	withReferences?: { readonly by: ReferenceRecognizer; readonly citations: readonly RunCitation[] };
}

/** The meaning of a label in a document: the definition that is used, and the first mark that refers to it. */
export interface NoteLabelMeaning {
	readonly definition: NoteText | undefined;
	readonly mark: NoteText | undefined;
}

/** The notes that are called in a run of a document, and which citations of the run are in the text of a note. */
export class RunNotes {
	readonly run: PartCitations;
	/** In order. */
	readonly notes: readonly RunNote[];
	/** The index of the content with each citation; -1 for citations that are in no note. */
	readonly contentOf: readonly number[];
	/** A cache, which is valid as long as these notes. */
	readonly listed: ListedCitations = {};
	/** The other runs with the first marks of its definitions. */
	readonly calledIn: readonly PartCitations[];
	/** The contents of notes, in order; only the outer one of nested notes. */
	private readonly texts: readonly (OffsetRange & { readonly index: number })[];

	/** `meaningOf` returns the meaning of a label in the document. */
	constructor(run: PartCitations, meaningOf: (label: string) => NoteLabelMeaning) {
		const { definitions, marks, inText, citations } = run.part;
		this.run = run;
		this.notes =
			marks.length + inText.length === 0
				? NONE
				: inOrder([
						...marks.map(({ start, end, label }, index): RunNote => {
							const { definition, mark } = meaningOf(label);
							return {
								start,
								end,
								label,
								number: undefined,
								text: definition,
								isFirst: mark?.run === run && mark.index === index,
							};
						}),
						...inText.map(({ start, end, label, number, content }, index): RunNote => ({
							start,
							end,
							label,
							number,
							text: content && { run, index: definitions.length + index },
							isFirst: true,
						})),
					]);
		this.calledIn =
			definitions.length === 0
				? NONE
				: [...new Set(definitions.flatMap(({ label }) => meaningOf(label).mark?.run ?? []))].filter(other => other !== run);
		this.texts =
			run.contents.length === 0
				? NONE
				: outerParts(
						run.contents.flatMap((content, index) => {
							const label = definitions[index]?.label;
							const isText = label === undefined || (run.definitions.get(label) === index && isMeant(run, meaningOf(label)));
							return content && isText ? [{ start: content.start, end: content.end, index }] : [];
						}),
					);
		this.contentOf = this.texts.length === 0 ? NONE : citations.map(({ start }) => this.contentAt(start));
	}

	/** Returns the index of the content at an offset of the run; -1 if there is no note. */
	contentAt(offset: number): number {
		const text = this.texts[firstFrom(this.texts, offset + 1) - 1];
		return text && offset < text.end ? text.index : -1;
	}
}

const NONE: readonly never[] = [];

function isMeant(run: PartCitations, { definition, mark }: NoteLabelMeaning): boolean {
	return mark !== undefined && definition?.run === run;
}
