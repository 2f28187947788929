import { frontMatterLength } from '../prose/markdown';
import { latexBody, lineStart } from './latexBody';

/** A part of a text that a list takes the place of: white space, or nothing. */
export interface ListPlace {
	readonly start: number;
	readonly end: number;
}

/** The part of a text in which a list can be. */
interface Body {
	readonly start: number;
	/** What comes after it is not shown, or would take the list in. */
	readonly end: number;
}

/** How notes that are defined apart begin. */
const NOTES: Readonly<Record<string, RegExp>> = {
	markdown: /^ {0,3}\[\^[^\]\s]+\]:/,
	org: /^(?:\[fn:[\w-]+\]|\*+ Footnotes\s*$)/,
	restructuredtext: /^\.\. \[[#*\w-]+\]/,
};
/** Lines that open and close a block in which a blank line means nothing. */
const FENCES: Readonly<Record<string, RegExp>> = {
	markdown: /^ {0,3}(?:```|~~~)/,
	typst: /^\s*```/,
	asciidoc: /^(?:-{4,}|={4,}|\.{4,}|\*{4,}|_{4,}|\+{4,}|\/{4,}|\|===)\s*$/,
	org: /^\s*#\+(?:begin|end)_/i,
};
const SAME_AS: Readonly<Record<string, string>> = { quarto: 'markdown', rmd: 'markdown', tex: 'latex' };
/** The end of what can have a list behind it in HTML. */
const CLOSED = /(?:<\/(?:p|h[1-6]|[uod]l|table|blockquote|pre|figure|section|div|article|header|main|nav)>|<hr\s*\/?>|-->)$/i;

/**
 * Where a new reference list goes: to the blank line that the cursor is on, if it is between two blocks, else to the end of the
 * document, before notes that are defined there and before what closes the document. Never inside a paragraph.
 */
export function referenceListPlace(languageId: string, text: string, cursor: number): ListPlace {
	const language = SAME_AS[languageId] ?? languageId;
	const body = bodyOf(language, text);
	return blankLineAt(language, text, cursor, body) ?? endOf(language, text, body);
}

function bodyOf(language: string, text: string): Body {
	const whole = { start: 0, end: text.length };
	switch (language) {
		case 'markdown':
			return { ...whole, start: frontMatterLength(text) };
		case 'latex':
			return latexBody(text);
		case 'html':
			return { start: /<body\b[^<>]*>/i.exec(text)?.index ?? 0, end: lineStart(text, lastOf(text, '</body>') ?? lastOf(text, '</html>') ?? text.length) };
		case 'git-commit':
			return { ...whole, end: /^#/m.exec(text)?.index ?? text.length };
		case 'org':
			return { ...whole, end: endOf(language, text, whole).end };
		default:
			return whole;
	}
}

/** The blank line with the cursor, where the text around it is not one block. */
function blankLineAt(language: string, text: string, cursor: number, body: Body): ListPlace | undefined {
	const start = text.lastIndexOf('\n', cursor - 1) + 1;
	const next = text.indexOf('\n', cursor);
	const stop = next < 0 ? text.length : next;
	const end = text[stop - 1] === '\r' && stop > start ? stop - 1 : stop;
	const before = text.slice(body.start, start);
	if (start < body.start || end > body.end || text.slice(start, end).trim() !== '' || before.trim() === '' || isInside(language, before)) {
		return undefined;
	}
	// What is indented goes on with the block above: a list or a note.
	return language !== 'html' && /^\s*\n[ \t]+\S/.test(text.slice(stop)) ? undefined : { start, end };
}

function isInside(language: string, before: string): boolean {
	if (language === 'latex') {
		return latexBody(before).isInGroup;
	}
	if (language === 'html') {
		return !CLOSED.test(before.trimEnd());
	}
	const fence = FENCES[language];
	return fence !== undefined && before.split('\n').filter(line => fence.test(line)).length % 2 === 1;
}

/** The end of the text, in front of the notes with which it ends. */
function endOf(language: string, text: string, { start, end }: Body): ListPlace {
	const pattern = NOTES[language];
	const lines = text.slice(start, end).split('\n');
	let kept = lines.length;
	if (pattern !== undefined) {
		for (let first = lastBlock(lines, kept); first !== undefined; first = lastBlock(lines, first)) {
			const line = lines[first] ?? '';
			if (pattern.test(line)) {
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

function lastOf(text: string, tag: string): number | undefined {
	const at = text.toLowerCase().lastIndexOf(tag);
	return at < 0 ? undefined : at;
}
