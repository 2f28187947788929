import { escapeMarkdown } from '../../markdown/escapeMarkdown';
import { encodeMarkdownUrl } from '../../markdown/encodeMarkdownUrl';
import { lineEndOf } from '../../citation/bibliography/addResult';
import type { FormText } from '../../citation/formats/formText';
import { newLabel, readMarkdownFootnotes, type MarkdownFootnotes } from './footnotes';
import type { CitingDocument } from '../../citation/formats/form';
import { referenceText, type CitationEdits, type CitationRequest } from '../../citation/formats/request';

/**
 * A footnote of Markdown: a mark, and its definition behind the next definitions below the citation, else behind the
 * last ones, else at the end of the document. It is numbered or named as the others are, or written in the text.
 */
export function markdownFootnote(request: CitationRequest, { text, offsets }: CitingDocument): CitationEdits {
	const footnotes = readMarkdownFootnotes(text);
	const reference = referenceText(request, (text, atStart = false) => escapeMarkdown(text, { atStart }), encodeMarkdownUrl);
	if (footnotes.style === 'inline') {
		return { mark: ['^[', ...reference, ']'], elsewhere: [] };
	}
	const label = newLabel(footnotes, request.picks[0]?.key ?? 'source');
	// Parentheses behind the mark would make a link of it.
	const mark = `[^${label}]${offsets.length > 0 && offsets.every(offset => text[offset] === '(') ? '\\' : ''}`;
	return { mark: [mark], elsewhere: [definitionAt(text, Math.max(0, ...offsets), footnotes, [`[^${label}]: `, ...reference])] };
}

function definitionAt(text: string, cursor: number, { definitions }: MarkdownFootnotes, definition: FormText): CitationEdits['elsewhere'][number] {
	const eol = lineEndOf(text);
	const next = definitions.findIndex(({ start }) => start > cursor);
	let index = next < 0 ? definitions.length - 1 : next;
	while (index >= 0 && definitions[index + 1] && text.slice(definitions[index]?.end, definitions[index + 1]?.start).trim() === '') {
		index++;
	}
	const last = definitions[index];
	if (last) {
		const before = definitions[index - 1];
		// Where blank lines stand between the others, one stands before this too.
		const isSpaced = before && /\n[ \t\r]*\n/.test(text.slice(before.end, last.start)) && text.slice(before.end, last.start).trim() === '';
		// A line right below a quotation may go on with it.
		const isQuoted = /^[ \t]*>/.test(text.slice(text.lastIndexOf('\n', last.end - 1) + 1, last.end));
		const gap = isSpaced || isQuoted ? eol : '';
		const blanks = /^[ \t]*/.exec(text.slice(last.end))?.[0] ?? '';
		return { offset: last.end + blanks.length, text: [eol + gap, ...definition] };
	}
	return { offset: text.length, text: [endGap(text, eol, cursor), ...definition, eol] };
}

/** The line ends that make a blank line at the end of a text, when a mark stands at the cursor. */
export function endGap(text: string, eol: string, cursor: number): string {
	if (cursor >= text.length) {
		return eol.repeat(2);
	}
	const blank = /(?:\r?\n){2}$/.test(text) ? 2 : /\n$/.test(text) ? 1 : 0;
	return eol.repeat(2 - blank);
}
