import type { Rich, Run } from '../style';
import { asciidoc } from './asciidoc';
import { html } from './html';
import { latex } from './latex';
import { markdown } from './markdown';
import { plainText } from './plainText';
import { restructuredText } from './restructuredText';
import { typst } from './typst';

/** The formats in which formatted text can be written. */
export const OUTPUT_FORMATS = ['plainText', 'markdown', 'html', 'latex', 'typst', 'asciidoc', 'restructuredText'] as const;

/** One of `OUTPUT_FORMATS`. */
export type OutputFormat = (typeof OUTPUT_FORMATS)[number];

/** How a format writes runs. No function gets an empty text. */
export interface Output {
	/** Text in which the format reads no character as markup. `atStart`: nothing stands before it in its paragraph. */
	readonly text: (text: string, atStart: boolean) => string;
	/** Text, already escaped, in another face. */
	readonly italic: (escaped: string) => string;
	readonly smallCaps: (escaped: string) => string;
	/** An address that is shown in full, linked where the format can and the address is one of the web. */
	readonly address: (url: string) => string;
	/** What has to stand between two written runs; absent where nothing ever has to. */
	readonly seam?: (left: string, right: string) => string;
}

/** Formatted text in a format, safe to put into any paragraph of it. */
export function writeRich(rich: Rich, format: OutputFormat): string {
	const output = OUTPUTS[format];
	return merged(rich).reduce((written, run) => {
		const piece = writeRun(run, output, written === '');
		return written === '' ? piece : `${written}${output.seam?.(written, piece) ?? ''}${piece}`;
	}, '');
}

const OUTPUTS: Readonly<Record<OutputFormat, Output>> = { plainText, markdown, html, latex, typst, asciidoc, restructuredText };

function writeRun({ text, italic, smallCaps, address }: Run, output: Output, atStart: boolean): string {
	if (address) {
		return output.address(text);
	}
	const [, before = '', inner = '', after = ''] = italic || smallCaps ? edges(text) : ['', '', text, ''];
	const escaped = inner === '' ? '' : output.text(inner, atStart && before === '');
	const faced = inner === '' ? '' : italic ? output.italic(escaped) : smallCaps ? output.smallCaps(escaped) : escaped;
	return before + faced + after;
}

/** Spaces at the edges stand outside the marks of a face. */
function edges(text: string): readonly [string, string, string, string] {
	const inner = text.trim();
	const start = inner === '' ? text.length : text.indexOf(inner);
	return ['', text.slice(0, start), inner, text.slice(start + inner.length)];
}

/** Neighbours of one face as one run, so that no mark closes only to open again. */
function merged(rich: Rich): Rich {
	return rich.filter(({ text }) => text !== '').reduce<Run[]>((runs, run) => {
		const last = runs.at(-1);
		const same = last && !last.address && !run.address && last.italic === run.italic && last.smallCaps === run.smallCaps;
		return same ? [...runs.slice(0, -1), { ...last, text: last.text + run.text }] : [...runs, run];
	}, []);
}
