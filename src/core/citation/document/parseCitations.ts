import type { CitationKey } from '../../library/library';
import { firstFrom, type OffsetRange } from '../../text/offsetRange';
import { parseWrittenLocator } from '../typedLocator';
import { bracketEnds } from './brackets';
import { outerParts } from './noteDefinitions';
import type { DocumentCitations, PlacedCitation, PlacedSource } from './placedCitation';
import type { RecognizedReference, ReferenceRecognizer } from './references/recognizeReferences';
import type { ParsedCitations, CitationParser, WrittenCitation, WrittenNote } from './written';

/** The known sources of a document. */
export interface CitationKnowledge {
	/** Recognizes full references in the style of the document; if absent, they are not recognized. */
	readonly recognize?: ReferenceRecognizer;
	/**
	 * Returns the source of the library that a key in the document refers to according to its bibliographies; `undefined` for all
	 * other keys.
	 */
	readonly sourceOf: (key: string) => CitationKey | undefined;
	/** Whether a bibliography of the document has a key, whether or not it is one of the library. */
	readonly hasKey: (key: string) => boolean;
	/** The name of the language's form for notes with full references. */
	readonly noteForm: string;
}

/** Parses the citations of a document and resolves their sources. Ambiguous text is not treated as a citation. */
export function parseCitations(text: string, { read }: Pick<CitationParser, 'read'>, knowledge: CitationKnowledge): DocumentCitations {
	return placeCitations(text, read(text), knowledge);
}

/** Like `parseCitations`, for a document that is already parsed. */
export function placeCitations(text: string, parsed: ParsedCitations, knowledge: CitationKnowledge): DocumentCitations {
	const inNotes = notesByContent(parsed.notes);
	const keyed = parsed.citations.map(citation => inNote(keyCitation(citation, knowledge), inNotes(citation.start)));
	const found = knowledge.recognize?.(text) ?? [];
	const noted = parsed.notes.flatMap(note => noteCitation(note, wholeNote(text, note.content, found), knowledge) ?? []);
	const bracketed = bracketCitations(text, found.filter(({ start }) => !inNotes(start)));
	return joinCitations(parsed, keyed, [...noted, ...bracketed]);
}

/** Returns the citations of a document in order: those with keys and the others, each of them in order. */
function joinCitations(parsed: ParsedCitations, keyed: readonly PlacedCitation[], others: readonly PlacedCitation[]): DocumentCitations {
	const placeOf = ({ note, start }: PlacedCitation) => (note ? note.start : start);
	return {
		citations: [...keyed, ...others].sort((a, b) => placeOf(a) - placeOf(b) || a.start - b.start),
		parsed,
		findings: parsed.findings,
	};
}

/** Returns a citation together with the note that contains it; the unchanged citation if no note does. */
function inNote(citation: PlacedCitation, note: WrittenNote | undefined): PlacedCitation {
	return note ? { ...citation, note } : citation;
}

/** Returns a citation with keys, without the note that contains it. */
export function keyCitation(written: WrittenCitation, { sourceOf, hasKey }: CitationKnowledge): PlacedCitation {
	const sources = written.items.map((item): PlacedSource => {
		const source = sourceOf(item.key);
		const place = parseWrittenLocator(item.locator);
		return {
			start: item.start, end: item.end, key: item.key, ...(source !== undefined && { source }), mode: item.mode,
			prefix: item.prefix, locator: item.locator, ...(place && { place }), suffix: item.suffix,
		};
	});
	const { start, end, form, mode } = written;
	return {
		kind: 'keys',
		start,
		end,
		form,
		mode,
		sources,
		isOurs: written.items.every(({ key }) => sourceOf(key) !== undefined || hasKey(key)),
		written,
	};
}

/** The content of the full references that make up a citation. */
export type WholeReferences = Pick<PlacedCitation, 'sources' | 'isOurs'>;

/** Returns the full references in the text of a note; `undefined` if there are none. All references of the text must be given. */
export function wholeNote(text: string, content: OffsetRange | undefined, all: readonly RecognizedReference[]): WholeReferences | undefined {
	const found = content ? within(all, content) : [];
	return content && found.length > 0 ? whole(text, content, found) : undefined;
}

/** Returns the citation of a note with full references; `undefined` if none of them is known. */
function noteCitation(
	note: WrittenNote,
	references: WholeReferences | undefined,
	{ noteForm }: CitationKnowledge,
): PlacedCitation | undefined {
	return references && { kind: 'note', start: note.start, end: note.end, form: noteForm, mode: 'full', ...references, note };
}

/** Returns the ranges inside another range. The ranges must be sorted. */
function within<Part extends OffsetRange>(parts: readonly Part[], { start, end }: OffsetRange): readonly Part[] {
	const first = firstFrom(parts, start);
	let last = first;
	while ((parts[last]?.end ?? Infinity) <= end) {
		last++;
	}
	return parts.slice(first, last);
}

/** Returns the references in a range, and whether it contains nothing but separators. */
export function whole(text: string, part: OffsetRange, found: readonly RecognizedReference[]): WholeReferences {
	const sources = found.map((reference, index): PlacedSource => {
		const previous = found[index - 1];
		const before = text.slice(previous?.end ?? part.start, reference.start);
		const after = text.slice(reference.end, found[index + 1]?.start ?? part.end);
		const next = index === found.length - 1 ? after.length : setsOff(text, reference) ? 0 : separatorAt(after);
		const set = !previous || setsOff(text, previous) ? before : before.slice(separatorAt(before));
		const prefix = set === '' ? '' : (previous ? set.replace(/^;?\s*(?:(?:and|et|y|e)\s+$)?/, '') : set.replace(/^;\s*/, '')).trim();
		// The text between a semicolon and a function of Typst or an address of AsciiDoc was not written by the user.
		const written = after.slice(0, next);
		const suffix =
			written === '' || written === '.'
				? ''
				: written
						.replace(/(?:\\|\{empty\})$/, '')
						.trim()
						.replace(/^\.?[,;]\s*/, '')
						.replace(/^\.$/, '')
						.replace(/(?<=.)\.$/, '');
		const [only, another] = reference.sources;
		return {
			start: reference.start, end: reference.end, mode: 'full', prefix, suffix, locator: reference.locator?.value ?? '',
			...(reference.locator && { place: reference.locator }),
			...(only && !another ? { source: only.key } : { candidates: reference.sources.map(({ key }) => key) }),
		};
	});
	return { sources, isOurs: sources.every(({ source }) => source !== undefined) };
}

/** Whether the punctuation between two references is inside the closing quotation mark of the first. */
function setsOff(text: string, { start, end }: OffsetRange): boolean {
	return /;[”’»]{1,2}$/.test(text.slice(Math.max(start, end - 3), end));
}

/** Returns the offset of the separator before the next reference; the end if there is none. */
function separatorAt(text: string): number {
	const at = text.indexOf(';');
	return at < 0 ? text.length : at;
}

/** Returns citations in square brackets, as in plain text: `[…]`. */
export function bracketCitations(text: string, references: readonly RecognizedReference[]): readonly PlacedCitation[] {
	const endOf = bracketEnds(text);
	const brackets = new Map<number, number>();
	for (const reference of references) {
		const from = Math.max(0, reference.start - REACH);
		const open = from + text.slice(from, reference.start).lastIndexOf('[');
		const end = open < from ? -1 : endOf(open);
		if (end >= reference.end) {
			brackets.set(open, end);
		}
	}
	return [...brackets].map(([start, end]): PlacedCitation => {
		const inside = { start: start + 1, end: end - 1 };
		return { kind: 'brackets', start, end, form: 'brackets', mode: 'full', ...whole(text, inside, within(references, inside)) };
	});
}

/** The maximum distance of an opening bracket from a reference. */
const REACH = 3000;

/**
 * Returns a function that finds the note whose text contains an offset: for nested notes the outer one, and for several marks of a
 * definition the first. The notes must be in order.
 */
function notesByContent(notes: readonly WrittenNote[]): (offset: number) => WrittenNote | undefined {
	const texts = outerParts(notes.flatMap(note => (note.content ? [{ start: note.content.start, end: note.content.end, note }] : [])));
	return offset => {
		const text = texts[firstFrom(texts, offset + 1) - 1];
		return text && offset < text.end ? text.note : undefined;
	};
}
