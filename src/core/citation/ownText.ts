import type { Library } from '../library/library';
import { findReferenceLists } from './referenceList';
import { titleFinder } from './sourceTitles';

/** A part of a text. */
interface Stretch {
	readonly start: number;
	readonly end: number;
}

/** Shorter titles could be the words of anybody. */
const SHORTEST = 20;
/** A longer note is no reference. */
const LONGEST = 2000;

/** How a note begins by language: one in the text, which ends with its bracket, and one that stands apart, which ends with its paragraph. */
const NOTES: Readonly<Record<string, RegExp>> = {
	markdown: /(\^\[)|^ {0,3}\[\^[^\]\s]+\]:/gm,
	latex: /(\\footnote\{)/g,
	typst: /(#footnote\[)/g,
	asciidoc: /(footnote:\[)/g,
	org: /(\[fn:[\w-]*:)|^\[fn:[\w-]+\]/gm,
	restructuredtext: /^\.\. \[[#\w-]+\]/gm,
};
const SAME_AS: Readonly<Record<string, string>> = { quarto: 'markdown', rmd: 'markdown', tex: 'latex' };

/**
 * What in a text is no prose of the person but was written by us: lists of references between their marks, and notes with the title,
 * in any of its languages, and the year of a source of the library. In order.
 */
export function findOwnText(languageId: string, text: string, library: Library): readonly Stretch[] {
	const notes = notesOf(languageId, text);
	const references = notes.length === 0 ? [] : referencesOf(library);
	const own = notes.filter(({ start, end }) => {
		const note = plain(text.slice(start, end));
		return references.some(({ title, year }) => note.includes(title) && note.includes(year));
	});
	return [...findReferenceLists(languageId, text), ...own].sort((a, b) => a.start - b.start);
}

function notesOf(languageId: string, text: string): readonly Stretch[] {
	const pattern = NOTES[SAME_AS[languageId] ?? languageId];
	return pattern === undefined ? [] : [...text.matchAll(pattern)].flatMap(({ 0: opening, 1: inText, index }) => {
		const end = inText === undefined ? endOfParagraph(text, index + opening.length) : endOfBracket(text, index + opening.length);
		return end < 0 ? [] : [{ start: index, end }];
	});
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
