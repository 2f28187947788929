import { getOrInsert } from '../../../data/getOrInsert';
import type { PartCitations } from './partCitations';
import type { NoteLabelMeaning } from './runNotes';

/** The labels of the notes of a document: the runs that have marks or definitions with each label. It is changed with the document. */
export class NoteLabels {
	private readonly byLabel = new Map<string, PartCitations[]>();

	/** Adds the labels of runs. */
	add(runs: readonly PartCitations[]): void {
		for (const run of runs) {
			for (const label of labelsOf(run)) {
				getOrInsert(this.byLabel, label, () => []).push(run);
			}
		}
	}

	/** Removes the labels of runs that were added before. */
	remove(runs: readonly PartCitations[]): void {
		for (const run of runs) {
			for (const label of labelsOf(run)) {
				this.byLabel.set(label, this.runsWith(label).filter(other => other !== run));
				if (this.runsWith(label).length === 0) {
					this.byLabel.delete(label);
				}
			}
		}
	}

	/** Returns all runs whose notes depend on some runs: those, and the others with the same labels. */
	runsLike(runs: readonly PartCitations[]): ReadonlySet<PartCitations> {
		const alike = new Set(runs);
		const given = new Set(runs);
		// The set grows while it is read.
		for (const run of alike) {
			if (given.has(run) || run.hasNested) {
				for (const label of labelsOf(run)) {
					this.runsWith(label).forEach(other => alike.add(other));
				}
			}
		}
		return alike;
	}

	/** Returns the meaning of a label. `positionOf` gives the order of runs. */
	meaningOf(label: string, positionOf: (run: PartCitations) => number): NoteLabelMeaning {
		const runs = this.runsWith(label);
		const first = (indexIn: (run: PartCitations) => number | undefined) => {
			const having = runs.filter(run => indexIn(run) !== undefined);
			const run =
				having.length < 2
					? having[0]
					: having.reduce((earlier, other) => (positionOf(other) < positionOf(earlier) ? other : earlier));
			return run && { run, index: indexIn(run) ?? 0 };
		};
		return { definition: first(run => run.definitions.get(label)), mark: first(run => run.marks.get(label)) };
	}

	private runsWith(label: string): PartCitations[] {
		return this.byLabel.get(label) ?? [];
	}
}

function labelsOf({ definitions, marks }: PartCitations): ReadonlySet<string> {
	return definitions.size + marks.size === 0 ? NONE : new Set([...definitions.keys(), ...marks.keys()]);
}

const NONE: ReadonlySet<string> = new Set();
