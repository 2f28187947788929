import { oneLine } from '../../shownText';
import type { Rich, Run } from './style';

/** How a format writes runs. No function gets an empty text. */
export interface Output {
	/** Text in which the format reads no character as markup. `atStart`: nothing stands before it in its paragraph. */
	readonly text: (text: string, atStart: boolean) => string;
	/** Text, already escaped, in another face. */
	readonly italic: (escaped: string) => string;
	readonly smallCaps: (escaped: string) => string;
	/** Whether text inside the marks of a face is read as if a paragraph began. */
	readonly facesBegin?: true;
	/** Whether italics can be marked between the characters before and after; absent where they always can. */
	readonly holdsItalic?: (text: string, before: string, after: string) => boolean;
	/** An address that is shown in full, linked where the format can and the address is one of the web. */
	readonly address: (url: string) => string;
	/** What has to stand between two written runs; absent where nothing ever has to. */
	readonly seam?: (left: Written, right: Written) => string;
}

/** A run as it is written, and whether it begins and ends with marks of its format. */
export interface Written {
	readonly text: string;
	readonly opens: boolean;
	readonly closes: boolean;
}

/** Formatted text in a format, safe to put into any paragraph of it. */
export function writeRich(rich: Rich, output: Output): string {
	const runs = merged(rich);
	return runs.reduce<Written>((written, run, index) => {
		const around = { atStart: written.text === '', before: runs[index - 1]?.text.at(-1) ?? '', after: runs[index + 1]?.text[0] ?? '' };
		const piece = writeRun(run, output, around);
		return piece.text === '' ? written : written.text === '' ? piece : { text: written.text + (output.seam?.(written, piece) ?? '') + piece.text, opens: written.opens, closes: piece.closes };
	}, { text: '', opens: false, closes: false }).text;
}

/** Where a run stands: the characters around it, empty at the edges. */
interface Around {
	readonly atStart: boolean;
	readonly before: string;
	readonly after: string;
}

function writeRun({ text, italic, smallCaps, address }: Run, output: Output, { atStart, before: previous, after: next }: Around): Written {
	if (address) {
		return { text: output.address(text), opens: false, closes: false };
	}
	const { left, inner, right } = italic || smallCaps ? edges(text) : { left: '', inner: atStart ? text.trimStart() : text, right: '' };
	const escaped = inner === '' ? '' : output.text(inner, atStart || (output.facesBegin === true && (italic ?? smallCaps) === true));
	const isItalic = inner !== '' && italic === true && (output.holdsItalic?.(inner, left === '' ? previous : left, right === '' ? next : right) ?? true);
	const faced = isItalic ? output.italic(escaped) : smallCaps && inner !== '' ? output.smallCaps(escaped) : escaped;
	const before = atStart ? '' : left;
	return { text: `${before}${faced}${right}`, opens: faced !== escaped && before === '', closes: faced !== escaped && right === '' };
}

/** Spaces at the edges stand outside the marks of a face. */
function edges(text: string) {
	const inner = text.trim();
	const start = inner === '' ? text.length : text.indexOf(inner);
	return { left: text.slice(0, start), inner, right: text.slice(start + inner.length) };
}

/** Neighbours of one face as one run, so that no mark closes only to open again; on one line, so that the spaces at their edges are seen. */
function merged(rich: Rich): Rich {
	return rich.map(run => ({ ...run, text: oneLine(run.text) })).filter(({ text }) => text !== '').reduce<Run[]>((runs, run) => {
		const last = runs.at(-1);
		const same = last && !last.address && !run.address && last.italic === run.italic && last.smallCaps === run.smallCaps;
		return same ? [...runs.slice(0, -1), { ...last, text: last.text + run.text }] : [...runs, run];
	}, []);
}
