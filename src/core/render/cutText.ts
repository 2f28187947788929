/** The end of a sentence, not of an abbreviation or an initial. */
const SENTENCE_END = /(?<=[\p{Ll}\p{N})”"]{2}[.!?])\s(?=\p{Lu})/gu;

/** Of the length that is allowed, a text that ends with a sentence has to fill so much. */
const ENOUGH = 0.4;

/** A text no longer than a number of characters, cut where a sentence ends if enough is left, else at a word, and marked as cut. */
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
