import type { Library } from '../library/library';
import { findReferenceLists } from './referenceList';
import type { ReferenceListSyntax, TextPart } from './referenceListSyntax';
import { titleFinder } from './sourceTitles';

/** Shorter titles could be the words of anybody. */
const SHORTEST = 20;
/** A longer note is no reference. */
const LONGEST = 2000;

/** How text that we wrote is recognised in documents of a language. */
export interface OwnTextSyntax {
	readonly list: Pick<ReferenceListSyntax, 'comment'>;
	/**
	 * How notes begin, with the flag `g`: an inline one, which ends with its bracket, in the first group; one that is defined apart,
	 * which ends with its paragraph, outside it. Absent where there are no notes.
	 */
	readonly notes?: RegExp;
	/** What closes an inline note; absent where its bracket does. */
	readonly noteEnd?: string;
}

/**
 * What in a text is no prose of the person but was written by us: lists of references between their marks, and notes with the title,
 * in any of its languages, and the year of a source of the library. In order.
 */
export function findOwnText({ list, notes: noteBeginning, noteEnd }: OwnTextSyntax, text: string, library: Library): readonly TextPart[] {
	const notes = noteBeginning === undefined ? [] : notesOf(noteBeginning, noteEnd, text);
	const isOwn = notes.length === 0 ? () => false : sourceNaming(library);
	const own = notes.filter(({ start, end }) => isOwn(text.slice(start, end)));
	return [...findReferenceLists(list, text), ...own].sort((a, b) => a.start - b.start);
}

/** Tells whether a text has the title, in any of its languages, and the year of a source of a library. */
export function sourceNaming(library: Library): (text: string) => boolean {
	const references = referencesOf(library);
	return text => {
		const note = plain(text);
		return references.some(({ title, year }) => note.includes(title) && note.includes(year));
	};
}

function notesOf(beginning: RegExp, ending: string | undefined, text: string): readonly TextPart[] {
	const endOfNote = ending === undefined ? endOfBracket : (_: string, from: number) => endBehind(ending, text, from);
	return [...text.matchAll(beginning)].flatMap(({ 0: opening, 1: inText, index }) => {
		const end = (inText === undefined ? endOfParagraph : endOfNote)(text, index + opening.length);
		return end < 0 ? [] : [{ start: index, end }];
	});
}

/** Where what closes a note ends; -1 where it does not within the length of a note. */
function endBehind(ending: string, text: string, from: number): number {
	const at = text.slice(from, from + LONGEST).indexOf(ending);
	return at < 0 ? -1 : from + at + ending.length;
}

/** Where the bracket closes that is open at an offset; -1 where it does not within the length of a note. */
function endOfBracket(text: string, from: number): number {
	let open = 1;
	for (let at = from; at < Math.min(text.length, from + LONGEST); at++) {
		const char = text.charAt(at);
		if (char === '\\') {
			at++;
		} else if (char === '[' || char === '{') {
			open++;
		} else if ((char === ']' || char === '}') && --open === 0) {
			return at + 1;
		}
	}
	return -1;
}

/** Where the paragraph ends, or the next note begins; -1 where that is further than a note is long. */
function endOfParagraph(text: string, from: number): number {
	const length = text.slice(from, from + LONGEST).search(/\n[ \t\r]*\n|\n {0,3}\[(?:\^|fn:)|\n\.\. \[|$(?![^])/);
	return length < 0 || length === LONGEST ? -1 : from + length;
}

function referencesOf({ sources }: Library): readonly { readonly title: string; readonly year: string }[] {
	const titlesOf = titleFinder();
	return [...sources.values()].flatMap(source => {
		const { csl } = source.source;
		const titles = new Set([csl.title ?? '', ...Object.values(titlesOf(source))].map(plain));
		const year = yearOf(csl['issued']);
		return [...titles].filter(title => title.length >= SHORTEST).map(title => ({ title, year }));
	});
}

/** The year of a CSL date; empty where it has none. */
function yearOf(issued: unknown): string {
	return /"date-parts":\[\[(?:"|)(\d+)/.exec(JSON.stringify(issued ?? {}))?.[1] ?? '';
}

/** Words without the marks that a language or a style puts on them. */
function plain(text: string): string {
	return text.replace(/[\\*_{}"“”„«»'’‘`]/g, '').replace(/[\s~]+/g, ' ').trim().toLowerCase();
}
