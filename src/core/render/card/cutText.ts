/** The end of a sentence, as opposed to that of an abbreviation or an initial. */
const SENTENCE_END = /(?<=[\p{Ll}\p{N})”"]{2}[.!?])\s(?=\p{Lu})/gu;

/** The minimum part of the allowed length that whole sentences must fill. */
const ENOUGH = 0.4;

/**
 * Shortens a text to a number of UTF-16 code units. It is cut after a sentence if that leaves enough of it, otherwise between
 * words; an ellipsis marks the cut.
 */
export function cutText(text: string, length: number): string {
	if (text.length <= length) {
		return text;
	}
	const sentence = [...text.slice(0, length + 2).matchAll(SENTENCE_END)].at(-1)?.index ?? 0;
	if (sentence >= length * ENOUGH) {
		return `${text.slice(0, sentence)} …`;
	}
	const word = text.lastIndexOf(' ', length);
	return `${text.slice(0, word > 0 ? word : length).replace(/[,;:\s–—-]{1,4}$/, '')}…`;
}
