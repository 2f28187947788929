import type { OffsetRange } from '../../../text/offsetRange';
import type { TextEdit } from '../../../text/textEdit';
import { rangeInOwn, type OwnPart, type ReadDocument } from '../joinedDocument';
import type { LeftReason } from './readNotes';

/** A range that is not changed although it may need to be, and why. `listChanged`: the user has edited the reference list. */
export interface LeftPart extends OffsetRange {
	readonly reason: LeftReason | 'listChanged';
}

/** The edits that refresh the citations in a file. All ranges are those of the file. */
export interface FilePlan {
	/** In order, without overlaps. */
	readonly edits: readonly TextEdit[];
	/** The number of edits that change a note. */
	readonly notes: number;
	/** Whether one of the edits changes the reference list. */
	readonly changesList: boolean;
	readonly left: readonly LeftPart[];
}

/** The plan for another file of a document, with the text to which it applies. */
export interface OtherFilePlan extends FilePlan {
	readonly path: string;
	readonly text: string;
}

/** The edits that refresh the citations of a whole document, with its ranges. */
export interface WholePlan {
	readonly notes: readonly TextEdit[];
	/** The edit of the reference list, if there is one. */
	readonly list: readonly TextEdit[];
	readonly left: readonly LeftPart[];
}

/** Returns a function that converts a part of the whole document to one of a file with these pieces; nothing if it is in another file. */
export function partIn(pieces: readonly OwnPart[] | undefined): <Part extends OffsetRange>(part: Part) => readonly Part[] {
	return part => {
		const range = rangeInOwn(pieces, part);
		return range ? [{ ...part, ...range }] : [];
	};
}

/** Returns what a plan for the whole document means for a file with these pieces; without pieces, the file is all of it. */
export function planIn(pieces: readonly OwnPart[] | undefined, { notes, list, left }: WholePlan): FilePlan {
	const inFile = partIn(pieces);
	const ofNotes = notes.flatMap(inFile);
	const ofList = list.flatMap(inFile);
	return {
		edits: [...ofNotes, ...ofList].sort((a, b) => a.start - b.start),
		notes: ofNotes.length,
		changesList: ofList.length > 0,
		left: left.flatMap(inFile),
	};
}

/** Returns the plans for the other files of a document. A file that is included several times is written as at the first of these places. */
export function plansOfOthers({ others = [] }: Pick<ReadDocument, 'others'>, whole: WholePlan): readonly OtherFilePlan[] {
	const seen = new Set<string>();
	return others.flatMap(({ path, text, pieces }) => {
		const plan = seen.has(path) ? undefined : planIn(pieces, whole);
		seen.add(path);
		return plan && plan.edits.length + plan.left.length > 0 ? [{ path, text, ...plan }] : [];
	});
}
