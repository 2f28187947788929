import type { PartCitations } from './partCitations';
import type { ReferenceRecogniser } from '../references/recogniseReferences';
import type { RunCitation, RunNotes } from './runNotes';

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

/** Returns the citations that are listed in a run, in order. Without a recogniser, those with full references are left out. */
export function runCitations(
	notes: RunNotes,
	recognise: ReferenceRecogniser | undefined,
	{ notesOf, positionOf }: OtherRuns,
): readonly RunCitation[] {
	const { run } = notes;
	const keyed: Placed[] = [];
	const noted: Placed[] = [];
	run.part.citations.forEach(({ start, end }, index) => {
		if ((notes.contentOf[index] ?? -1) < 0) {
			keyed.push({
				citation: { kind: 'keys', start, end, run, keyed: index, note: undefined, bracketed: undefined },
				place: start,
				far: 0,
			});
		}
	});
	for (const note of notes.notes) {
		const { text, start: place, end: noteEnd } = note;
		if (text && note.isFirst && text.run.part.citations.length > 0) {
			const far = text.run === run ? 0 : positionOf(text.run) - positionOf(run);
			const others = text.run === run ? notes : notesOf(text.run);
			text.run.part.citations.forEach(({ start, end }, index) => {
				if (others.contentOf[index] === text.index) {
					keyed.push({
						citation: { kind: 'keys', start, end, run: text.run, keyed: index, note, bracketed: undefined },
						place,
						far,
					});
				}
			});
		}
		if (text && recognise && text.run.noted(recognise)[text.index]) {
			noted.push({
				citation: { kind: 'note', start: place, end: noteEnd, run, keyed: -1, note, bracketed: undefined },
				place,
				far: 0,
			});
		}
	}
	const bracketed = recognise ? run.brackets(recognise, offset => notes.contentAt(offset) >= 0) : [];
	const all = [
		...keyed,
		...noted,
		...bracketed.map((one): Placed => ({
			citation: { kind: 'brackets', start: one.start, end: one.end, run, keyed: -1, note: undefined, bracketed: one },
			place: one.start,
			far: 0,
		})),
	];
	return (all.length < 2 ? all : all.sort((a, b) => a.place - b.place || a.far - b.far || a.citation.start - b.citation.start)).map(
		({ citation }) => citation,
	);
}
