const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}'’.&/-]*/gu;

/**
 * Puts CSL's `nocase` tag around the words of a title that must keep their capitals: all words with a capital after the first letter,
 * because CSL titles are in sentence case. Adjacent words share a tag.
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

/** Whether an offset is inside a tag. */
function insideTag(text: string, offset: number): boolean {
	const before = text.slice(Math.max(0, offset - 40), offset);
	return before.lastIndexOf('<') > before.lastIndexOf('>');
}

/**
 * Removes the characters at the end of a text that match a pattern for one character. A loop takes linear time, whereas a pattern with a
 * quantifier would be tried at every position of a long run.
 */
function withoutTrailing(text: string, mark: RegExp): string {
	let end = text.length;
	while (end > 0 && mark.test(text[end - 1] ?? '')) {
		end--;
	}
	return text.slice(0, end);
}
