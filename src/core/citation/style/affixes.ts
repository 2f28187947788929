import { tidy } from './fields';
import { capitalized, concat, endSentence, join, plain, type Punctuation } from './rich';
import type { CitedItem, Rich } from './style';

/** Returns a formatted item with the prefix and suffix of its citation. */
export function withAffixes({ prefix, suffix }: CitedItem, piece: Rich): Rich {
	const before = tidy(prefix ?? '');
	const after = tidy(suffix ?? '').replace(/^[,;]\s?/, '');
	const whole = after === '' ? piece : join([piece, plain(after)], /^[(–—]/.test(after) ? ' ' : ', ');
	return before === '' ? whole : concat(`${before}${/[([’]$/.test(before) ? '' : ' '}`, whole);
}

/** How a style joins the items of a note. */
export interface NoteForm {
	readonly separator: string;
	/** Text before the last of several items, after the separator; empty in most styles. */
	readonly lastSeparator: string;
	readonly punctuation: Punctuation;
	/** Whether a note starts with a capital letter. */
	readonly capital: boolean;
}

/** Joins formatted items to a note that ends with a full stop. */
export function noteOf(pieces: readonly Rich[], { separator, lastSeparator, punctuation, capital }: NoteForm): Rich {
	const marked = pieces.map((piece, index) => (index > 0 && index === pieces.length - 1 ? concat(lastSeparator, piece) : piece));
	const note = endSentence(join(marked, separator, punctuation), punctuation);
	return capital ? capitalized(note) : note;
}
