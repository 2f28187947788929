import { growthOf, withEdits, type TextEdit } from '../../../text/textEdit';


/** A range of the text after the first edits, and the range that it replaces in the text before them. */
interface Change {
	readonly start: number;
	readonly end: number;
	readonly oldStart: number;
	readonly oldEnd: number;
	/** The second edits in it. */
	readonly further: readonly TextEdit[];
}

/** Combines edits with a second set of edits of the resulting text `after` into edits of the original text. */
export function composedEdits(edits: readonly TextEdit[], after: string, further: readonly TextEdit[]): readonly TextEdit[] {
	let moved = 0;
	const first = [...edits]
		.sort((a, b) => a.start - b.start)
		.map((edit): Change => {
			const start = edit.start + moved;
			moved += growthOf(edit);
			return { start, end: start + edit.text.length, oldStart: edit.start, oldEnd: edit.end, further: [] };
		});
	const oldOffset = (offset: number) =>
		first.reduce((old, change) => (change.end <= offset ? offset - change.end + change.oldEnd : old), offset);
	const second = further.map((edit): Change => ({
		start: edit.start,
		end: edit.end,
		oldStart: oldOffset(edit.start),
		oldEnd: oldOffset(edit.end),
		further: [edit],
	}));
	const joined: Change[] = [];
	for (const change of [...first, ...second].sort((a, b) => a.start - b.start || a.end - b.end)) {
		const last = joined.at(-1);
		if (last && change.start <= last.end) {
			joined[joined.length - 1] = {
				start: last.start, end: Math.max(last.end, change.end), oldStart: last.oldStart,
				oldEnd: change.end >= last.end ? change.oldEnd : last.oldEnd, further: [...last.further, ...change.further],
			};
		} else {
			joined.push(change);
		}
	}
	return joined.map(({ start, end, oldStart, oldEnd, further: inside }) => ({
		start: oldStart, end: oldEnd,
		text: withEdits(after.slice(start, end), inside.map(edit => ({ ...edit, start: edit.start - start, end: edit.end - start }))),
	}));
}
