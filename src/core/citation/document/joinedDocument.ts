import type { DocumentFile } from '../projectFiles/wholeDocument';
import type { PartSyntax } from '../bibliographySyntax';
import { memoized } from '../../memoized';
import type { OffsetRange } from '../../offsetRange';
import { inOrder, movedCitation } from './noteDefinitions';
import type { ParsedCitations, WrittenCitation, WrittenNote } from './written';

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
}

/** The range of a file that is one piece of the text of a document. */
interface Piece extends OwnPart {
	readonly file: DocumentFile;
	readonly text: string;
}

/** Reads the citations and notes of a text. */
export type CitationReader = (text: string) => ParsedCitations;

/**
 * Returns a function that joins the files of a document in the order in which they are printed, with another text of the file at hand.
 * Each file is read by itself, because its syntax may begin and end with it. Problems are left out, and so are citations and notes that
 * contain an included file.
 */
export function documentJoiner(
	whole: DocumentFile,
	path: string,
	{ parts, read }: { readonly parts: PartSyntax; readonly read: CitationReader },
): (ownText: string) => ReadDocument {
	const parsedOf = memoized<DocumentFile, ParsedCitations>(({ text }) => read(text));
	return ownText => {
		const pieces = piecesOf(whole, file => (file.path === path ? ownText : file.text), parts);
		const own = read(ownText);
		const citations: WrittenCitation[] = [];
		const notes: WrittenNote[] = [];
		for (const piece of pieces) {
			const parsed = piece.file.path === path ? own : parsedOf(piece.file);
			const by = piece.at - piece.start;
			parsed.citations.filter(one => isWithin(one, piece)).forEach(one => citations.push(movedCitation(one, by)));
			parsed.notes.filter(one => isWithin(one, piece)).forEach(one => notes.push(movedNote(one, piece)));
		}
		return {
			text: pieces.map(({ text }) => text).join(''),
			parsed: { citations: inOrder(citations), notes: inOrder(notes), findings: [] },
			own: pieces.filter(({ file }) => file.path === path).map(({ start, end, at }) => ({ start, end, at })),
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

/** Returns the range in the file at hand of a range of the whole document; `undefined` if it is not in that file. */
export function rangeInOwn(own: readonly OwnPart[] | undefined, { start, end }: OffsetRange): OffsetRange | undefined {
	if (!own) {
		return { start, end };
	}
	const part = own.findLast(one => one.at <= start && end <= one.at + one.end - one.start);
	return part && { start: start - part.at + part.start, end: end - part.at + part.start };
}

/** Returns the pieces of a document in order. Each ends with the command that includes the next one, and a line break separates them. */
function piecesOf(whole: DocumentFile, textOf: (file: DocumentFile) => string, { paths }: PartSyntax): readonly Piece[] {
	const pieces: Piece[] = [];
	let at = 0;
	const add = (file: DocumentFile, start: number, end: number) => {
		const text = `${textOf(file).slice(start, end)}\n`;
		pieces.push({ file, start, end, at, text });
		at += text.length;
	};
	const walk = (file: DocumentFile) => {
		let from = 0;
		const text = textOf(file);
		for (const { path, end } of file.included.size === 0 ? [] : paths(text)) {
			const included = file.included.get(path);
			if (included) {
				add(file, from, end);
				walk(included);
				from = end;
			}
		}
		add(file, from, text.length);
	};
	walk(whole);
	return pieces;
}

function isWithin({ start, end }: OffsetRange, piece: OffsetRange): boolean {
	return piece.start <= start && end <= piece.end && (start < piece.end || start === end);
}

/** The text of a note that is not in the same piece is left out, so that the note only counts. */
function movedNote({ start, end, label, number, content }: WrittenNote, piece: Piece): WrittenNote {
	const by = piece.at - piece.start;
	return {
		start: start + by,
		end: end + by,
		...(label !== undefined && { label }),
		...(number !== undefined && { number }),
		...(content && isWithin(content, piece) && { content: { start: content.start + by, end: content.end + by } }),
	};
}
