import { partitionPoint } from '../../binarySearch';
import type { LanguageTag } from '../../dossier/model';
import { flatBlocks, type FlatBlock } from '../../prose/flatBlocks';
import type { ProseSyntax } from '../../prose/proseSyntax';
import { TITLE } from './found';
import { linesOf } from './lines';
import { knownLanguage, languageOfWords, type TextLanguage } from './textLanguage';
import { tokensOf } from './token';

/** The longest title in UTF-16 units. */
const MAX_TITLE = 300;

/** The paragraphs of a document, and the number of the first: 0 if it is the title, otherwise 1. */
export interface Paragraphs {
	readonly blocks: readonly FlatBlock[];
	readonly first: number;
}

/**
 * Returns the paragraphs of a document: the blocks of prose that have letters or digits, in
 * plain text also the lines that are not wrapped. The first one is the title if it is short and does
 * not end like a sentence.
 */
export function paragraphsOf(
	text: string,
	{ find, linesMayBeParagraphs }: Pick<ProseSyntax, 'find' | 'linesMayBeParagraphs'>,
): Paragraphs {
	const all = Array.from(flatBlocks(text, find(text)));
	const blocks = (linesMayBeParagraphs ? all.flatMap(linesOf) : all).filter(({ text: written }) => /[\p{L}\p{N}]/u.test(written));
	return { blocks, first: blocks.length > 1 && isTitle(blocks[0]?.text ?? '') ? TITLE : 1 };
}

/** Returns the number of the paragraph at or before an offset; that of the first one if there is none. */
export function paragraphAt({ blocks, first }: Paragraphs, offset: number): number {
	return first + Math.max(0, partitionPoint(0, blocks.length, index => (blocks[index]?.start(0) ?? 0) <= offset) - 1);
}

/**
 * Returns the language that a document declares if it is one of those whose common words are known, otherwise the one with the most common
 * words in the text.
 */
export function languageOfDocument(
	text: string,
	blocks: readonly FlatBlock[],
	writtenIn: ((text: string) => LanguageTag | undefined) | undefined,
): TextLanguage {
	return knownLanguage(writtenIn?.(text)) ?? languageOfWords(blocks.flatMap(block => tokensOf(block.text).map(({ folded }) => folded)));
}

function isTitle(text: string): boolean {
	const written = text.trim();
	return written.length <= MAX_TITLE && !/[.!?;:,]$/.test(written);
}
