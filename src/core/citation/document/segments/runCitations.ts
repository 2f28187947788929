import type { ReferenceRecognizer } from '../references/recognizeReferences';
import type { PartCitations } from './partCitations';
import type { RunCitation, RunNote, RunNotes } from './runNotes';

/** The data about other runs that a list of the citations of a run needs. */
export interface OtherRuns {
	readonly notesOf: (run: PartCitations) => RunNotes;
	/** The order of runs. */
	readonly positionOf: (run: PartCitations) => number;
}

interface Placed {
	readonly citation: RunCitation;
	/** The offset in the run at which it is listed. */
	readonly place: number;
	/** The distance to the run that has its text, in runs. */
	readonly far: number;
}

/** Returns the citations that are listed in a run, in order. Without a recognizer, those with full references are left out. */
export function runCitations(
	notes: RunNotes,
	recognize: ReferenceRecognizer | undefined,
	others: OtherRuns,
): readonly RunCitation[] {
	const all = [
		...keyedInText(notes),
		...notes.notes.flatMap(note => keyedInNote(note, notes, others)),
		...(recognize ? [...referencesInNotes(notes, recognize), ...referencesInBrackets(notes, recognize)] : []),
	];
	return (all.length < 2 ? all : all.sort((a, b) => a.place - b.place || a.far - b.far || a.citation.start - b.citation.start)).map(
		({ citation }) => citation,
	);
}

/** Returns the citations by key outside notes. */
function keyedInText({ run, contentOf }: RunNotes): readonly Placed[] {
	return run.part.citations.flatMap(({ start, end }, keyed): readonly Placed[] =>
		((contentOf[keyed] ?? -1) >= 0
			? []
			: [{ citation: { kind: 'keys', start, end, run, keyed, note: undefined, bracketed: undefined }, place: start, far: 0 }]));
}

/** Returns the citations by key in the text of a note, which may be in another run. They are listed where the note is first referred to. */
function keyedInNote(note: RunNote, notes: RunNotes, { notesOf, positionOf }: OtherRuns): readonly Placed[] {
	const { text, start: place } = note;
	if (!text || !note.isFirst || text.run.part.citations.length === 0) {
		return [];
	}
	const { run } = text;
	const far = run === notes.run ? 0 : positionOf(run) - positionOf(notes.run);
	const { contentOf } = run === notes.run ? notes : notesOf(run);
	return run.part.citations.flatMap(({ start, end }, keyed): readonly Placed[] =>
		(contentOf[keyed] === text.index
			? [{ citation: { kind: 'keys', start, end, run, keyed, note, bracketed: undefined }, place, far }]
			: []));
}

/** Returns the notes with full references. */
function referencesInNotes({ run, notes }: RunNotes, recognize: ReferenceRecognizer): readonly Placed[] {
	return notes.flatMap((note): readonly Placed[] => {
		const { text, start, end } = note;
		return text?.run.noted(recognize)[text.index]
			? [{ citation: { kind: 'note', start, end, run, keyed: -1, note, bracketed: undefined }, place: start, far: 0 }]
			: [];
	});
}

/** Returns the full references in brackets outside notes. */
function referencesInBrackets(notes: RunNotes, recognize: ReferenceRecognizer): readonly Placed[] {
	const { run } = notes;
	return run.brackets(recognize, offset => notes.contentAt(offset) >= 0).map((bracketed): Placed => {
		const { start, end } = bracketed;
		return { citation: { kind: 'brackets', start, end, run, keyed: -1, note: undefined, bracketed }, place: start, far: 0 };
	});
}
