const ELLIPSIS = '…';

/** A truncated title does not end with a lower-case word shorter than this: *of*, *the*, *sur*. */
const SHORT_WORD = 4;

/**
 * Truncates a title to at most `max` characters (code points). It is cut between words and never inside a name: consecutive
 * capitalized words stay together unless nothing else would be left. A title without spaces is cut between characters.
 */
export function truncateTitle(title: string, max: number): string {
	const text = title.trim().replace(/\s+/g, ' ');
	if ([...text].length <= max) {
		return text;
	}
	const words = text.split(' ');
	const kept = wordsWithin(words, max - ELLIPSIS.length);
	if (kept === 0) {
		return `${[...text].slice(0, max - ELLIPSIS.length).join('')}${ELLIPSIS}`;
	}
	return `${words
		.slice(0, beforeName(words, kept) || withoutSmall(words, kept))
		.join(' ')
		.replace(/[\s,;:.–—-]{1,20}$/u, '')}${ELLIPSIS}`;
}

function wordsWithin(words: readonly string[], max: number): number {
	let length = -1;
	const over = words.findIndex(word => {
		length += 1 + [...word].length;
		return length > max;
	});
	return over === -1 ? words.length : over;
}

/** Returns how many words remain without a name that the cut would split; 0 if the name is all there is. */
function beforeName(words: readonly string[], kept: number): number {
	let count = kept;
	while (count > 0 && isInName(words, count)) {
		count--;
	}
	return withoutSmall(words, count);
}

/** Whether a cut before this word would split a name. */
function isInName(words: readonly string[], at: number): boolean {
	return isCapital(words[at - 1]) && isCapital(words[at]) && !/[,;:]$/.test(words[at - 1] ?? '');
}

function withoutSmall(words: readonly string[], kept: number): number {
	let count = kept;
	while (count > 1 && /^\p{Ll}+$/u.test(words[count - 1] ?? '') && (words[count - 1] ?? '').length < SHORT_WORD) {
		count--;
	}
	return count;
}

function isCapital(word: string | undefined): boolean {
	return word !== undefined && /^["“«'‘(]?\p{Lu}/u.test(word);
}
