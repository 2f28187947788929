import type { OffsetRange } from '../text/offsetRange';

/** The places where a language can have a list that we write, and the marks by which the list is found again. */
export interface MarkedListSyntax {
	/** The delimiters of a comment; square brackets if the language has no comments. */
	readonly comment: readonly [before: string, after: string];
	/** Returns the part of a document that can contain a list. Text after it is not rendered or would become part of the list. */
	readonly body: (text: string) => OffsetRange;
	/** Whether a text ends inside a block or group, so that a blank line there does not separate paragraphs. */
	readonly endsInside: (text: string) => boolean;
	/** Matches the start of a note definition, before which a list at the end of the document goes; absent if notes are inline. */
	readonly noteDefinition?: RegExp;
	/** Whether an indented line after a blank line continues the block above. */
	readonly indentContinues: boolean;
}

/** Returns the white space before the note definitions at the end of a text, where a list can be inserted. */
export function endBeforeNotes(text: string, { start, end }: OffsetRange, noteDefinition: RegExp | undefined): OffsetRange {
	const lines = text.slice(start, end).split('\n');
	let kept = lines.length;
	if (noteDefinition !== undefined) {
		for (let first = lastBlock(lines, kept); first !== undefined; first = lastBlock(lines, first)) {
			const line = lines[first] ?? '';
			if (noteDefinition.test(line)) {
				kept = first;
			} else if (!/^[ \t]/.test(line)) {
				break;
			}
		}
	}
	const head = lines.slice(0, kept).join('\n').trimEnd();
	const rest = lines.slice(0, kept).join('\n').length + (kept < lines.length ? 1 : 0);
	return { start: start + head.length, end: start + (kept === 0 ? 0 : rest) };
}

/** Returns the index of the first line of the last block before a line. */
function lastBlock(lines: readonly string[], before: number): number | undefined {
	let at = before - 1;
	while (at >= 0 && lines[at]?.trim() === '') {
		at--;
	}
	while (at > 0 && lines[at - 1]?.trim() !== '') {
		at--;
	}
	return at < 0 ? undefined : at;
}
