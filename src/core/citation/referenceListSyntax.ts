/** A part of a text. `end` is exclusive. */
export interface TextPart {
	readonly start: number;
	readonly end: number;
}

/** How a list of references is written in documents of a language. */
export interface ReferenceListSyntax {
	/** What opens and closes a comment; square brackets where the language has none. */
	readonly comment: readonly [before: string, after: string];
	/** The lines of a list: one reference a line or a paragraph. */
	readonly lines: (references: readonly string[]) => readonly string[];
	/** The part of a text in which a list can be: what comes after it is not shown, or would take the list in. */
	readonly body: (text: string) => TextPart;
	/** Whether a text ends inside a block or a group, in which a blank line is no place for a list. */
	readonly endsInside: (text: string) => boolean;
	/** How a note begins that is defined apart, before which a list at the end goes; absent where notes are inline. */
	readonly noteDefinition?: RegExp;
	/** Whether an indented line after a blank one continues the block above. */
	readonly indentContinues: boolean;
}

/** The whole text. */
export function wholeBody(text: string): TextPart {
	return { start: 0, end: text.length };
}

/** Tells whether a text ends between two lines that open and close a block. */
export function betweenFences(fence: RegExp): (text: string) => boolean {
	return text => text.split('\n').filter(line => fence.test(line)).length % 2 === 1;
}

/** A list whose lines begin with a mark. */
export function marked(mark: string): (references: readonly string[]) => readonly string[] {
	return references => references.map(reference => `${mark} ${reference}`);
}

/** The part of a text in front of the notes with which it ends, and the white space behind that. */
export function endBeforeNotes(text: string, { start, end }: TextPart, noteDefinition: RegExp | undefined): TextPart {
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

/** The line on which the last block before a line begins. */
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
