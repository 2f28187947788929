import { spacingAt } from '../../citation/formats/spacing';
import type { LanguageTag } from '../../dossier/model';
import { lineFeedFrom, lineStartAt } from '../../text/lineBounds';
import { marksOf, withInnerMarks } from './marksOf';
import type { QuotingLanguage, Surroundings } from './quotationWriting';

/**
 * The minimum number of words of a quotation that is set apart (Publication Manual of the American Psychological Association, 7th edition,
 * 8.27).
 */
export const BLOCK_WORDS = 40;

/** A quotation as it is written in a document, without its citation, which is between both parts. */
export interface WrittenPassage {
	readonly before: string;
	readonly after: string;
}

/** Where a passage is written. */
export interface PassageTarget {
	readonly text: string;
	readonly offset: number;
	readonly language: QuotingLanguage;
	/** The natural language of the document. */
	readonly writtenIn: LanguageTag;
	/** Whether the citation is part of the sentence, and not a note. */
	readonly isInSentence: boolean;
}

/**
 * Writes the words of a source as a quotation: set apart if there are at least `BLOCK_WORDS` and the offset is in an empty line, otherwise
 * in the quotation marks, or with the command, that the document uses. A full stop at the end is left out before punctuation, and put after
 * a citation that is part of the sentence.
 */
export function writePassage(words: string, place: PassageTarget): WrittenPassage {
	return asBlock(words, place) ?? inSentence(words, place);
}

function asBlock(words: string, { text, offset, language }: PassageTarget): WrittenPassage | undefined {
	const line = { start: lineStartAt(text, offset), end: lineFeedFrom(text, offset) };
	const above = text.slice(0, line.start);
	const isEmpty = text.slice(line.start, line.end).trim() === '' && !text.slice(line.start, line.end).includes(' ');
	const markup = isEmpty && words.split(/\s+/u).length >= BLOCK_WORDS ? language.quoting?.block(text, above) : undefined;
	if (!markup) {
		return undefined;
	}
	const [before, after] = markup;
	const isAfterText = /[^\s][ \t]*\r?\n$/u.test(above);
	const isBeforeText = /^\r?\n[ \t]*[^\s]/u.test(text.slice(line.end));
	return {
		before: `${isAfterText ? '\n' : ''}${before}${language.citation.escape(words)}`,
		after: `${after}${isBeforeText ? '\n' : ''}`,
	};
}

function inSentence(words: string, { text, offset, language, writtenIn, isInSentence }: PassageTarget): WrittenPassage {
	const usual = marksOf(language.prose.find(text).map(({ start, end }) => text.slice(start, end)), writtenIn);
	// An apostrophe at the end of a word would seem to close the quotation.
	const isUnclear = usual.outer[1] === '’' && /’(?![\p{L}\p{N}])/u.test(words);
	const marks = isUnclear ? { outer: usual.inner, inner: usual.outer } : usual;
	const command = language.quoting?.inline?.(text);
	const [open, close]: Surroundings = command ?? marks.outer;
	const following = text.slice(offset, offset + 2);
	const isBeforeMark = /^[.,;:!?…]/u.test(following);
	const endsSentence = /[^.]\.$/u.test(words);
	const isMoved = endsSentence && isInSentence && !isBeforeMark && !/^[ \t]*[\p{L}\p{N}(]/u.test(text.slice(offset, offset + 20));
	const shown = endsSentence && (isBeforeMark || isInSentence) ? words.slice(0, -1) : words;
	const { before, after } = spacingAt('word', text, offset);
	return {
		before: `${before}${open}${withInnerMarks(shown, command ?? marks.inner, language.citation.escape)}${close}`,
		after: `${isMoved ? '.' : ''}${after}`,
	};
}
