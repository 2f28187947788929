import type { CitingDocument } from '../../citation/formats/form';
import { referenceText, type CitationEdits, type CitationRequest } from '../../citation/formats/request';
import { lineEndingOf } from '../../text/lineEnding';
import { endGap } from '../markdown/citations/footnote';
import { freeLabel } from '../markdown/citations/footnotes';
import { escapeRestructuredText, restructuredTextAddress } from './escapeRestructuredText';

const DEFINITION = /^\.\. \[(#?[\w.+:-]*|\*)\][ \t].*(?:\r?\n(?:[ \t]+\S.*|[ \t]*(?=\r?\n[ \t]+\S)))*/gm;
const REFERENCE = /\[(#?[\w.+:-]*)\]_(?!\w)/g;

/**
 * Writes a footnote of reStructuredText: auto-numbered with a name, `[#name]_`, or with a number if the others have numbers. Its definition
 * follows the last one, or is at the end of the document.
 */
export function restructuredTextFootnote(request: CitationRequest, { text, offsets }: CitingDocument): CitationEdits {
	const definitions = [...text.matchAll(DEFINITION)];
	const labels = new Set([...text.matchAll(REFERENCE), ...definitions].map(match => match[1] ?? ''));
	const label = newLabel(labels, request.picks[0]?.key ?? 'source');
	const definition = [`.. [${label}] `, ...referenceText(request, escapeRestructuredText, restructuredTextAddress)];
	const eol = lineEndingOf(text);
	const last = definitions.at(-1);
	return {
		mark: [before(text, offsets) + `[${label}]_` + after(text, offsets)],
		elsewhere: [last
			? { offset: last.index + last[0].length, text: [eol, ...definition] }
			: { offset: text.length, text: [endGap(text, eol, Math.max(0, ...offsets)), ...definition, eol] }],
	};
}

function newLabel(labels: ReadonlySet<string>, name: string): string {
	const numbers = [...labels].filter(label => /^\d+$/.test(label)).map(Number);
	if (numbers.length > 0 && ![...labels].some(label => label.startsWith('#'))) {
		return String(1 + numbers.reduce((highest, number) => Math.max(highest, number), 0));
	}
	return freeLabel(`#${name}`, labels);
}

/** A mark must not touch a word: an escaped space, which is not printed, separates them. */
function before(text: string, offsets: readonly number[]): string {
	return offsets.some(offset => /[^\s'"([{</:-]/.test(text[offset - 1] ?? ' ')) ? '\\ ' : '';
}

function after(text: string, offsets: readonly number[]): string {
	return offsets.some(offset => /[^\s'")\]}>/\\:.,;!?-]/.test(text[offset] ?? ' ')) ? '\\ ' : '';
}
