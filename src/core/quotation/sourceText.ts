import { getOrInsert } from '../data/getOrInsert';
import type { Locator, LocatorLabel } from '../dossier/model';
import { isTitle, plainParagraphs } from '../prose/plainParagraphs';
import { quotedTokens, type QuotedToken } from './quotedWord';

/** A paragraph of a source. */
export interface SourceParagraph {
	/** Its place in the source; absent if it has none, as between a title and numbered paragraphs. */
	readonly place?: Locator;
	readonly text: string;
}

/** The text of a source as it is compared: the tokens of all paragraphs in order. */
export interface SourceText {
	readonly paragraphs: readonly SourceParagraph[];
	readonly tokens: readonly SourceToken[];
	/** The indices of the tokens with a key, in order. */
	readonly byKey: ReadonlyMap<string, readonly number[]>;
}

/** A token of a source; its offsets are those in its paragraph. */
export interface SourceToken extends QuotedToken {
	/** The index of its paragraph. */
	readonly paragraph: number;
}

/** The place at the start of a paragraph: `[title]`, `[preamble]`, `[12]` or `[article 5(1)]`. */
const PLACE =
	/^\[(?:(title|preamble)|(?:(paragraph|article|annex|section|page|chapter|recital|schedule|rule)[ \t]+)?([\p{L}\p{N}][\p{L}\p{N}().\-–]{0,30}))\][ \t]*/u;
/** The number of a paragraph, as printed before it. */
const NUMBER = /^(\d{1,4})[.)][ \t]+/;

/**
 * Splits the text of a source into paragraphs, which blank lines separate. A paragraph may begin with its place in square brackets. Without
 * any, the numbers that are printed before paragraphs are their places, and a paragraph without one belongs to the one before; if there are
 * none either, they are counted from one after the title, if there is one, and lines that are not wrapped are paragraphs, too.
 */
export function sourceParagraphsOf(text: string): readonly SourceParagraph[] {
	const blocks = text
		.replace(/^\uFEFF/, '')
		.split(/\r?\n(?:[ \t\u00A0]*\r?\n)+/)
		.map(block => block.trim())
		.filter(block => block !== '');
	const placed = blocks.some(block => PLACE.test(block));
	const numbered = blocks.filter(block => NUMBER.test(block)).length > 1;
	if (!placed && !numbered) {
		return countedParagraphs(text);
	}
	let place: Locator | undefined;
	return blocks.map(block => {
		const mark = placed ? PLACE.exec(block) : NUMBER.exec(block);
		place = !mark ? place : placed ? placeOf(mark) : { label: 'paragraph', value: mark[1] ?? '' };
		return { ...(place && { place }), text: block.slice(mark?.[0].length ?? 0) };
	});
}

/** Counts the paragraphs as they are counted in the dossier that is made from the text. */
function countedParagraphs(text: string): readonly SourceParagraph[] {
	const found = plainParagraphs(text).map(({ start, end }) => text.slice(start, end));
	const hasTitle = found.length > 1 && isTitle(found[0] ?? '');
	return found.map((content, index) => ({
		place: hasTitle && index === 0 ? TITLE : { label: 'paragraph', value: String(hasTitle ? index : index + 1) },
		text: content,
	}));
}

const TITLE: Locator = { label: 'title', value: '' };

function placeOf([, fixed, label = 'paragraph', value = '']: RegExpExecArray): Locator {
	return fixed === undefined ? { label: label as LocatorLabel, value } : { label: fixed as LocatorLabel, value: '' };
}

/** Prepares the text of a source for comparison. Takes time proportional to its length. */
export function readSourceText(text: string): SourceText {
	const paragraphs = sourceParagraphsOf(text);
	const tokens: SourceToken[] = [];
	const byKey = new Map<string, number[]>();
	for (const [paragraph, { text: content }] of paragraphs.entries()) {
		for (const token of quotedTokens(content)) {
			getOrInsert(byKey, token.key, () => []).push(tokens.length);
			tokens.push({ ...token, paragraph });
		}
	}
	return { paragraphs, tokens, byKey };
}
