import { withoutTrailing } from '../trailingMarks';

const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}'’.&/-]*/gu;

/**
 * A CSL title in which the words whose capitals must stay are marked with CSL's own tag. These are all
 * words with a capital beyond the first letter of the title, since CSL has titles as they are printed,
 * in sentence case: a capital there belongs to a name. Words in a row are marked as one.
 */
export function protectCase(title: string): string {
	const spans: { start: number; end: number }[] = [];
	let first = true;
	for (const match of title.matchAll(WORD)) {
		const [word] = match;
		const end = match.index + withoutTrailing(word, /[.'’&/-]/).length;
		const capitals = /\p{Lu}/u.test(first ? word.slice(1) : word);
		first = false;
		if (!capitals || insideTag(title, match.index)) {
			continue;
		}
		const last = spans.at(-1);
		if (last && /^ +$/.test(title.slice(last.end, match.index))) {
			last.end = end;
		} else {
			spans.push({ start: match.index, end });
		}
	}
	return spans.reduceRight((text, { start, end }) =>
		`${text.slice(0, start)}<span class="nocase">${text.slice(start, end)}</span>${text.slice(end)}`, title);
}

/** Whether an offset stands between the angle brackets of a tag. */
function insideTag(text: string, offset: number): boolean {
	const before = text.slice(Math.max(0, offset - 40), offset);
	return before.lastIndexOf('<') > before.lastIndexOf('>');
}
