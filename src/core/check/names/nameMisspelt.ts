import { namePartsOf } from '../../abbreviation/namePart';
import { oneEntryOf } from '../../lexicon/labels/oneEntry';
import { mentionAt } from '../../lexicon/matching/find';
import { fold } from '../../text/fold';
import type { BlockView } from '../blockView';
import type { CheckContext } from '../checkContext';
import type { SegmentCheck } from '../checkInput';
import type { SegmentReading } from '../segmentReading';
import { WORD } from '../words/wordFlags';
import { writtenText } from '../writtenText';
import { MIN_NAME_WORDS, MIN_WORD_LENGTH, misspellingIndexes } from './misspellingIndex';
import type { NameMisspelt } from './nameFinding';

/**
 * Names of three words or more in which one word has a typing mistake. They are found by correcting each suspicious word and looking for a
 * name again.
 */
export const nameMisspelt: SegmentCheck = {
	codes: ['name-misspelt'],
	find: reading => (reading.hasWord(WORD.suspect) ? misspeltIn(reading) : NONE),
};

const NONE: readonly NameMisspelt[] = [];

function misspeltIn({ blocks, context }: SegmentReading): readonly NameMisspelt[] {
	return blocks.flatMap(block => {
		const { suspects } = block.words;
		if (suspects?.length === 0) {
			return NONE;
		}
		const words = suspects
			? suspects.map(start => wordAt(block.text, start))
			: [...block.text.matchAll(LONG_WORD)].map(({ 0: word, index }) => ({ word, index }));
		return words.flatMap(word => nearestName(block, word, context) ?? NONE);
	});
}

const LONG_WORD = new RegExp(`(?<![\\p{L}\\p{M}])[\\p{L}\\p{M}]{${MIN_WORD_LENGTH - 1},40}(?![\\p{L}\\p{M}])`, 'gu');
const LETTERS = /[\p{L}\p{M}]*/uy;
/** The number of characters on both sides of a word that are searched for the name. */
const REACH = 300;

interface WordAt {
	readonly word: string;
	readonly index: number;
}

function wordAt(text: string, index: number): WordAt {
	LETTERS.lastIndex = index;
	return { word: LETTERS.exec(text)?.[0] ?? '', index };
}

function nearestName(block: BlockView, { word, index }: WordAt, context: CheckContext): NameMisspelt | undefined {
	const { library, lexicon } = context;
	for (const right of misspellingIndexes.of(library).near(fold(word))) {
		const corrected = inCaseOf(word, right);
		const from = Math.max(0, index - REACH);
		const text = block.text.slice(from, index) + corrected + block.text.slice(index + word.length, index + word.length + REACH);
		const offset = index - from;
		const mention = mentionAt(lexicon, text, [{ start: 0, end: text.length, continues: false }], offset + 1);
		const of = (mention && context.kept ? context.kept([mention])[0] : mention)?.labels[0];
		if (
			!mention
			|| !of
			|| of.label.role === 'acronym'
			|| of.label.role === 'discouraged'
			|| wordCount(text.slice(mention.start, mention.end)) < MIN_NAME_WORDS
		) {
			continue;
		}
		const place = block.inSegment(index, index + word.length);
		const folded = fold(right);
		const entry = oneEntryOf(mention.labels);
		const asInName = inCaseOf(word, namePartsOf(of.label.text).find(part => part.folded === folded)?.text ?? corrected);
		return block.isQuoted(place)
			? undefined
			: {
					code: 'name-misspelt',
					...place,
					...(entry !== undefined && { entry }),
					written: word,
					word: asInName,
					name: of.label.text,
					fixes: [{ kind: 'useName', safe: true, shown: asInName, edits: [{ ...place, text: writtenText(asInName, context) }] }],
				};
	}
	return undefined;
}

function wordCount(text: string): number {
	return namePartsOf(text).filter(({ joined }) => !joined).length;
}

/** Returns a word with the capitals of another: all capitals, an initial capital, or unchanged. */
function inCaseOf(pattern: string, word: string): string {
	return pattern === pattern.toUpperCase()
		? word.toUpperCase()
		: /^\p{Lu}/u.test(pattern)
			? word.charAt(0).toUpperCase() + word.slice(1)
			: word;
}
