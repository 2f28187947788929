import { outerFirst, type OffsetRange } from '../../text/offsetRange';
import type { ParsedCitations, ParsingFinding, ParsedPart, NoteDefinition, NoteMark, WrittenCitation, WrittenNote } from './written';

/** Combines the marks, definitions and inline notes of a document into its notes, in order, with their problems. */
export function joinNotes(marks: readonly NoteMark[], definitions: readonly NoteDefinition[], inText: readonly WrittenNote[]): {
	readonly notes: readonly WrittenNote[];
	readonly findings: readonly ParsingFinding[];
	readonly uncalled: readonly NoteDefinition[];
} {
	const byLabel = new Map<string, NoteDefinition>();
	const findings: ParsingFinding[] = [];
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
	const uncalled = [...byLabel.values()].filter(({ label }) => !called.has(label));
	return { notes: inOrder([...apart, ...inText]), findings: inOrder(findings), uncalled };
}

/**
 * Like `joinNotes`, for languages in which a note in the text can have a name, by which marks refer to it. Such a note need not be referred
 * to.
 */
export function joinNamedNotes(marks: readonly NoteMark[], inText: readonly WrittenNote[]): ReturnType<typeof joinNotes> {
	const named = inText.flatMap(({ label, start, end, content }) => (label !== undefined && content ? [{ label, start, end, content }] : []));
	const { notes, findings } = joinNotes(marks, named, inText);
	return { notes, findings: findings.filter(({ code }) => code !== 'uncalledNote'), uncalled: [] };
}

/** Combines the parts of a document, which are in order and have the offsets of the document. */
export function joinParts(parts: readonly ParsedPart[]): ParsedCitations {
	const { citations, marks, definitions, inText, findings: own } = joinedPart(parts);
	const { notes, findings, uncalled } = joinNotes(marks, definitions, inText);
	return { citations, notes, findings: [...findings, ...own].sort((a, b) => a.start - b.start), uncalled };
}

/** Joins parts of a document, which are in order and have the same offsets. */
export function joinedPart(parts: readonly ParsedPart[]): ParsedPart {
	const all = {
		citations: [] as WrittenCitation[],
		marks: [] as NoteMark[],
		definitions: [] as NoteDefinition[],
		inText: [] as WrittenNote[],
		findings: [] as ParsingFinding[],
	};
	for (const { citations, marks, definitions, inText, findings } of parts) {
		citations.forEach(one => all.citations.push(one));
		marks.forEach(one => all.marks.push(one));
		definitions.forEach(one => all.definitions.push(one));
		inText.forEach(one => all.inText.push(one));
		findings.forEach(one => all.findings.push(one));
	}
	return all;
}

/** Returns the citations and notes that begin in a range of a part. */
export function slicedPart({ citations, marks, definitions, inText, findings }: ParsedPart, start: number, end: number): ParsedPart {
	const isIn = (part: OffsetRange) => start <= part.start && part.start < end;
	return {
		citations: citations.filter(isIn),
		marks: marks.filter(isIn),
		definitions: definitions.filter(isIn),
		inText: inText.filter(isIn),
		findings: findings.filter(isIn),
	};
}

/** Returns a part of a document with its offsets moved by a number of characters. */
export function partAt(part: ParsedPart, by: number): ParsedPart {
	if (by === 0) {
		return part;
	}
	const rangeAt = ({ start, end }: OffsetRange): OffsetRange => ({ start: start + by, end: end + by });
	// Each kind is copied by its own code, so that V8 knows the shape of the objects; one function for all takes several times as long.
	return {
		citations: moved(part.citations, citation => movedCitation(citation, by)),
		marks: moved(part.marks, ({ start, end, label }) => ({ start: start + by, end: end + by, label })),
		definitions: moved(part.definitions, ({ start, end, label, content }) => ({
			start: start + by,
			end: end + by,
			label,
			content: rangeAt(content),
		})),
		inText: moved(part.inText, note => ({
			...note,
			start: note.start + by,
			end: note.end + by,
			...(note.content && { content: rangeAt(note.content) }),
		})),
		findings: moved(part.findings, ({ code, start, end }) => ({ code, start: start + by, end: end + by })),
	};
}

/** Returns a citation with other offsets. */
export function movedCitation({ form, command, mode, start, end, items }: WrittenCitation, by: number): WrittenCitation {
	return {
		form,
		command,
		mode,
		start: start + by,
		end: end + by,
		items: items.map(item => ({
			...item,
			start: item.start + by,
			end: item.end + by,
			keyPart: { start: item.keyPart.start + by, end: item.keyPart.end + by },
		})),
	};
}

/** Shared, because most parts lack most kinds. */
function moved<Item>(items: readonly Item[], move: (item: Item) => Item): readonly Item[] {
	return items.length === 0 ? items : items.map(move);
}

/** Sorts ranges by offset. */
export function inOrder<Part extends OffsetRange>(parts: readonly Part[]): readonly Part[] {
	return [...parts].sort((a, b) => a.start - b.start || a.end - b.end);
}

/** Returns ranges in order, leaving out those that begin inside another one. */
export function outerParts<Part extends OffsetRange>(parts: readonly Part[]): readonly Part[] {
	const outer: Part[] = [];
	let end = 0;
	for (const part of [...parts].sort(outerFirst)) {
		if (part.start >= end) {
			outer.push(part);
			end = part.end;
		}
	}
	return outer;
}

/** Returns a range without the white space at its edges. */
export function trimmedPart(text: string, start: number, end: number): OffsetRange {
	const inner = text.slice(start, end);
	const from = start + inner.length - inner.trimStart().length;
	return { start: from, end: Math.max(from, start + inner.trimEnd().length) };
}
