import type { Segment } from '../prose/segment';
import type { CheckContext } from './checkContext';
import type { CheckedSegment } from './checkedSegment';
import type { DocumentCheck, DocumentFold } from './checkInput';
import { DocumentPart, placeParts, unchangedAround } from './documentParts';
import type { Steps } from '../dossier/steps';

/** What is kept of a document between two versions of it. */
export class DocumentState {
	parts: readonly DocumentPart[] = [];
	readonly folds: readonly DocumentFold[];

	constructor(context: CheckContext, checks: readonly DocumentCheck[]) {
		this.folds = checks.map(check => check.begin(context));
	}

	/** Takes over a version of the document, in steps of one segment that is gone or new. `checked` returns what is known about a segment. */
	* update(segments: readonly Segment[], checked: (segment: Segment) => CheckedSegment): Steps<undefined> {
		const { before, after } = unchangedAround(this.parts, segments);
		const to = segments.length - after;
		const added: DocumentPart[] = [];
		for (let index = before; index < to; index++) {
			const segment = segments[index];
			if (segment) {
				added.push(new DocumentPart(checked(segment)));
				yield;
			}
		}
		// All parts are still where they were, as the folds need it.
		const removed = this.parts.slice(before, this.parts.length - after);
		for (const part of removed) {
			this.folds.forEach(fold => fold.remove(part));
			yield;
		}
		this.parts = [...this.parts.slice(0, before), ...added, ...this.parts.slice(this.parts.length - after)];
		placeParts(this.parts, before);
		for (const part of added) {
			this.folds.forEach(fold => fold.add(part));
			yield;
		}
		return undefined;
	}
}
