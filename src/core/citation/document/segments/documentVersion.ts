import { partitionPoint } from '../../../data/binarySearch';
import { getOrInsert } from '../../../data/getOrInsert';
import type { Segment } from '../../../prose/segment';
import type { ReferenceRecognizer } from '../references/recognizeReferences';
import { changedRuns, NO_RUNS, RunPositions, type DocumentRuns, type ReadRun } from './documentRuns';
import { NoteLabels } from './noteLabels';
import type { PartCitations } from './partCitations';
import { runCitations } from './runCitations';
import { RunNotes, type NoteLabelMeaning, type RunCitation } from './runNotes';

/** The runs of a version of a document, with their notes. Later changes do not affect it. */
export class DocumentVersion {
	readonly runs: DocumentRuns;
	/** The notes of each run. They are the same objects as in other versions as long as nothing in them has changed. */
	readonly notes: readonly RunNotes[];
	private readonly positions: RunPositions;

	constructor(runs: DocumentRuns, notes: readonly RunNotes[], positions = new RunPositions(runs.parts)) {
		this.runs = runs;
		this.positions = positions;
		this.notes = notes;
	}

	/** Returns the index of a run. */
	readonly positionOf = (run: PartCitations): number => Math.max(0, this.positions.of(run));

	/** Returns the indices of the runs that contain an offset or end there, and of those with the marks of the notes in them. */
	runsAround(offset: number): readonly number[] {
		const { starts } = this.runs;
		const next = partitionPoint(0, starts.length, index => (starts[index] ?? 0) <= offset);
		const found = new Set([next - 1]);
		for (let index = next - 2; index >= 0 && (starts[index + 1] ?? 0) >= offset; index--) {
			found.add(index);
		}
		for (const index of [...found]) {
			this.notes[index]?.calledIn.forEach(run => found.add(this.positionOf(run)));
		}
		return [...found].filter(index => index >= 0).sort((a, b) => a - b);
	}

	/** Returns the offset of a run in the document. */
	startOf(run: PartCitations): number {
		return this.runs.starts[this.positionOf(run)] ?? 0;
	}

	/** Returns the citations that are listed in the run at an index. */
	citationsOf(index: number, recognize: ReferenceRecognizer | undefined): readonly RunCitation[] {
		const notes = this.notes[index];
		if (!notes) {
			return [];
		}
		const { listed } = notes;
		if (!recognize) {
			listed.plain ??= this.listed(notes);
			return listed.plain;
		}
		if (listed.withReferences?.by !== recognize) {
			listed.withReferences = { by: recognize, citations: this.listed(notes, recognize) };
		}
		return listed.withReferences.citations;
	}

	private listed(notes: RunNotes, recognize?: ReferenceRecognizer): readonly RunCitation[] {
		return runCitations(notes, recognize, { positionOf: this.positionOf, notesOf: run => this.notes[this.positionOf(run)] ?? notes });
	}
}

/** A document that changes. */
export class ChangingDocument {
	private readonly labels = new NoteLabels();
	private version = new DocumentVersion(NO_RUNS, []);

	/** Returns the version of the document with these segments. `read` returns the content of a run of them. */
	withSegments(segments: readonly Segment[], read: ReadRun): DocumentVersion {
		const { runs: before, notes: notesBefore } = this.version;
		const { runs, from, oldTo, newTo } = changedRuns(before, segments, read);
		if (runs === before) {
			return this.version;
		}
		const old = before.parts.slice(from, oldTo);
		const notesOf = new Map(old.map((part, index) => [part, notesBefore[from + index]]));
		const inRange = runs.parts.slice(from, newTo);
		const stays = new Set(inRange);
		const changed = this.relabelled(old.filter(part => !stays.has(part)), inRange.filter(part => !notesOf.has(part)));
		const positions = new RunPositions(runs.parts);
		const meanings = new Map<string, NoteLabelMeaning>();
		const meaningOf = (label: string) => getOrInsert(meanings, label, () => this.labels.meaningOf(label, run => positions.of(run)));
		const notes = (notesBefore.slice(0, from) as (RunNotes | undefined)[]).concat(
			inRange.map(part => notesOf.get(part)),
			notesBefore.slice(oldTo),
		);
		for (const part of changed) {
			const index = positions.of(part);
			if (index >= 0) {
				notes[index] = new RunNotes(part, meaningOf);
			}
		}
		const version = new DocumentVersion(runs, notes.filter(one => one !== undefined), positions);
		this.version = version;
		return version;
	}

	/** Replaces the labels of some runs by those of others. Returns all runs whose notes may have changed. */
	private relabelled(removed: readonly PartCitations[], added: readonly PartCitations[]): ReadonlySet<PartCitations> {
		const like = this.labels.runsLike(removed);
		this.labels.remove(removed);
		this.labels.add(added);
		return new Set([...like, ...this.labels.runsLike(added)]);
	}
}
