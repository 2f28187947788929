import { tidy } from './fields';
import { capitalised, concat, endSentence, join, plain, type Punctuation } from './rich';
import type { CitedItem, Rich } from './style';

/** The item between the words that a citation puts before and behind it. */
export function withAffixes({ prefix, suffix }: CitedItem, piece: Rich): Rich {
	const before = tidy(prefix ?? '');
	const behind = tidy(suffix ?? '').replace(/^[,;]\s?/, '');
	const whole = behind === '' ? piece : join([piece, plain(behind)], /^[(–—]/.test(behind) ? ' ' : ', ');
	return before === '' ? whole : concat(`${before}${/[([’]$/.test(before) ? '' : ' '}`, whole);
}

/** How a style makes a note of the items in it. */
export interface NoteForm {
	readonly separator: string;
	/** Before the last item of several, behind the separator; empty in most styles. */
	readonly lastSeparator: string;
	readonly punctuation: Punctuation;
	/** Whether the first letter of a note is a capital one. */
	readonly capital: boolean;
}

/** A note of the pieces of its items, with a full stop. */
export function noteOf(pieces: readonly Rich[], { separator, lastSeparator, punctuation, capital }: NoteForm): Rich {
	const marked = pieces.map((piece, index) => (index > 0 && index === pieces.length - 1 ? concat(lastSeparator, piece) : piece));
	const note = endSentence(join(marked, separator, punctuation), punctuation);
	return capital ? capitalised(note) : note;
}
