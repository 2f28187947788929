import type { Word } from './words';

const WHITE_SPACE = /\s/;

/** What makes a run of characters without white space a name for machines and not words for people. */
const MACHINE_NAME = /[@\\]|:\/\/|^[#~]|^\.{0,2}\/|\p{L}\.\p{L}{2}|_/u;

/** A longer run is no name that a person wrote between two spaces; looking no further keeps a scan linear. */
const REACH = 120;

/**
 * Whether some words of a text are part of an identifier, a file name, an address, a hashtag or a
 * mail address: the prose around them, up to white space, has a mark of one.
 */
export function insideIdentifier(text: string, first: Word, last: Word): boolean {
	const from = Math.max(first.range.start, first.start - REACH);
	const to = Math.min(last.range.end, last.end + REACH);
	let before = first.start;
	while (before > from && !WHITE_SPACE.test(text[before - 1] ?? ' ')) {
		before--;
	}
	let after = last.end;
	while (after < to && !WHITE_SPACE.test(text[after] ?? ' ')) {
		after++;
	}
	// The words themselves stand for one letter, so that a dot or an underscore inside a label does no harm.
	return (before < first.start || after > last.end)
		&& MACHINE_NAME.test(`${stripOpening(text.slice(before, first.start))}x${stripClosing(text.slice(last.end, after))}`);
}

function stripOpening(run: string): string {
	return run.replace(/^[([{<"'“‘«*_]+/, '');
}

function stripClosing(run: string): string {
	return run.replace(/[)\]}>"'”’»*_.,;:!?]+$/, '');
}
