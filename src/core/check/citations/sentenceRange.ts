import { endsWithAbbreviation } from '../../quotation/abbreviations';

/** Where a sentence ends in a text. */
export interface SentenceEnd {
	/** The offset of the mark that ends it; absent if it ends with its paragraph. */
	readonly stop?: number;
	/** The end of everything that belongs to it, such as a note mark after its full stop. */
	readonly end: number;
	/** The end of the paragraph. */
	readonly limit: number;
}

/**
 * Returns the end of the sentence that contains an offset. A full stop before a lower-case letter or after an abbreviation does not end it.
 */
export function sentenceEndIn(text: string, from: number): SentenceEnd {
	const paragraph = /\n[ \t>]*\r?\n/g;
	paragraph.lastIndex = from;
	const limit = paragraph.exec(text)?.index ?? text.length;
	const stops = /[.!?…][.!?…]{0,3}["”’»)\]}*_]{0,4}(?=\s|\[\^|$)/gu;
	stops.lastIndex = from;
	for (let match = stops.exec(text); match && match.index < limit; match = stops.exec(text)) {
		if (endsWithAbbreviation(text, match.index + 1)) {
			continue;
		}
		const rest = text.slice(stops.lastIndex, limit);
		const next = rest.search(/(?<![\p{L}\p{N}@\\[{:^])\p{L}/u);
		if (next < 0 || /^\p{Lu}/u.test(rest.slice(next))) {
			return { stop: match.index, end: next < 0 ? limit : stops.lastIndex + next, limit };
		}
	}
	return { end: limit, limit };
}

/** Returns the start of the paragraph that contains an offset. */
export function paragraphStartIn(text: string, at: number): number {
	for (let end = at; end > 0;) {
		const start = text.lastIndexOf('\n', end - 1) + 1;
		if (start < at && end < at && /^[ \t>]*\r?$/.test(text.slice(start, end))) {
			return end + 1;
		}
		end = start - 1;
	}
	return 0;
}

/** Returns the start of the sentence that contains an offset. */
export function sentenceStartIn(text: string, at: number): number {
	const from = paragraphStartIn(text, at);
	const last = [...text.slice(from, at).matchAll(/[.!?…]["”’»)\]]{0,3}\s/gu)].findLast(
		({ index }) => !endsWithAbbreviation(text, from + index + 1),
	);
	return last ? from + last.index + last[0].length : from;
}
