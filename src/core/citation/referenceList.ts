import { lineEndOf } from './bibliography/addResult';
import { referenceListPlace } from './referenceListPlace';

/** A change of a text: what stands from `start` to `end` becomes the text. */
export interface ListEdit {
	readonly start: number;
	readonly end: number;
	readonly text: string;
}

const OPEN = 'dossier:references';
const CLOSE = '/dossier:references';

/** How a comment begins and ends in a language. */
const COMMENTS: Readonly<Record<string, readonly [string, string]>> = {
	markdown: ['<!-- ', ' -->'], quarto: ['<!-- ', ' -->'], rmd: ['<!-- ', ' -->'], html: ['<!-- ', ' -->'],
	latex: ['% ', ''], tex: ['% ', ''], typst: ['// ', ''], asciidoc: ['// ', ''], org: ['# ', ''], restructuredtext: ['.. ', ''],
};

/** A list between marks of its own is replaced, wherever it is; else the list goes where {@link referenceListPlace} says. */
export function placeReferenceList(languageId: string, text: string, cursor: number, references: readonly string[]): ListEdit {
	const eol = lineEndOf(text);
	const { open, close } = marksOf(languageId);
	const list = [open, '', ...listLines(languageId, references), '', close].join(eol);
	const [known] = findReferenceLists(languageId, text);
	if (known) {
		return { ...known, text: list };
	}
	const { start, end } = referenceListPlace(languageId, text, cursor);
	const gapBefore = start === 0 || /\n[ \t\r]*\n$/.test(text.slice(0, start)) ? '' : text[start - 1] === '\n' ? eol : eol + eol;
	return { start, end, text: gapBefore + list + gapBetween(text.slice(end), eol) };
}

/** Where lists between marks of their own are in a text, in order, from mark to mark. */
export function findReferenceLists(languageId: string, text: string): readonly Pick<ListEdit, 'start' | 'end'>[] {
	const { open, close } = marksOf(languageId);
	const lists: Pick<ListEdit, 'start' | 'end'>[] = [];
	for (let start = lineOf(text, open, 0); start >= 0;) {
		const last = lineOf(text, close, start + open.length);
		if (last < 0) {
			break;
		}
		const end = last + close.length;
		lists.push({ start, end });
		start = lineOf(text, open, end);
	}
	return lists;
}

function marksOf(languageId: string): { readonly open: string; readonly close: string } {
	const [before, after] = COMMENTS[languageId] ?? ['[', ']'];
	return { open: `${before}${OPEN}${after}`, close: `${before}${CLOSE}${after}` };
}

/** What is missing between a list and the text behind it: one line end at the end of a document, else one blank line. */
function gapBetween(rest: string, eol: string): string {
	if (rest.trim() === '') {
		return rest.includes('\n') ? '' : eol;
	}
	return /^[ \t]*\r?\n[ \t]*\r?\n/.test(rest) ? '' : /^[ \t]*\r?\n/.test(rest) ? eol : eol + eol;
}

/** Where a mark stands on a line of its own; -1 where it does not. */
function lineOf(text: string, mark: string, from: number): number {
	for (let at = text.indexOf(mark, from); at >= 0; at = text.indexOf(mark, at + 1)) {
		const begins = at === 0 || text[at - 1] === '\n';
		const rest = text.slice(at + mark.length, at + mark.length + 2);
		if (begins && (rest === '' || rest.startsWith('\n') || rest.startsWith('\r\n'))) {
			return at;
		}
	}
	return -1;
}

/** One reference a line or a paragraph, in the way of the language. */
function listLines(languageId: string, references: readonly string[]): readonly string[] {
	switch (languageId) {
		case 'html':
			return ['<ul>', ...references.map(reference => `<li>${reference}</li>`), '</ul>'];
		case 'latex':
		case 'tex':
			return references.length === 0 ? [] : ['\\begin{itemize}', ...references.map(reference => `\\item ${reference}`), '\\end{itemize}'];
		case 'markdown':
		case 'quarto':
		case 'rmd':
		case 'typst':
		case 'org':
			return references.map(reference => `- ${reference}`);
		case 'asciidoc':
		case 'restructuredtext':
			return references.map(reference => `* ${reference}`);
		default:
			return references;
	}
}
