import { blockAt, type ProseRange } from '../prose/prose';
import type { Lexicon } from './lexicon';
import type { Mention, Mentions } from './mentions';
import { Scan, type ScanOf } from './scan';

/** How many runs between white space are read before an offset and from it on: these tell nearly always. Where they do not, so many more than the longest label has words, and at last the block. */
const NEAR = { before: 8, after: 4 };
const MORE = 12;

/**
 * The mentions in the prose of a text, in order. They do not overlap: of two, the one that begins first wins, then
 * the longer. Where the case of a label does not matter, words with the hashes of its words are taken for it: whoever
 * shows what the label means asks `mentionAt`, which compares the letters, since a dossier may aim at a hash.
 */
export function scanMentions(lexicon: Lexicon, text: string, prose: readonly ProseRange[]): Mentions {
	const scan = new Scan({ lexicon, text, prose }, 'label');
	for (let range = 0; range < prose.length;) {
		range = scan.words.readBlock(text, prose, range);
		scan.takeAll();
	}
	return scan.end();
}

/** The same as a list. */
export function findMentions(lexicon: Lexicon, text: string, prose: readonly ProseRange[]): readonly Mention[] {
	return [...scanMentions(lexicon, text, prose)];
}

/** The mention that covers the offset; `undefined` if there is none. Reads the words around it, and only where these do not tell, the block. */
export function mentionAt(
	lexicon: Lexicon, text: string, prose: readonly ProseRange[], offset: number,
): Mention | undefined {
	const block = { lexicon, text, prose: blockAt(prose, offset) };
	const mention = mentionsAround(block, offset).covering(offset);
	return mention && new Scan(block, 'nothing').mentionFrom(mention);
}

/** Mentions in order, of which the first that covers an offset and overlaps none before it is the one that does in the whole block. */
function mentionsAround(block: ScanOf, offset: number): Mentions {
	const { longest } = block.lexicon;
	for (const words of [NEAR, { before: longest + MORE, after: longest + MORE }]) {
		const near = new Scan(block, 'place');
		const tells = near.takeNear(offset, words);
		const mentions = near.end();
		if (tells) {
			return mentions;
		}
	}
	const whole = new Scan(block, 'place');
	whole.words.readBlock(block.text, block.prose, 0);
	whole.takeAll(whole.wordsUntil(offset));
	return whole.end();
}

/** The shorter labels that stand in a mention, at each of its words the longest; they may overlap. */
export function mentionsInside(
	lexicon: Lexicon, text: string, prose: readonly ProseRange[], outer: Mention,
): readonly Mention[] {
	const block = blockAt(prose, outer.start);
	const scan = new Scan({ lexicon, text, prose: block }, 'nothing');
	scan.words.readBlock(text, block, 0);
	const { start, end, count } = scan.words;
	const first = start.subarray(0, count).findIndex(at => at >= outer.start);
	const last = end.subarray(0, count).findLastIndex(at => at <= outer.end);
	for (let word = first; first >= 0 && word <= last; word++) {
		scan.takeAt(word, word === first ? last : last + 1);
	}
	return [...scan.end()];
}
