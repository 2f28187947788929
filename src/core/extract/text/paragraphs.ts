import { partitionPoint } from '../../data/binarySearch';
import type { LanguageTag } from '../../dossier/model';
import { flatBlocks, type FlatBlock } from '../../prose/flatBlocks';
import { overlapping } from '../../prose/overlapping';
import { isTitle, plainParagraphs } from '../../prose/plainParagraphs';
import type { ProseSyntax } from '../../prose/proseSyntax';
import { knownLanguage, languageOfWords, type TextLanguage } from '../../text/textLanguage';
import { tokensOf } from '../../text/token';
import { TITLE } from './found';

/** The part of a syntax that decides where paragraphs end. */
type ParagraphSyntax = Pick<ProseSyntax, 'linesMayBeParagraphs' | 'separator' | 'headingLine'>;

/** The paragraphs of a document. */
export interface NumberedParagraphs {
	/** The blocks of prose that have letters or digits. Code, notes, addresses and the like divide a paragraph into several. */
	readonly blocks: readonly FlatBlock[];
	/** The number of the paragraph of each block: 0 for the title, otherwise from 1. */
	readonly numbers: readonly number[];
}

/**
 * Returns the paragraphs of a document, which are separated by blank lines, lists, tables and headings; in plain text, each line that is
 * not wrapped is also a paragraph. The first one is the title if it is short and does not end like a sentence.
 */
export function paragraphsOf(
	text: string,
	syntax: Pick<ProseSyntax, 'find'> & ParagraphSyntax,
): NumberedParagraphs {
	const all = Array.from(flatBlocks(text, syntax.find(text)));
	const divided = syntax.linesMayBeParagraphs ? inPlainText(text, all) : inMarkup(text, all, syntax);
	const placed = divided.filter(({ block }) => /[\p{L}\p{N}]/u.test(block.text));
	const blocks = placed.map(({ block }) => block);
	const order = ordinals(placed.map(({ paragraph }) => paragraph));
	// The full stop may be in a block without letters, as after code.
	const last = divided.findLast(({ paragraph }) => paragraph === placed[0]?.paragraph)?.block;
	const hasTitle = (order.at(-1) ?? 0) > 0 && last !== undefined && isTitle(text.slice(blocks[0]?.start(0), last.end(last.text.length)));
	return { blocks, numbers: order.map(index => index + (hasTitle ? TITLE : TITLE + 1)) };
}

/** A block, and a value that is the same for all blocks of its paragraph and for no others. */
interface PlacedBlock {
	readonly block: FlatBlock;
	readonly paragraph: number;
}

/** Divides blocks at the ends of the paragraphs of plain text. */
function inPlainText(text: string, blocks: readonly FlatBlock[]): readonly PlacedBlock[] {
	const paragraphs = plainParagraphs(text);
	return blocks.flatMap(block => {
		const start = block.start(0);
		const end = block.end(block.text.length);
		return overlapping(paragraphs, { start, end }).map(paragraph => ({
			block: block.part(block.offsetOf(Math.max(start, paragraph.start)), block.offsetOf(Math.min(end, paragraph.end))),
			paragraph: paragraph.start,
		}));
	});
}

function inMarkup(text: string, blocks: readonly FlatBlock[], syntax: ParagraphSyntax): readonly PlacedBlock[] {
	let paragraph = 0;
	return blocks.map((block, index) => {
		const before = blocks[index - 1];
		paragraph = before && isSameParagraph(text, before, block, syntax) ? paragraph : index;
		return { block, paragraph };
	});
}

/** The bar between two cells of a table. */
const BAR = /^\s*\||\s\|\s/;

/**
 * Whether there is only something within a paragraph between two blocks, such as code, a formula, an address or the mark of a note. A line
 * break inside a paragraph is part of a block.
 */
function isSameParagraph(text: string, before: FlatBlock, block: FlatBlock, { separator, headingLine }: ParagraphSyntax): boolean {
	const end = before.end(before.text.length);
	const between = text.slice(end, block.start(0));
	if (between === '' || between.includes('\n') || BAR.test(between) || separator?.test(between) === true) {
		return false;
	}
	const isNextLine = block.text.startsWith('\n');
	const isAfterBlankLine = /^\n[ \t\r]*\n/.test(block.text);
	return !isNextLine || (!isAfterBlankLine && headingLine?.test(text.slice(text.lastIndexOf('\n', end - 1) + 1, end)) !== true);
}

/** Numbers groups of equal neighbours from 0. */
function ordinals(values: readonly number[]): readonly number[] {
	let order = -1;
	return values.map((value, index) => (index > 0 && values[index - 1] === value ? order : ++order));
}

/** Returns the number of the paragraph at or before an offset; that of the first one if there is none. */
export function paragraphAt({ blocks, numbers }: NumberedParagraphs, offset: number): number {
	const at = Math.max(0, partitionPoint(0, blocks.length, index => (blocks[index]?.start(0) ?? 0) <= offset) - 1);
	return numbers[at] ?? TITLE + 1;
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
