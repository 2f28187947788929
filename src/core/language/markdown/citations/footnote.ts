import type { CitingDocument } from '../../../citation/formats/form';
import type { FormText } from '../../../citation/formats/formText';
import { referenceText, type CitationEdits, type CitationRequest } from '../../../citation/formats/request';
import { encodeMarkdownUrl } from '../../../markdown/encodeMarkdownUrl';
import { escapeMarkdown } from '../../../markdown/escapeMarkdown';
import { lineStartAt } from '../../../text/lineBounds';
import { lineEndingOf } from '../../../text/lineEnding';
import { newLabel, readMarkdownFootnotes, type MarkdownFootnotes } from './footnotes';

/** A label of a note; one in code is not used either. */
const LABEL = /\[\^([^\]\s]{1,200})\]/g;

/**
 * Writes a footnote of Markdown: a mark, and a definition after those of the next notes, otherwise after the last definitions, otherwise at
 * the end of the document. Like the other notes, it has a number, a name, or is inline.
 */
export function markdownFootnote(request: CitationRequest, { text, offsets, printedWith = [] }: CitingDocument): CitationEdits {
	const footnotes = readMarkdownFootnotes(text);
	const reference = referenceText(request, escapeMarkdown, encodeMarkdownUrl);
	if (footnotes.style === 'inline') {
		return { mark: ['^[', ...reference, ']'], elsewhere: [] };
	}
	// One of two notes with the same label would be printed for both.
	const taken = printedWith.flatMap(other => [...other.matchAll(LABEL)].map(match => match[1] ?? ''));
	const label = newLabel({ ...footnotes, labels: new Set([...footnotes.labels, ...taken]) }, request.picks[0]?.key ?? 'source');
	// A parenthesis after the mark would make it a link.
	const mark = `[^${label}]${offsets.length > 0 && offsets.every(offset => text[offset] === '(') ? '\\' : ''}`;
	// Without a blank line, it would continue the definition above.
	const isBelow = offsets.length === 1 && footnotes.definitions.some(({ end }) => /^[ \t]*\r?\n[ \t]*$/.test(text.slice(end, offsets[0])));
	const definition = definitionAt(text, Math.max(0, ...offsets), footnotes, [`[^${label}]: `, ...reference]);
	return { mark: [isBelow ? lineEndingOf(text) + mark : mark], elsewhere: [definition] };
}

function definitionAt(
	text: string,
	cursor: number,
	{ definitions }: MarkdownFootnotes,
	definition: FormText,
): CitationEdits['elsewhere'][number] {
	const eol = lineEndingOf(text);
	const next = definitions.findIndex(({ start }) => start > cursor);
	let index = next < 0 ? definitions.length - 1 : next;
	while (index >= 0 && definitions[index + 1] && text.slice(definitions[index]?.end, definitions[index + 1]?.start).trim() === '') {
		index++;
	}
	const last = definitions[index];
	if (last) {
		const before = definitions[index - 1];
		// If the other definitions are separated by blank lines, this one is, too.
		const isSpaced =
			before && /\n[ \t\r]*\n/.test(text.slice(before.end, last.start)) && text.slice(before.end, last.start).trim() === '';
		// A line directly below a quotation could continue it.
		const isQuoted = /^[ \t]*>/.test(text.slice(lineStartAt(text, last.end), last.end));
		const gap = isSpaced || isQuoted ? eol : '';
		const blanks = /^[ \t]*/.exec(text.slice(last.end))?.[0] ?? '';
		return { offset: last.end + blanks.length, text: [eol + gap, ...definition] };
	}
	return { offset: text.length, text: [endGap(text, eol, cursor), ...definition, eol] };
}

/** Returns the line ends that add a blank line at the end of a text, in which a mark is inserted at the cursor. */
export function endGap(text: string, eol: string, cursor: number): string {
	if (cursor >= text.length) {
		return eol.repeat(2);
	}
	const blank = /(?:\r?\n){2}$/.test(text) ? 2 : /\n$/.test(text) ? 1 : 0;
	return eol.repeat(2 - blank);
}
