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
		const news = segments.slice(before, segments.length - after);
		const gone = this.parts.slice(before, this.parts.length - after);
		const previous = this.meaning;
		const first: CheckedSegment[] = [];
		for (const segment of news) {
			this.names.add(checked.namesOf(segment));
			// Usually the meaning has not changed, and a segment that has been checked takes little memory.
			first.push(checked.in(segment, previous));
			yield;
		}
		gone.forEach(({ reading: { segment } }) => this.names.remove(checked.namesOf(segment)));
		const { meaning } = this;
		const added: DocumentPart[] = [];
		for (const [index, segment] of news.entries()) {
			const known = meaning === previous ? first[index] : undefined;
			added.push(new DocumentPart(known ?? checked.in(segment, meaning)));
			if (!known) {
				yield;
			}
		}
		const ends = [this.parts.slice(0, before), this.parts.slice(this.parts.length - after)];
		const read = meaning === previous ? NONE : yield* this.readAgain(ends.flat(), checked);
		// All parts still have their positions from before the edit, as the folds require.
		for (const part of [...gone, ...read.keys()]) {
			this.folds.forEach(fold => fold.remove(part));
			yield;
		}
		const [start = [], end = []] = read.size === 0 ? ends : ends.map(parts => parts.map(part => read.get(part) ?? part));
		this.parts = [...start, ...added, ...end];
		placeParts(this.parts, read.size === 0 ? before : 0);
		for (const part of [...added, ...read.values()]) {
			for (const fold of this.folds) {
				fold.add(part);
			}
			yield;
		}
		return undefined;
	}

	/** Returns replacements for the parts in which different mentions count than before. */
	private* readAgain(parts: readonly DocumentPart[], checked: CheckedSegments): Steps<ReadonlyMap<DocumentPart, DocumentPart>> {
		const read = new Map<DocumentPart, DocumentPart>();
		for (const part of parts) {
			const now = checked.in(part.reading.segment, this.meaning);
			if (now !== part.checked) {
				read.set(part, new DocumentPart(now));
			}
			yield;
		}
		return read;
	}
}

const NONE: ReadonlyMap<DocumentPart, DocumentPart> = new Map();
