import { partitionPoint } from '../../../data/binarySearch';
import type { LibraryEntry } from '../../../library/library';
import { overlapping } from '../../../prose/overlapping';
import type { StructureKind } from '../../../prose/structure';
import type { OffsetRange } from '../../../text/offsetRange';
import { knownLanguage, languageOfSentence } from '../../../text/textLanguage';
import { tokensOf, type Token } from '../../../text/token';
import type { BlockView } from '../../blockView';
import type { SegmentReading } from '../../segmentReading';
import { factIndexes, type FactIndex } from '../factIndex';
import { factGrammar } from '../grammars/grammars';
import { FactSentence, type SentenceMention } from './factSentence';
import { mayStateIn, statementsIn } from './mayState';
import { sentencesOf } from './sentencesOf';

/** Parts that are not sentences, or are somebody else's words. */
const NOT_READ: readonly StructureKind[] = ['table', 'caption', 'quotation'];

/** The maximum number of tokens of a sentence that is read: longer ones are lists, and comparing all their parts would take too long. */
const MAX_SENTENCE = 150;

/** A sentence about an entry, or the part of one up to a semicolon or a colon. */
export interface ReadSentence {
	readonly sentence: FactSentence;
	/** The whole sentence: its first token, and the token after its last, in the tokens of the block. */
	readonly whole: { readonly from: number; readonly to: number };
	/** The tokens of the block. */
	readonly tokens: readonly Token[];
	/** What the sentence may say that can be compared with facts about its names, as bits of `FACT_KIND`. */
	readonly may: number;
}

/** Whether a block has sentences of the author. */
export function hasSentences({ kinds }: BlockView): boolean {
	return !kinds.some(kind => NOT_READ.includes(kind));
}

/**
 * Whether a block has a name and may say something about it that can be compared with facts. Nearly all blocks do not, and this test
 * recognizes them without splitting them into sentences.
 */
export function mayContradict(reading: SegmentReading, block: BlockView): boolean {
	const { places } = reading;
	if (block.mentions.length + places.length === 0) {
		return false;
	}
	const may = mayStateIn(block, places);
	return may !== 0 && (may & kindsAbout(reading, block)) !== 0;
}

/** Returns the sentences of a block that name an entry with facts; none if no sentence can state a fact. */
export function readSentences(reading: SegmentReading, block: BlockView): readonly ReadSentence[] {
	const index = factIndexes.of(reading.context.library);
	const names = namesIn(reading, block);
	const statements = statementsIn(block, names.map(name => ({ ...block.within(name), kinds: kindsOf(name.entries, index) })));
	if (statements.length === 0) {
		return [];
	}
	const tokens = tokensOf(block.text);
	const language = languageOfSentence(tokens.map(({ folded }) => folded), knownLanguage(reading.context.language) ?? 'en');
	const mentions = names.map(name => placeOf(tokens, { ...name, ...block.within(name) }));
	const isInName = new Uint8Array(tokens.length);
	mentions.forEach(mention => isInName.fill(1, mention.from, mention.to - 1));
	const articles = factGrammar(language).articles;
	const bounds = withListedNames(sentencesOf(tokens, at => isInName[at] === 1, block.text), tokens, mentions, articles);
	let next = 0;
	return bounds.flatMap(([from, to], order) => {
		const first = next;
		while ((mentions[next]?.from ?? to) < to) {
			next++;
		}
		const stated =
			first === next || to - from > MAX_SENTENCE
				? []
				: overlapping(statements, { start: tokens[from]?.start ?? 0, end: tokens[to - 1]?.end ?? 0 });
		const named = mentions.slice(first, next);
		const about = named.reduce((kinds, { entry }) => kinds | (entry ? index.kindsOf(entry.entry.key) : 0), 0);
		const may = about & stated.reduce((all, statement) => all | statement.may, 0);
		if (may === 0) {
			return NO_SENTENCES;
		}
		const inSentence = named.map(mention => ({ ...mention, from: mention.from - from, to: Math.min(mention.to, to) - from }));
		return [
			{
				sentence: new FactSentence(tokens.slice(from, to), inSentence, factGrammar(language)),
				whole: wholeAround(tokens, bounds, order),
				tokens,
				may,
			},
		];
	});
}

/** Joins a name with a colon to the words after it, if they name nothing else: “UNTOC: adopted in 2000”, “Adoption of UNTOC: 2000”. */
function withListedNames(
	bounds: ReturnType<typeof sentencesOf>,
	tokens: readonly Token[],
	mentions: readonly SentenceMention[],
	articles: ReadonlySet<string>,
): ReturnType<typeof sentencesOf> {
	const joined: (readonly [number, number])[] = [];
	let next = 0;
	for (const [from, to] of bounds) {
		const before = joined.at(-1);
		while ((mentions[next]?.from ?? Infinity) < from) {
			next++;
		}
		const last = mentions[next - 1];
		const isListed =
			before !== undefined
			&& last !== undefined
			&& tokens[from - 1]?.text === ':'
			&& last.to === from - 1
			&& last.from >= before[0]
			&& (mentions[next]?.from ?? Infinity) >= to
			&& isLabel(tokens.slice(before[0], last.from), articles);
		joined.splice(isListed ? -1 : joined.length, 1, [isListed ? before[0] : from, to]);
	}
	return joined;
}

/** The maximum number of tokens of a label before a name: “Entry into force of the”. */
const MAX_LABEL = 5;

/** Whether tokens before a name at the start of a line are an article, or a few words that may say what a date after the name is. */
function isLabel(tokens: readonly Token[], articles: ReadonlySet<string>): boolean {
	const isArticles = tokens.every(({ folded }) => articles.has(folded));
	return isArticles || (tokens.length <= MAX_LABEL && tokens.every(({ shape }, index) => shape === 'small' || (index === 0 && shape === 'capital')));
}

/** Returns the whole sentence, including the parts before and after it that semicolons and colons separate. */
function wholeAround(tokens: readonly Token[], bounds: ReturnType<typeof sentencesOf>, order: number): ReadSentence['whole'] {
	const isPart = (at: number) => /^[;:]$/u.test(tokens[(bounds[at]?.[1] ?? 0) - 1]?.text ?? '');
	let [first, last] = [order, order];
	while (first > 0 && isPart(first - 1)) {
		first--;
	}
	while (last < bounds.length - 1 && isPart(last)) {
		last++;
	}
	return { from: bounds[first]?.[0] ?? 0, to: bounds[last]?.[1] ?? tokens.length };
}

const NO_SENTENCES: readonly ReadSentence[] = [];

/** Returns the kinds of statements that facts about the names in a block can be compared with, as bits of `FACT_KIND`. */
function kindsAbout({ context: { library }, places }: SegmentReading, { mentions, start, end }: BlockView): number {
	const index = factIndexes.of(library);
	let kinds = 0;
	for (const { labels } of mentions) {
		for (const { entry: id } of labels) {
			const entry = library.entries.get(id);
			kinds |= entry ? index.kindsOf(entry.entry.key) : 0;
		}
	}
	for (const place of places) {
		kinds |= place.start >= start && place.end <= end ? kindsOf(place.entries, index) : 0;
	}
	return kinds;
}

function kindsOf(entries: readonly LibraryEntry[], index: FactIndex): number {
	return entries.reduce((kinds, { entry }) => kinds | index.kindsOf(entry.key), 0);
}

/** A name in a segment, with the entries that it may stand for. */
interface Named extends OffsetRange {
	readonly entries: readonly LibraryEntry[];
}

/** Returns the names in a block: labels, and the numbers of resolutions that are not in a label. */
function namesIn({ context: { library }, places }: SegmentReading, { mentions, start, end }: BlockView): readonly Named[] {
	const labels = mentions.map(mention => ({
		start: mention.start,
		end: mention.end,
		entries: mention.labels.flatMap(({ entry }) => library.entries.get(entry) ?? []),
	}));
	const from = partitionPoint(0, places.length, index => (places[index]?.start ?? 0) < start);
	const to = partitionPoint(from, places.length, index => (places[index]?.end ?? 0) <= end);
	const numbers = places.slice(from, to).filter(place => place.entries.length > 0 && !isCovered(place, labels));
	return numbers.length === 0 ? labels : [...labels, ...numbers].sort((a, b) => a.start - b.start);
}

/** Whether a range overlaps one of a list, which is in order and without overlaps. */
function isCovered({ start, end }: OffsetRange, ranges: readonly OffsetRange[]): boolean {
	const next = ranges[partitionPoint(0, ranges.length, index => (ranges[index]?.end ?? 0) <= start)];
	return next !== undefined && next.start < end;
}

/** Returns the tokens of a name. Entries of several dossiers with the same key are one thing. */
function placeOf(tokens: readonly Token[], { entries, start, end }: Named): SentenceMention {
	const from = partitionPoint(0, tokens.length, index => (tokens[index]?.end ?? 0) <= start);
	const to = partitionPoint(from, tokens.length, index => (tokens[index]?.start ?? 0) < end);
	const [first] = entries;
	return { from, to, ...(first && entries.every(({ entry }) => entry.key === first.entry.key) && { entry: first }) };
}
