import { memoized } from '../../steps/memoized';
import type { OffsetRange } from '../../text/offsetRange';
import type { PartSyntax } from '../bibliographySyntax';
import type { DocumentFile } from '../projectFiles/wholeDocument';
import { inOrder, movedCitation } from './noteDefinitions';
import type { CitationParser, ParsedCitations, WrittenCitation, WrittenNote } from './written';

/** A range of the file at hand, and the offset at which it starts in the text of the whole document. */
export interface OwnPart extends OffsetRange {
	readonly at: number;
}

/** The text of a document with its citations and notes. */
export interface ReadDocument {
	readonly text: string;
	readonly parsed: ParsedCitations;
	/** Where the file at hand is in the text, in order; absent if it is all of the text. */
	readonly own?: readonly OwnPart[];
	/** The other files, once for each place where they are included, in order; absent if the file at hand is all of the text. */
	readonly others?: readonly OtherFile[];
	/** Whether the file at hand may be part of a larger document, but it is not certain of which files that consists. */
	readonly isUncertain?: true;
}

/** Another file of a document, with its pieces in the text of the whole. */
export interface OtherFile {
	readonly path: string;
	readonly text: string;
	readonly pieces: readonly OwnPart[];
}

/** A file at one place of a document, and its pieces there, in order. */
interface PlacedFile {
	readonly file: DocumentFile;
	readonly pieces: OwnPart[];
}

/**
 * Returns a function that joins the files of a document in the order in which they are printed, with another text of the file at hand.
 * Each file is read by itself, because its syntax may begin and end with it. Problems are left out, and so are citations and notes that
 * contain an included file.
 */
export function documentJoiner(
	whole: DocumentFile,
	path: string,
	{ parts, read }: { readonly parts: PartSyntax; readonly read: CitationParser['read'] },
): (ownText: string) => ReadDocument {
	const parsedOf = memoized<DocumentFile, ParsedCitations>(({ text }) => read(text));
	return ownText => {
		const { text, files } = joinFiles(whole, file => (file.path === path ? ownText : file.text), parts);
		const citations: WrittenCitation[] = [];
		const notes: WrittenNote[] = [];
		for (const { file, pieces } of files) {
			const parsed = file.path === path ? read(ownText) : parsedOf(file);
			parsed.citations.forEach(one => {
				const range = rangeInWhole(pieces, one);
				citations.push(...(range ? [movedCitation(one, range.start - one.start)] : []));
			});
			parsed.notes.forEach(one => notes.push(...movedNote(one, pieces)));
		}
		return {
			text,
			parsed: { citations: inOrder(citations), notes: inOrder(notes), findings: [] },
			own: files.filter(({ file }) => file.path === path).flatMap(({ pieces }) => pieces),
			others: files.flatMap(({ file, pieces }) => (file.path === path ? [] : [{ path: file.path, text: file.text, pieces }])),
		};
	};
}

/** Returns the range in the whole document of a range of the file at hand; `undefined` if it contains an included file. */
export function rangeInWhole(own: readonly OwnPart[] | undefined, { start, end }: OffsetRange): OffsetRange | undefined {
	if (!own) {
		return { start, end };
	}
	// At the boundary of two parts, text is inserted before the second one.
	const part = own.findLast(one => one.start <= start && end <= one.end);
	return part && { start: start - part.start + part.at, end: end - part.start + part.at };
}

/** Returns the range in a file, given its pieces, of a range of the whole document; `undefined` if it is not in that file. */
export function rangeInOwn(own: readonly OwnPart[] | undefined, { start, end }: OffsetRange): OffsetRange | undefined {
	if (!own) {
		return { start, end };
	}
	const part = own.findLast(one => one.at <= start && end <= one.at + one.end - one.start);
	return part && { start: start - part.at + part.start, end: end - part.at + part.start };
}

/** Joins files. Each piece ends with the command that includes the next file, and a line break separates pieces. */
function joinFiles(
	whole: DocumentFile,
	textOf: (file: DocumentFile) => string,
	{ paths }: PartSyntax,
): { readonly text: string; readonly files: readonly PlacedFile[] } {
	const files: PlacedFile[] = [];
	let joined = '';
	const walk = (file: DocumentFile) => {
		const text = textOf(file);
		const pieces: OwnPart[] = [];
		files.push({ file, pieces });
		const add = (start: number, end: number) => {
			pieces.push({ start, end, at: joined.length });
			joined += `${text.slice(start, end)}\n`;
		};
		let from = 0;
		for (const { path, end } of file.included.size === 0 ? [] : paths(text)) {
			const included = file.included.get(path);
			if (included) {
				add(from, end);
				walk(included);
				from = end;
			}
		}
		add(from, text.length);
	};
	walk(whole);
	return { text: joined, files };
}

/** Without a text that contains an included file, the note only counts. */
function movedNote({ start, end, label, number, content }: WrittenNote, pieces: readonly OwnPart[]): readonly WrittenNote[] {
	const mark = rangeInWhole(pieces, { start, end });
	const moved = content && rangeInWhole(pieces, content);
	return mark
		? [{ ...mark, ...(label !== undefined && { label }), ...(number !== undefined && { number }), ...(moved && { content: moved }) }]
		: [];
}
