import type { Segment } from '../prose/segment';
import type { Steps } from '../steps/steps';
import type { CheckContext } from './checkContext';
import type { CheckedSegment } from './checkedSegment';
import type { CheckedSegments } from './checkedSegments';
import type { DocumentCheck, DocumentFold } from './checkInput';
import { DocumentPart, placeParts, unchangedAround } from './documentParts';
import { DocumentNames, type DocumentMeaning } from './meaning/documentMeaning';

/** What is kept of a document between two versions of it. */
export class DocumentState {
	parts: readonly DocumentPart[] = [];
	readonly folds: readonly DocumentFold[];
	private readonly names = new DocumentNames();

	constructor(context: CheckContext, checks: readonly DocumentCheck[]) {
		this.folds = checks.map(check => check.begin(context));
	}

	/** What the document says about names. */
	get meaning(): DocumentMeaning {
		return this.names.meaning;
	}

	/**
	 * Updates the state to a version of the document, in steps of one segment that was removed, is new, or is read differently than before.
	 */
	* update(segments: readonly Segment[], checked: CheckedSegments): Steps<undefined> {
		const { before, after } = unchangedAround(this.parts, segments);
		const newSegments = segments.slice(before, segments.length - after);
		const removedParts = this.parts.slice(before, this.parts.length - after);
		const previous = this.meaning;
		const checkedFirst: CheckedSegment[] = [];
		for (const segment of newSegments) {
			this.names.add(checked.namesOf(segment));
			// Usually the meaning has not changed, and a segment that has been checked takes little memory.
			checkedFirst.push(checked.in(segment, previous));
			yield;
		}
		removedParts.forEach(({ reading: { segment } }) => this.names.remove(checked.namesOf(segment)));
		const { meaning } = this;
		const added: DocumentPart[] = [];
		for (const [index, segment] of newSegments.entries()) {
			const known = meaning === previous ? checkedFirst[index] : undefined;
			added.push(new DocumentPart(known ?? checked.in(segment, meaning)));
			if (!known) {
				yield;
			}
		}
		const unchanged = [this.parts.slice(0, before), this.parts.slice(this.parts.length - after)];
		const replaced = meaning === previous ? NONE : yield* this.readAgain(unchanged.flat(), checked);
		// All parts still have their positions from before the edit, as the folds require.
		for (const part of [...removedParts, ...replaced.keys()]) {
			this.folds.forEach(fold => fold.remove(part));
			yield;
		}
		const [start = [], end = []] = replaced.size === 0 ? unchanged : unchanged.map(parts => parts.map(part => replaced.get(part) ?? part));
		this.parts = [...start, ...added, ...end];
		placeParts(this.parts, replaced.size === 0 ? before : 0);
		for (const part of [...added, ...replaced.values()]) {
			for (const fold of this.folds) {
				fold.add(part);
			}
			yield;
		}
		return undefined;
	}

	/** Returns replacements for the parts in which different mentions count than before. */
	private* readAgain(parts: readonly DocumentPart[], checked: CheckedSegments): Steps<ReadonlyMap<DocumentPart, DocumentPart>> {
		const replaced = new Map<DocumentPart, DocumentPart>();
		for (const part of parts) {
			const now = checked.in(part.reading.segment, this.meaning);
			if (now !== part.checked) {
				replaced.set(part, new DocumentPart(now));
			}
			yield;
		}
		return replaced;
	}
}

const NONE: ReadonlyMap<DocumentPart, DocumentPart> = new Map();
