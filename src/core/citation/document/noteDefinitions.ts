import type { TextPart } from '../referenceListSyntax';
import type { DraftFinding, WrittenNote } from './written';

/** The mark of a note that has a separate definition. */
export interface NoteMark extends TextPart {
	readonly label: string;
}

/** A note definition; `content` is its text. */
export interface NoteDefinition extends TextPart {
	readonly label: string;
	readonly content: TextPart;
}

/** Combines the marks, definitions and inline notes of a document to its notes, in order, with their problems. */
export function joinNotes(marks: readonly NoteMark[], definitions: readonly NoteDefinition[], inText: readonly WrittenNote[]): {
	readonly notes: readonly WrittenNote[];
	readonly findings: readonly DraftFinding[];
} {
	const byLabel = new Map<string, NoteDefinition>();
	const findings: DraftFinding[] = [];
	for (const definition of definitions) {
		if (byLabel.has(definition.label)) {
			findings.push({ code: 'duplicateNote', start: definition.start, end: definition.content.start });
		} else {
			byLabel.set(definition.label, definition);
		}
	}
	const called = new Set(marks.map(({ label }) => label));
	const apart = marks.map(({ start, end, label }): WrittenNote => {
		const definition = byLabel.get(label);
		if (!definition) {
			findings.push({ code: 'undefinedNote', start, end });
			return { start, end, label };
		}
		return { start, end, label, definition: { start: definition.start, end: definition.end }, content: definition.content };
	});
	for (const { label, start, content } of byLabel.values()) {
		if (!called.has(label)) {
			findings.push({ code: 'uncalledNote', start, end: content.start });
		}
		if (content.end <= content.start) {
			findings.push({ code: 'emptyNote', start, end: content.start });
		}
	}
	for (const { start, end, content } of inText) {
		if (content && content.end <= content.start) {
			findings.push({ code: 'emptyNote', start, end });
		}
	}
	return { notes: inOrder([...apart, ...inText]), findings: inOrder(findings) };
}

/** Sorts ranges by offset. */
export function inOrder<Part extends TextPart>(parts: readonly Part[]): readonly Part[] {
	return [...parts].sort((a, b) => a.start - b.start || a.end - b.end);
}

/** Returns a range without the white space at its edges. */
export function trimmedPart(text: string, start: number, end: number): TextPart {
	const inner = text.slice(start, end);
	const from = start + inner.length - inner.trimStart().length;
	return { start: from, end: Math.max(from, start + inner.trimEnd().length) };
}

/** Returns the index of the first range that starts at or after an offset. The ranges must be sorted. */
export function firstFrom(parts: readonly TextPart[], offset: number): number {
	let low = 0;
	let high = parts.length;
	while (low < high) {
		const middle = (low + high) >>> 1;
		if ((parts[middle]?.start ?? 0) < offset) {
			low = middle + 1;
		} else {
			high = middle;
		}
	}
	return low;
}
