import { oneLine } from '../../text/shownText';
import type { TextEdit } from '../../text/textEdit';
import type { Rich, Run } from './style';

/** Where an escaped text will be. */
export interface EscapePlace {
	/** Whether the text starts its paragraph; absent, it does not. */
	readonly atStart?: boolean;
}

/** How an output format writes runs. No function is called with an empty text. */
export interface Output {
	/** Escapes text so that the format reads none of it as markup. */
	readonly text: (text: string, place?: EscapePlace) => string;
	/** Marks up text that is already escaped. */
	readonly italic: (escaped: string) => string;
	readonly smallCaps: (escaped: string) => string;
	/** Whether text inside markup is parsed as if it started a paragraph. */
	readonly facesBegin?: true;
	/** Whether italics can be marked up between the adjacent characters; if absent, they always can. */
	readonly holdsItalic?: (text: string, before: string, after: string) => boolean;
	/** Writes a URL in full, as a link if the format supports it and the URL is a web address. */
	readonly address: (url: string) => string;
	/**
	 * Returns the parts of a text that print the same as what this output writes, but are written in another way, with what it writes for
	 * them; absent if there is only one way.
	 */
	readonly otherwise?: (text: string) => readonly TextEdit[];
	/** Returns what must separate two written runs; if absent, nothing ever does. */
	readonly separator?: (left: WrittenRun, right: WrittenRun) => string;
}

/** A written run, and whether it starts and ends with markup. */
export interface WrittenRun {
	readonly text: string;
	readonly opens: boolean;
	readonly closes: boolean;
}

/** Writes formatted text in a format, safe for any position in a paragraph. */
export function writeRich(rich: Rich, output: Output): string {
	const runs = merged(rich);
	return runs.reduce<WrittenRun>(
		(written, run, index) => {
			const around = {
				atStart: written.text === '',
				before: runs[index - 1]?.text.at(-1) ?? '',
				after: runs[index + 1]?.text[0] ?? '',
			};
			const piece = writeRun(run, output, around);
			return piece.text === ''
				? written
				: written.text === ''
					? piece
					: {
							text: written.text + (output.separator?.(written, piece) ?? '') + piece.text,
							opens: written.opens,
							closes: piece.closes,
						};
		},
		{ text: '', opens: false, closes: false },
	).text;
}

/** The characters around a run; empty at the edges. */
interface Around {
	readonly atStart: boolean;
	readonly before: string;
	readonly after: string;
}

function writeRun({ text, italic, smallCaps, address }: Run, output: Output, { atStart, before: previous, after: next }: Around): WrittenRun {
	if (address) {
		return { text: output.address(text), opens: false, closes: false };
	}
	const { left, inner, right } = italic || smallCaps ? edges(text) : { left: '', inner: atStart ? text.trimStart() : text, right: '' };
	const escaped = inner === '' ? '' : output.text(inner, { atStart: atStart || (output.facesBegin === true && (italic ?? smallCaps) === true) });
	const isItalic =
		inner !== ''
		&& italic === true
		&& (output.holdsItalic?.(inner, left === '' ? previous : left, right === '' ? next : right) ?? true);
	const faced = isItalic ? output.italic(escaped) : smallCaps && inner !== '' ? output.smallCaps(escaped) : escaped;
	const before = atStart ? '' : left;
	return { text: `${before}${faced}${right}`, opens: faced !== escaped && before === '', closes: faced !== escaped && right === '' };
}

/** Separates leading and trailing white space, which stays outside markup. */
function edges(text: string) {
	const inner = text.trim();
	const start = inner === '' ? text.length : text.indexOf(inner);
	return { left: text.slice(0, start), inner, right: text.slice(start + inner.length) };
}

/** Merges adjacent runs with the same formatting, so that no markup closes only to open again, and replaces line breaks with spaces. */
function merged(rich: Rich): Rich {
	const runs: (Omit<Run, 'text'> & { text: string })[] = [];
	for (const run of rich) {
		const text = oneLine(run.text);
		const last = runs.at(-1);
		const isSame = last && !last.address && !run.address && last.italic === run.italic && last.smallCaps === run.smallCaps;
		if (isSame && text !== '') {
			last.text += text;
		} else if (text !== '') {
			runs.push({ ...run, text });
		}
	}
	return runs;
}
