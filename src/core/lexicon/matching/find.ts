import { blockAt, type ProseRange } from '../../prose/prose';
import type { Lexicon } from '../lexicon';
import type { Mention, Mentions } from './mentions';
import { Scan, type ScanInput } from './scan';

/**
 * How many runs of non-white-space are read before and from an offset. These nearly always suffice. If they do not, the longest
 * label plus this many more runs are read, and finally the whole block.
 */
const NEAR = { before: 8, after: 4 };
const MORE = 12;

/**
 * Finds the mentions in the prose of a text, in order and without overlaps: of two overlapping ones, the one that begins first wins,
 * then the longer. For labels in any case, equal hashes count as equal words, although a malicious dossier could provoke
 * a collision. Callers that show the meaning of a label therefore use `mentionAt`, which compares letters.
 */
export function scanMentions(lexicon: Lexicon, text: string, prose: readonly ProseRange[]): Mentions {
	const scan = new Scan({ lexicon, text, prose }, 'label');
	for (let range = 0; range < prose.length;) {
		range = scan.words.readBlock(text, prose, range);
		scan.collectAll();
	}
	return scan.finish();
}

/** Like `scanMentions`, but returns an array of objects. */
export function findMentions(lexicon: Lexicon, text: string, prose: readonly ProseRange[]): readonly Mention[] {
	return scanMentions(lexicon, text, prose).all();
}

/**
 * Returns the mention that covers or ends at an offset; `undefined` if there is none. Reads the whole block only if the words near the
 * offset do not decide.
 */
export function mentionAt(
	lexicon: Lexicon, text: string, prose: readonly ProseRange[], offset: number,
): Mention | undefined {
	const block = { lexicon, text, prose: blockAt(prose, offset) };
	const mention = mentionsAround(block, offset).covering(offset);
	return mention && new Scan(block, 'nothing').mentionFrom(mention);
}

/** Finds mentions near an offset such that `covering` returns the same mention for the offset as it would for the whole block. */
function mentionsAround(block: ScanInput, offset: number): Mentions {
	const { longest } = block.lexicon;
	for (const words of [NEAR, { before: longest + MORE, after: longest + MORE }]) {
		const near = new Scan(block, 'place');
		const isDecided = near.collectNear(offset, words);
		const mentions = near.finish();
		if (isDecided) {
			return mentions;
		}
	}
	const whole = new Scan(block, 'place');
	whole.words.readBlock(block.text, block.prose, 0);
	whole.collectAll(whole.wordsUntil(offset));
	return whole.finish();
}

/** Finds the shorter labels inside a mention: the longest one that begins at each word. They may overlap. */
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
		scan.collectAt(word, word === first ? last : last + 1);
	}
	return [...scan.finish()];
}
